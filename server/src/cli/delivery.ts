import type { Delivery, Outcome, Verb } from './verb';

/**
 * Outcomes as one delivery. Where the work is done the text becomes the bytes that go out, so that the thread in which
 * everything comes together only passes them on.
 */
export function deliveryOf(outcomes: Iterable<Outcome>, verb: Pick<Verb, 'separator'>): Delivery {
  const messages: string[] = [];
  const counts: Record<string, number> = {};
  let articles = 0;
  let failed = 0;
  let unreadable = 0;
  let findings = 0;
  let written = 0;
  for (const outcome of outcomes) {
    articles++;
    if (outcome.output.length > 0) {
      if (written > 0 && verb.separator) written = write(verb.separator, written);
      written = write(outcome.output, written);
    }
    if (outcome.messages) messages.push(...outcome.messages);
    if (outcome.failure) failed++;
    if (outcome.failure === 'unreadable') unreadable++;
    findings += outcome.findings ?? 0;
    for (const [key, count] of Object.entries(outcome.counts ?? {})) counts[key] = (counts[key] ?? 0) + count;
  }
  // In memory of its own, which can be handed to another thread without being copied again.
  const output = new Uint8Array(draft.subarray(0, written));
  if (draft.length > MOST_KEPT) draft = Buffer.allocUnsafeSlow(FIRST);
  return { output, messages, articles, failed, unreadable, findings, counts };
}

const FIRST = 1 << 20;
/** A larger draft, made for the output of a large file, is given up at once. */
const MOST_KEPT = 1 << 24;
/** A UTF-16 code unit is at most so many bytes of UTF-8. */
const MOST_BYTES = 3;
/** A longer text is measured, so that the draft does not become three times as large as it must. */
const MEASURED = 1 << 20;

/** Where deliveries are put together, one after the other: nothing has to be measured or made for each article. */
let draft = Buffer.allocUnsafeSlow(FIRST);

/** Writes `output` into the draft at `at`; where it ends. */
function write(output: string | Uint8Array, at: number): number {
  const isText = typeof output === 'string';
  const { length } = output;
  makeRoom(at + (!isText ? length : length > MEASURED ? Buffer.byteLength(output) : MOST_BYTES * length), at);
  if (isText) return at + draft.write(output, at);
  draft.set(output, at);
  return at + length;
}

/** Makes the draft at least `bytes` long and keeps what is written before `upTo`. */
function makeRoom(bytes: number, upTo: number): void {
  if (bytes <= draft.length) return;
  const larger = Buffer.allocUnsafeSlow(Math.max(bytes, 2 * draft.length));
  larger.set(draft.subarray(0, upTo));
  draft = larger;
}
