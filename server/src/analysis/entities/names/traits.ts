import type { WordType } from '../../model';

/** The traits of each listed word, by its lower-case form. */
const bits = new Map<string, number>();
/** Those of words by how they are written. */
const tests: { readonly bit: number; readonly test: (word: WordType) => boolean }[] = [];
let count = 0;

/**
 * A trait of words, as one bit: that they are among `words` in lower case. What a rule looks for is a trait, so that it need not
 * read the words of a text that has none. For the top level of a module: a word's traits are asked once. At most 31.
 */
export function trait(...lists: readonly Iterable<string>[]): number {
  const bit = newBit();
  for (const words of lists) for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return bit;
}

/** The same for words that begin with a capital and pass a test. */
export function writtenTrait(test: (word: WordType) => boolean): number {
  const bit = newBit();
  tests.push({ bit, test });
  return bit;
}

function newBit(): number {
  if (count > 30) throw new Error('too many traits');
  return 1 << count++;
}

/** The sign. */
export const COMMA = trait([',']);
/** What stands between the items of a list. */
export const SEPARATOR = trait([',', 'and', 'or']);

/** All traits of a word. */
export function traitsOf(word: WordType, capital: boolean): number {
  let all = bits.get(word.lower) ?? 0;
  if (capital) for (const { bit, test } of tests) if (test(word)) all |= bit;
  return all;
}
