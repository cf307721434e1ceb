import type { Span } from '../analysis';
import { isWordCode } from './grams';

/** The first run of letters and digits in `text` between `from` and `to`; null when there is none. */
export function firstWord(text: string, from: number, to: number): Span | null {
  let start = from;
  while (start < to && !isWordCode(text.charCodeAt(start))) start++;
  if (start === to) return null;
  let end = start;
  while (end < to && isWordCode(text.charCodeAt(end))) end++;
  return { start, end };
}

/** The last run of letters and digits in `text` between `from` and `to`; null when there is none. */
export function lastWord(text: string, from: number, to: number): Span | null {
  let end = to;
  while (end > from && !isWordCode(text.charCodeAt(end - 1))) end--;
  if (end === from) return null;
  let start = end;
  while (start > from && isWordCode(text.charCodeAt(start - 1))) start--;
  return { start, end };
}

/** How many characters `a` and `b` share from their beginnings. */
export function sharedStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a.charCodeAt(n) === b.charCodeAt(n)) n++;
  return n;
}

/** How many characters `a` and `b` share up to their ends. */
export function sharedEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let n = 0;
  while (n < most && a.charCodeAt(a.length - 1 - n) === b.charCodeAt(b.length - 1 - n)) n++;
  return n;
}

/** How often `piece` occurs in `text`, overlapping ones included, but not more than twice. */
export function countUpToTwo(text: string, piece: string): 0 | 1 | 2 {
  const first = text.indexOf(piece);
  if (first < 0) return 0;
  return text.indexOf(piece, first + 1) < 0 ? 1 : 2;
}
