import type { Needle } from './anchor';
import type { Uniqueness } from './annotation';
import { GRAM } from './grams';
import { similarity } from './similarity';

/** Words that stand where the quote stood but differ from it; offsets in the folded text. */
export interface Altered {
  readonly start: number;
  readonly end: number;
  /** 0–1, see {@link similarity}. */
  readonly score: number;
  /** True when both ends are known: enclosed by context that occurs once, or the long words themselves do. */
  readonly certain: boolean;
}

/** Below this likeness the words between the contexts are other words. */
const LIKE = 0.6;

/** Without context on both sides, likeness and length that long words need. */
const MUCH_LIKE = 0.8;
const LONG = 32;

/** Finds the altered words of `needle`: first between its contexts, then by pieces of the words themselves. */
export function findAltered(text: string, needle: Needle, unique: Uniqueness | null): Altered | null {
  if (!unique) return null;
  return betweenContexts(text, needle, unique) ?? bySeeds(text, needle, unique);
}

function betweenContexts(text: string, needle: Needle, unique: Uniqueness): Altered | null {
  const before = needle.all.slice(needle.from - unique.prefix, needle.from);
  const after = needle.all.slice(needle.to, needle.to + unique.suffix);
  if (before.length < GRAM || after.length < GRAM) return null;
  const first = onlyIndex(text, before);
  const last = onlyIndex(text, after);
  if (first < 0 || last < 0) return null;
  const start = first + before.length;
  const length = last - start;
  if (length <= 0 || length > 2 * needle.exact.length + 40) return null;
  const score = similarity(text.slice(start, last), needle.exact);
  return score >= LIKE ? { start, end: last, score, certain: true } : null;
}

/** Where pieces of the words occur once and in order; the ends are certain when the outermost pieces are found. */
function bySeeds(text: string, needle: Needle, unique: Uniqueness): Altered | null {
  const { exact } = needle;
  if (exact.length < LONG) return null;
  const step = Math.max(GRAM, Math.floor((exact.length - GRAM) / 12));
  const offsets: number[] = [];
  for (let i = 0; i + GRAM < exact.length; i += step) offsets.push(i);
  offsets.push(exact.length - GRAM);
  const seeds: { readonly offset: number; readonly index: number }[] = [];
  for (const offset of offsets) {
    const index = onlyIndex(text, exact.slice(offset, offset + GRAM));
    const previous = seeds[seeds.length - 1];
    if (index >= 0 && (!previous || index > previous.index)) seeds.push({ offset, index });
  }
  if (seeds.length * 2 < offsets.length) return null;
  const first = seeds[0]!;
  const last = seeds[seeds.length - 1]!;
  const start = Math.max(0, first.index - first.offset);
  const end = Math.min(text.length, last.index + exact.length - last.offset);
  if (end <= start || end - start > 2 * exact.length) return null;
  const score = similarity(text.slice(start, end), exact);
  if (score < LIKE) return null;
  const wholeEnds = first.offset === 0 && last.offset === exact.length - GRAM;
  return { start, end, score, certain: wholeEnds && unique.exact && score >= MUCH_LIKE };
}

/** The index of `piece` when it occurs once, else -1. */
function onlyIndex(text: string, piece: string): number {
  const first = text.indexOf(piece);
  return first >= 0 && text.indexOf(piece, first + 1) < 0 ? first : -1;
}
