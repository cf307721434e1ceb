import { elementAt } from '../arrays';
import type { Cue, Sentence } from '../model';
import { openingOf } from '../syntax/opening';
import type { CueContext } from './cueContext';
import { BREAK, CAPITAL, MARK, NO_END, NO_START, WORD } from './wordTraits';

/** Content begins and ends at most this many tokens from the cue, or from its other edge. */
const MAX_START = 40;
const MAX_LENGTH = 120;
/** Places weighed: 99 % of contents begin at one of the first eight, and end at one of the first 24. */
const MAX_STARTS = 9;
const MAX_ENDS = 26;

/**
 * The token positions at which content may start or end on one side of a cue, in order of distance from the cue; `stop`
 * (exclusive) positions include the end of the sentence. Positions inside a quotation are left out, unless the cue
 * stands in the same quotation. Reused from cue to cue.
 */
export interface Positions {
  readonly tokens: Int32Array;
  /** How many of them are in use. */
  count: number;
}

/** Room for the positions of one edge. */
export function newPositions(): Positions {
  return { tokens: new Int32Array(MAX_ENDS + 1), count: 0 };
}

/** Finds the first tokens of content after the cue. */
export function startsAfter(context: CueContext, cue: Cue, sentence: Sentence, starts: Positions): void {
  const { tokens } = starts;
  const end = Math.min(sentence.endToken, cue.endToken + MAX_START);
  let count = 0;
  for (let p = cue.endToken; p < end && count < MAX_STARTS; p++)
    if ((p < cue.endToken + 2 || isBoundary(context, p)) && mayStart(context, cue, p)) tokens[count++] = p;
  starts.count = count;
}

/** Finds the stops of content that starts at `start`, after the cue. */
export function endsAfter(
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
  start: number,
  ends: Positions,
): void {
  const { tokens } = ends;
  const t = sentence.endToken;
  const last = Math.min(t, start + MAX_LENGTH);
  let count = 0;
  for (let q = start + 1; q < last && count < MAX_ENDS; q++) if (mayEnd(context, cue, q)) tokens[count++] = q;
  if (t > start) tokens[count++] = t;
  ends.count = count;
}

/** Finds the stops of content before the cue, in a sentence whose words begin at token `from`. */
export function endsBefore(context: CueContext, cue: Cue, from: number, ends: Positions): void {
  const { tokens } = ends;
  const least = Math.max(from, cue.firstToken - MAX_START);
  let count = 0;
  for (let q = cue.firstToken; q > least && count < MAX_STARTS; q--)
    if (q === cue.firstToken || mayEnd(context, cue, q)) tokens[count++] = q;
  ends.count = count;
}

/** Finds the first tokens of content that stops at `end`, before the cue, in a sentence whose words begin at token `from`. */
export function startsBefore(
  context: CueContext,
  cue: Cue,
  from: number,
  end: number,
  starts: Positions,
): void {
  const { tokens } = starts;
  const least = Math.max(from, end - MAX_LENGTH);
  let count = 0;
  for (let p = end - 1; p > least && count < MAX_ENDS; p--)
    if (isBoundary(context, p) && mayStart(context, cue, p)) tokens[count++] = p;
  if (from < end) tokens[count++] = from;
  starts.count = count;
}

/** The first token of the cue's sentence, after a dateline. */
export function wordsFrom({ tokens, sentences }: CueContext, cue: Cue): number {
  const sentence = sentences[cue.sentence]!;
  return openingOf(tokens, sentence, elementAt(sentences, cue.sentence - 1)?.block !== sentence.block);
}

function mayStart({ words, quotationOf }: CueContext, cue: Cue, p: number): boolean {
  const traits = words.traits[p]!;
  if (traits & NO_START) return false;
  const quotation = quotationOf[p]!;
  if (traits & MARK) return quotation >= 0 && quotationOf[p - 1] !== quotation;
  return quotation < 0 || quotation !== quotationOf[p - 1] || quotation === quotationOf[cue.firstToken];
}

function mayEnd({ words, quotationOf }: CueContext, cue: Cue, q: number): boolean {
  const quotation = quotationOf[q]!;
  const before = quotationOf[q - 1]!;
  if (quotation >= 0 && quotation === before && quotation !== quotationOf[cue.firstToken]) return false;
  if (words.traits[q - 1]! & NO_END) return false;
  const traits = words.traits[q]!;
  return (traits & WORD) === 0 || before !== quotation || (traits & (BREAK | CAPITAL)) !== 0;
}

/** A clause can begin at `p`: punctuation, a mark or a joining word stands before it, or it is a joining word. */
function isBoundary({ words }: CueContext, p: number): boolean {
  if (p === 0) return true;
  const before = words.traits[p - 1]!;
  return (before & (WORD | BREAK)) !== WORD || (words.traits[p]! & (BREAK | CAPITAL)) !== 0;
}
