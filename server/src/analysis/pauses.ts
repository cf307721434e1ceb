/** Work that stops now and then, so that whoever runs it can look at something else or give up. */
export type Pausing<T> = Generator<null, T>;

/** After so many lines or blocks the work on a long text pauses: a millisecond or two. */
export const PAUSE_EVERY = 128;

/** Does the work in one go. */
export function drain<T>(work: Pausing<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
