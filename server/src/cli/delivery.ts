import type { Delivery, Outcome, Verb } from './verb';

/**
 * Outcomes as one delivery. Where the work is done the text becomes the bytes that go out, so that the thread in which
 * everything comes together only passes them on.
 */
export function deliveryOf(outcomes: Iterable<Outcome>, verb: Pick<Verb, 'separator'>): Delivery {
  const pieces: Uint8Array[] = [];
  const messages: string[] = [];
  const counts: Record<string, number> = {};
  let articles = 0;
  let failed = 0;
  let unreadable = 0;
  let findings = 0;
  for (const outcome of outcomes) {
    articles++;
    if (outcome.output.length > 0) {
      if (pieces.length > 0 && verb.separator) pieces.push(Buffer.from(verb.separator));
      pieces.push(typeof outcome.output === 'string' ? Buffer.from(outcome.output) : outcome.output);
    }
    if (outcome.messages) messages.push(...outcome.messages);
    if (outcome.failure) failed++;
    if (outcome.failure === 'unreadable') unreadable++;
    findings += outcome.findings ?? 0;
    for (const [key, count] of Object.entries(outcome.counts ?? {})) counts[key] = (counts[key] ?? 0) + count;
  }
  const output = pieces.length === 1 ? pieces[0]! : joined(pieces);
  return { output, messages, articles, failed, unreadable, findings, counts };
}

/** In memory of its own, which can be handed to another thread without being copied. */
function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
