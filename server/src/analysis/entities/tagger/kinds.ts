import { hashText } from '../../hash';
import type { WordType } from '../../model';
import { CharClass, classOf } from '../../tokens/characters';
import { perWord } from '../../tokens/wordTypes';

/** What a token looks like, in one number, so that passes over all tokens need not touch their text. */
export enum KIND {
  /** Punctuation and marks. */
  sign = 0,
  /** A word in lower case. */
  lower = 1,
  /** A word that begins with a capital. */
  capital = 2,
  /** A word of two or more letters, all capitals. */
  allCapitals = 3,
  /** A number. */
  number = 4,
  /** A word with a capital or a digit somewhere else (`iPhone`, `49ers`). */
  mixed = 5,
}

/** What passes over all tokens ask of their words, one number a token. */
export interface WordColumns {
  /** The kind of each token (see {@link KIND}). */
  readonly kinds: Uint8Array;
  /** A hash of its lower-case form: words with different keys differ. */
  readonly keys: Int32Array;
  /** What it does beside names (`DOES`). */
  readonly does: Uint16Array;
  /** Lists that hold it (`LISTED`), and a bit that is none of theirs. */
  readonly listed: ArrayLike<number>;
  /** Indexes of the capitalised words, in text order. */
  readonly capitals: readonly number[];
}

/** Thirty bits of a hash: a small integer on every machine. */
export function smallHash(hash: number): number {
  return hash & 0x3fffffff;
}

/** The key of a word in lower case (see {@link WordColumns}). */
export function keyOfLower(lower: string): number {
  return smallHash(hashText(lower));
}

/** The same of a token’s word. */
export const keyOfWord = perWord(({ lower }) => keyOfLower(lower));

/** True for the kind of a word that begins with a capital. */
export function isCapital(kind: number): boolean {
  return kind === KIND.capital || kind === KIND.allCapitals;
}

/**
 * True when there is a token `at` and it begins with a capital. Each rule asks beyond the ends of a text some day: asked here
 * all ask in one place, and no rule is compiled again when it does.
 */
export function isCapitalAt(kinds: Uint8Array, at: number): boolean {
  const kind = at >= 0 && at < kinds.length ? kinds[at]! : KIND.sign;
  return kind === KIND.capital || kind === KIND.allCapitals;
}

const ORDINAL = /^\d+(?:st|nd|rd|th|s|am|pm|k|m|bn|km|kg|cm|mm|ft|mph)$/;

/** The kind of a word (see {@link KIND}). */
export function kindOf(token: WordType): number {
  if (token.kind === 'number') return KIND.number;
  if (token.kind !== 'word') return KIND.sign;
  const { text } = token;
  switch (classOf(text.charCodeAt(0))) {
    case CharClass.Upper:
      return text.length > 1 && classOf(text.charCodeAt(1)) !== CharClass.Lower && text === text.toUpperCase()
        ? KIND.allCapitals
        : KIND.capital;
    case CharClass.Lower:
      return text === token.lower || text.includes('’') ? KIND.lower : KIND.mixed;
    case CharClass.Digit:
      return ORDINAL.test(text) ? KIND.lower : KIND.mixed;
    default:
      return KIND.lower;
  }
}
