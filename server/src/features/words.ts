import type { Span } from '../analysis/span';

/** Characters that change how the text around them is read or shown: controls and bidirectional marks. */
const INVISIBLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g;

/**
 * The words of a span for lists and cards: one line, white space collapsed, controls and halves of surrogate pairs
 * replaced, cut at a word near `limit` characters with an ellipsis.
 */
export function excerpt(text: string, span: Span, limit = 80): string {
  const cut = span.end - span.start > limit * 2 + 20;
  const raw = text.slice(span.start, cut ? span.start + limit * 2 + 20 : span.end);
  const line = plain(raw);
  if (line.length <= limit && !cut) return line;
  let end = Math.min(limit, line.length);
  const space = line.lastIndexOf(' ', end);
  if (space > limit / 2) end = space;
  if (isHighSurrogate(line.charCodeAt(end - 1))) end--;
  return `${line.slice(0, end)}…`;
}

/** The words of a quote of several pieces, ` … ` between them. */
export function quoteWords(text: string, content: readonly Span[], limit = 80): string {
  const pieces: string[] = [];
  let left = limit;
  for (const piece of content) {
    if (left <= 0) break;
    const words = excerpt(text, piece, left);
    pieces.push(words);
    left -= words.length + 3;
  }
  return pieces.join(' … ');
}

/** `raw` on one line, without anything that is not shown as itself. */
export function plain(raw: string): string {
  return wellFormed(raw.replace(/\s+/g, ' ').replace(INVISIBLE, '')).trim();
}

/** `text` with each lone half of a surrogate pair replaced by U+FFFD. */
export function wellFormed(text: string): string {
  return text.replace(/[\ud800-\udbff][\udc00-\udfff]|[\ud800-\udfff]/g, (c) =>
    c.length === 2 ? c : '\ufffd',
  );
}

/** `1 quote`, `3 quotes`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
