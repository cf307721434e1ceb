import { isSignature } from '../lineFacts';
import { isProse } from '../prose';
import type { Draft } from './draft';
import { type KeepRule, leads } from './rule';

/** How far below the headline its date or byline may stand, and below that the first paragraph. */
const SIGNED = 2;
const BODY = 3;
/** A story that begins within so many lines opens the text. */
const OPENING = 3;
/** Fewer paragraphs are a teaser. */
const PARAGRAPHS = 3;

/**
 * When no headline has been found in what would be kept, the model may have missed the story: the first headline with a
 * date or byline and several paragraphs below it stays with them.
 */
export const signed: KeepRule = {
  id: 'keep.signed',
  note: 'a signed text, and no other story has been found',
  keeps: (d) => {
    if (d.header.headline >= 0 || startsWithStory(d)) return [];
    for (let i = 0; i < d.facts.length; i++) {
      const found = storyAt(d, i);
      if (found) return found;
    }
    return [];
  },
};

/** True when the text opens with paragraphs that stay: then the story is there, and only its headline is not. */
function startsWithStory(d: Draft): boolean {
  return d.first >= 0 && d.first <= OPENING && d.header.body >= 0 && d.header.body <= d.first + OPENING;
}

/** The lines of a signed story whose headline is line `i`, or null. */
function storyAt(d: Draft, i: number): number[] | null {
  const headline = d.facts[i]!;
  if (!d.marked[i] || leads(headline) || headline.wordCount < 4 || headline.wordCount > 30) return null;
  let sign = i + 1;
  while (sign <= i + SIGNED && !signs(d, sign)) sign++;
  if (sign > i + SIGNED) return null;
  let first = sign + 1;
  while (first <= sign + BODY && !isParagraph(d, first)) first++;
  const out = [i, sign];
  let end = first;
  while (isParagraph(d, end)) out.push(end++);
  return end - first >= PARAGRAPHS ? out : null;
}

function signs(d: Draft, i: number): boolean {
  const f = d.facts[i];
  return f !== undefined && isSignature(f);
}

function isParagraph(d: Draft, i: number): boolean {
  const f = d.facts[i];
  return f !== undefined && isProse(f) && !leads(f) && f.ending !== 'ellipsis';
}
