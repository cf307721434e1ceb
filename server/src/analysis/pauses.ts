import { roomFor } from './arrays';

/** Work that stops now and then, so that whoever runs it can look at something else or give up. */
export type Pausing<T> = Generator<null, T>;

/** After so many lines or blocks the work on a long text pauses: a millisecond or two. */
export const PAUSE_EVERY = 128;

/** What `change` makes of each element, as `mapped` gives it, with pauses. */
export function* mappedInTurns<T, R>(
  list: readonly T[],
  change: (element: T, index: number) => R,
): Pausing<R[]> {
  const out = roomFor<R>(list.length);
  for (let i = 0; i < list.length; i++) {
    out[i] = change(list[i]!, i);
    if (i % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return out;
}

/** Does the work in one go. */
export function drain<T>(work: Pausing<T>): T {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}
