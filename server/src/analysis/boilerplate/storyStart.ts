import { opensWithDateline } from './dates';
import { isSignature, type LineFacts } from './lineFacts';
import { STATES } from './states';

const STORY = 3;
/** A byline or date within so many lines above a paragraph signs it. */
const SIGNED = 5;
/** A paragraph of so many words is story by itself. */
const LONG = 12;
/** A paragraph that opens with a dateline has so many words. */
const SENTENCE = 8;
/** How far below a shorter one the next paragraph stands. */
const NEXT = 10;

/** The first paragraph that is likely story; -1 when there is none. A headline that reads as a sentence is none. */
export function findBody(
  text: string,
  facts: readonly LineFacts[],
  posterior: ArrayLike<number>,
  junk: Float32Array,
  prose: Uint8Array,
): number {
  const dated = datelined(text, facts);
  if (dated >= 0) return dated;
  // A lone short sentence (“Your sign-up was successful”) is no story yet.
  let lone = -1;
  let kept = -1;
  for (let i = 0; i < facts.length; i++) {
    if (prose[i] !== 1) continue;
    if (isLikely(posterior, i)) {
      if (facts[i]!.wordCount >= LONG || goesOn(facts, posterior, prose, i)) return i;
      if (lone < 0) lone = i;
    }
    if (kept < 0 && junk[i]! < 0.5) kept = i;
  }
  return lone >= 0 ? lone : kept;
}

function isLikely(posterior: ArrayLike<number>, i: number): boolean {
  return posterior[i * STATES + STORY]! > 0.5;
}

function goesOn(
  facts: readonly LineFacts[],
  posterior: ArrayLike<number>,
  prose: Uint8Array,
  i: number,
): boolean {
  for (let k = i + 1; k <= i + NEXT && k < facts.length; k++)
    if (prose[k] === 1 && isLikely(posterior, k)) return true;
  return false;
}

/** The first paragraph that opens with place and agency, right below a byline or full date; -1 when there is none. */
function datelined(text: string, facts: readonly LineFacts[]): number {
  let signed = -1;
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    if (isSignature(f)) signed = i;
    if (f.wordCount < SENTENCE || signed < 0 || i === signed || i - signed > SIGNED) continue;
    if (opensWithDateline(text.slice(f.start, Math.min(f.end, f.start + 120)))) return i;
  }
  return -1;
}
