import { GRAM } from './grams';
import type { Needle } from './needle';
import { similarity } from './similarity';
import type { Altered } from './window';

/** Length and likeness that words need which nothing but their own ends places. */
export const VERY_LONG = 48;
const MUCH_LIKE = 0.8;

/** Long words, altered inside, whose beginning and end occur once each, as they did where they were described. */
export function findByEnds(text: string, { exact }: Needle): Altered | null {
  if (exact.length < VERY_LONG) return null;
  const start = onlyIndex(text, exact.slice(0, GRAM));
  const last = onlyIndex(text, exact.slice(-GRAM));
  const end = last + GRAM;
  if (start < 0 || last < start + GRAM || end - start > 2 * exact.length) return null;
  const score = similarity(text.slice(start, end), exact);
  return score >= MUCH_LIKE ? { start, end, score } : null;
}

/** True when the beginning and the end of `exact` occur once each: no copy stands anywhere, nor the original of one. */
export function areOnly(text: string, exact: string): boolean {
  return onlyIndex(text, exact.slice(0, GRAM)) >= 0 && onlyIndex(text, exact.slice(-GRAM)) >= 0;
}

/** The index of `piece` when it occurs once, else -1. */
export function onlyIndex(text: string, piece: string): number {
  const first = text.indexOf(piece);
  return first >= 0 && text.indexOf(piece, first + 1) < 0 ? first : -1;
}
