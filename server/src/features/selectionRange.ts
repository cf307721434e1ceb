import { blockAt, blockOf } from '../analysis/blocks';
import { lineAt, lineOf } from '../analysis/lines';
import { contains, type Span, touches } from '../analysis/span';
import type { Snapshot } from './snapshot';

/**
 * Ever larger pieces around a cursor, innermost first: word, mention, cue or source, words of the quote, quote with its
 * marks, sentence, line, paragraph, boilerplate section, story, all. Each holds the one before.
 */
export function selectionRange({ analysis, lines, text }: Snapshot, offset: number): Span[] {
  const around: Span[] = [];
  const take = (spans: readonly Span[]) => {
    for (const { start, end } of spans)
      if (touches({ start, end }, offset) && end > start) around.push({ start, end });
  };
  take([wordAt(text, offset)]);
  for (const entity of analysis.entities) take(entity.mentions);
  for (const a of analysis.attributions) {
    take(a.cue);
    take(a.source);
    take(a.content);
  }
  for (const q of analysis.quotations) {
    take(q.pieces);
    take([q]);
  }
  take(analysis.sentences);
  take([lineOf(lines, lineAt(lines, offset))]);
  const block = blockAt(analysis.blocks, offset);
  if (block >= 0) take([blockOf(analysis.blocks, block)]);
  take(analysis.layout.sections);
  take(analysis.layout.stories);
  take([{ start: 0, end: text.length }]);
  return nested(around);
}

/** The spans that hold each other, from the shortest on; what only overlaps is left out. */
function nested(spans: Span[]): Span[] {
  spans.sort((a, b) => a.end - a.start - (b.end - b.start));
  const chain: Span[] = [];
  for (const span of spans) {
    const last = chain.at(-1);
    if (!last || (contains(span, last) && span.end - span.start > last.end - last.start)) chain.push(span);
  }
  return chain;
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

function wordAt(text: string, offset: number): Span {
  let start = offset;
  let end = offset;
  while (start > 0 && offset - start < 200 && isWord(text, start - 1)) start--;
  while (end < text.length && end - offset < 200 && isWord(text, end)) end++;
  return { start, end };
}

/** Letters, digits, and apostrophes or hyphens between them; halves of a surrogate pair count as letters. */
function isWord(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c >= 0xd800 && c <= 0xdfff) return true;
  if (c === 0x27 || c === 0x2019 || c === 0x2d) {
    return WORD.test(text.charAt(at - 1)) && WORD.test(text.charAt(at + 1));
  }
  return WORD.test(text.charAt(at));
}
