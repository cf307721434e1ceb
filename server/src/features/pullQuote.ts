import type { Analysis } from '../analysis';
import { blockAt, blockOf } from '../analysis/blocks';
import { type Span, spanAt } from '../analysis/span';

/** Fewer words are too few to be told from chance, more are no display copy. */
const SHORTEST = 5;
const LONGEST = 45;
/** A longer line is a paragraph (UTF-16 code units). */
const DISPLAY = 400;
/** A pull quote stands among so many paragraphs of the one it is taken from, above or below, which bounds the search. */
const NEAR = 100;

/** A line of the story in large print, and the paragraph whose words it repeats. */
export interface PullQuote extends Span {
  readonly from: Span;
}

/**
 * The pull quote at `offset`: a line of the story all of whose words stand, in their order, in a longer paragraph near it;
 * null when there is none. It is a duplicate, no boilerplate: stripping leaves it.
 */
export function pullQuoteAt(text: string, analysis: Analysis, offset: number): PullQuote | null {
  const { blocks, layout } = analysis;
  const at = blockAt(blocks, offset);
  if (at < 0) return null;
  const own = blockOf(blocks, at);
  if (own.end - own.start > DISPLAY) return null;
  const isStory = ({ start }: Span) => {
    const role = spanAt(layout.structure, start)?.role;
    return role === 'body' || role === 'subhead';
  };
  const words = wordsIn(text, own);
  const count = words.split(' ').length - 2;
  if (count < SHORTEST || count > LONGEST || !isStory(own)) return null;
  for (let i = Math.max(0, at - NEAR); i < blocks.length && i <= at + NEAR; i++) {
    const from = blockOf(blocks, i);
    if (from.end - from.start <= own.end - own.start || !isStory(from)) continue;
    const paragraph = wordsIn(text, from);
    if (paragraph.length > words.length && paragraph.includes(words))
      return { start: own.start, end: own.end, from };
  }
  return null;
}

/** The words of a span in lower case, a space around each. */
function wordsIn(text: string, { start, end }: Span): string {
  const words = text.slice(start, end).toLowerCase().replace(/[‘’]/g, "'");
  return ` ${words.match(/[\p{L}\p{N}]+(?:'[\p{L}\p{N}]+)*/gu)?.join(' ') ?? ''} `;
}
