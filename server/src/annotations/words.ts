import type { Span } from '../analysis';

/** A word for growing and shrinking: letters, digits and what joins them; or a run of other marks. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[’'‑-][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]+/gu;

/** How far from the edge a next word is looked for. */
const REACH = 400;

/** `span` with one word more or less at its end or start; the same span when there is no word to take or to leave. */
export function resizeByWord(
  text: string,
  span: Span,
  side: 'start' | 'end',
  change: 'grow' | 'shrink',
): Span {
  if (change === 'shrink') {
    const words = wordsIn(text, span.start, span.end);
    if (words.length < 2) return span;
    return side === 'end'
      ? { start: span.start, end: words[words.length - 2]!.end }
      : { start: words[1]!.start, end: span.end };
  }
  if (side === 'end') {
    const next = wordsIn(text, span.end, Math.min(text.length, span.end + REACH))[0];
    return next ? { start: span.start, end: next.end } : span;
  }
  const before = wordsIn(text, Math.max(0, span.start - REACH), span.start).pop();
  return before ? { start: before.start, end: span.end } : span;
}

/** The word at `offset`, for annotating without a selection; null between words. */
export function wordAt(text: string, offset: number): Span | null {
  const from = Math.max(0, offset - REACH);
  const words = wordsIn(text, from, Math.min(text.length, offset + REACH));
  return words.find((w) => w.start <= offset && offset <= w.end) ?? null;
}

/** Other places with exactly the words of `span`, standing as whole words; at most `most`. */
export function occurrencesOf(text: string, span: Span, most = 1000): Span[] {
  const exact = text.slice(span.start, span.end);
  const found: Span[] = [];
  if (exact.trim() === '') return found;
  for (let at = text.indexOf(exact); at >= 0 && found.length < most; at = text.indexOf(exact, at + 1)) {
    const place = { start: at, end: at + exact.length };
    if (at !== span.start && isWhole(text, place)) found.push(place);
  }
  return found;
}

function wordsIn(text: string, from: number, to: number): Span[] {
  return [...text.slice(from, to).matchAll(WORD)].map((m) => ({
    start: from + m.index,
    end: from + m.index + m[0].length,
  }));
}

function isWhole(text: string, span: Span): boolean {
  const inWord = /[\p{L}\p{N}]/u;
  const joins = (a: string, b: string) => inWord.test(a) && inWord.test(b);
  return (
    !joins(text.charAt(span.start - 1), text.charAt(span.start)) &&
    !joins(text.charAt(span.end - 1), text.charAt(span.end))
  );
}
