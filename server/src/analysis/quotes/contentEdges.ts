import type { Cue, Sentence, Token } from '../model';
import type { CueContext } from './reportFeatures';

/** Content begins and ends at most this many tokens from the cue, or from its other edge. */
const MAX_START = 40;
const MAX_LENGTH = 120;

/**
 * The token positions at which content may start or end on either side of a cue. Every list is in order of distance from
 * the cue; `stop` (exclusive) positions include the end of the sentence. Positions inside a quotation are left out,
 * unless the cue stands in the same quotation.
 */

/** First tokens of content after the cue. */
export function startsAfter(context: CueContext, cue: Cue, sentence: Sentence): number[] {
  const starts: number[] = [];
  const end = Math.min(sentence.endToken, cue.endToken + MAX_START);
  for (let p = cue.endToken; p < end; p++)
    if ((p < cue.endToken + 2 || isBoundary(context.tokens, p)) && mayStart(context, cue, p)) starts.push(p);
  return starts;
}

/** Stops of content that starts at `start`, after the cue. */
export function endsAfter(context: CueContext, cue: Cue, sentence: Sentence, start: number): number[] {
  const ends: number[] = [];
  const t = sentence.endToken;
  const last = Math.min(t, start + MAX_LENGTH);
  for (let q = start + 1; q <= last; q++) if (q === t || mayEnd(context, cue, q)) ends.push(q);
  if (last < t) ends.push(t);
  return ends;
}

/** Stops of content before the cue. */
export function endsBefore(context: CueContext, cue: Cue, sentence: Sentence): number[] {
  const ends: number[] = [];
  const least = Math.max(sentence.firstToken, cue.firstToken - MAX_START);
  for (let q = cue.firstToken; q > least; q--)
    if (q === cue.firstToken || mayEnd(context, cue, q)) ends.push(q);
  return ends;
}

/** First tokens of content that stops at `end`, before the cue. */
export function startsBefore(context: CueContext, cue: Cue, sentence: Sentence, end: number): number[] {
  const starts: number[] = [];
  const s = sentence.firstToken;
  const least = Math.max(s, end - MAX_LENGTH);
  for (let p = end - 1; p >= least; p--)
    if (p === s || (isBoundary(context.tokens, p) && mayStart(context, cue, p))) starts.push(p);
  if (least > s) starts.push(s);
  return starts;
}

function mayStart(context: CueContext, cue: Cue, p: number): boolean {
  const token = context.tokens[p]!;
  if (token.kind === 'punctuation' && !/^[$£€#@([…-]/.test(token.text)) return false;
  const quotation = context.quotationOf[p]!;
  if (token.kind === 'mark') return quotation >= 0 && context.quotationOf[p - 1] !== quotation;
  return (
    quotation < 0 ||
    quotation !== context.quotationOf[p - 1] ||
    quotation === context.quotationOf[cue.firstToken]
  );
}

function mayEnd(context: CueContext, cue: Cue, q: number): boolean {
  const quotation = context.quotationOf[q]!;
  const before = context.quotationOf[q - 1]!;
  if (quotation >= 0 && quotation === before && quotation !== context.quotationOf[cue.firstToken])
    return false;
  const token = context.tokens[q]!;
  const left = context.tokens[q - 1]!;
  if (left.kind === 'punctuation' && left.text !== ')' && left.text !== ']') return false;
  return token.kind !== 'word' || before !== quotation || BREAKS.has(token.lower) || isName(token);
}

/** Words before which content may break off. */
const BREAKS = new Set(
  `and but or nor yet so as while when where after before because although though since until if unless that which who whose
  to of in on at by for from with about into over during under against among without within toward towards upon via despite
  amid including than is are was were has have had will would can could may might must do does did not said says told he
  she they it we i you the a his her their its this these those last earlier later monday tuesday wednesday thursday friday
  saturday sunday yesterday today also then according`
    .split(/\s+/)
    .filter(Boolean),
);

function isName(token: Token): boolean {
  const code = token.text.charCodeAt(0);
  return code >= 0x41 && code <= 0x5a;
}

/** A clause can begin at `p`: punctuation, a mark or a joining word stands before it, or it is a joining word. */
function isBoundary(tokens: readonly Token[], p: number): boolean {
  const before = tokens[p - 1];
  return (
    before?.kind !== 'word' || BREAKS.has(before.lower) || BREAKS.has(tokens[p]!.lower) || isName(tokens[p]!)
  );
}
