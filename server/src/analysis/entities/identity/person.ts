import { areFormsOfOneName } from '../../lexicon/nicknames';
import { wordSet } from '../../lexicon/words';
import { GIVEN, listedWord } from '../names/gazetteer';
import type { NameWords, Told } from './form';
import { differByOneLetter, spellingKey } from './spelling';

/** True when two full names (two words or more) can be one person's: same family name, given names that agree. */
export function isSamePerson(a: Told, b: Told): boolean {
  if (a.suffix !== null && b.suffix !== null && a.suffix !== b.suffix) return false;
  const isFirstShort = a.keys.length <= b.keys.length;
  const short = isFirstShort ? a : b;
  const long = isFirstShort ? b : a;
  if (isRunOf(short.keys, long.keys)) return true;
  if (isReversed(a.keys, b.keys)) return true;
  if (PARTICLES.has(short.words[0]!) && isInside(short.keys, long.keys)) return true;
  const lastA = short.keys[short.keys.length - 1]!;
  const lastB = long.keys[long.keys.length - 1]!;
  const firstA = short.words[0]!;
  const firstB = long.words[0]!;
  if (lastA === lastB) {
    if (areInitialsOf(firstA, long.words) || areInitialsOf(firstB, short.words)) return true;
    return givenNamesAgree(firstA, firstB) && middleAgree(short, long);
  }
  if (lastA.length < 6 || lastB.length < 6 || !differByOneLetter(lastA, lastB)) return false;
  return short.keys[0] === long.keys[0] && short.keys.length === long.keys.length;
}

/** `Orbán Viktor`, `Viktor Orban`: the same two words, the family name first or last. */
function isReversed(a: readonly string[], b: readonly string[]): boolean {
  return a.length === 2 && b.length === 2 && a[0] === b[1] && a[1] === b[0];
}

/** True when `short` is the first or the last words of `long`. */
function isRunOf(short: readonly string[], long: readonly string[]): boolean {
  return standsAt(short, long, long.length - short.length) || standsAt(short, long, 0);
}

/** True when `short` stands in `long` from place `at` on. */
function standsAt(short: readonly string[], long: readonly string[], at: number): boolean {
  for (let i = 0; i < short.length; i++) if (short[i] !== long[i + at]) return false;
  return true;
}

/** A name that begins with one of these has no given name: `da Silva`, `bin Turki`. */
const PARTICLES = wordSet('da de del della di do dos das du la le von der den ter bin ibn el abu');

/** True when `short` stands somewhere inside `long`, not at its start: `Da Silva` of `Jorge da Silva Prado`. */
function isInside(short: readonly string[], long: readonly string[]): boolean {
  for (let from = 1; from + short.length <= long.length; from++) if (standsAt(short, long, from)) return true;
  return false;
}

function givenNamesAgree(a: string, b: string): boolean {
  if (a === b || spellingKey(a) === spellingKey(b)) return true;
  if (a.length === 1 || b.length === 1) return a[0] === b[0];
  if (areFormsOfOneName(a, b)) return true;
  return a.length >= 6 && b.length >= 6 && differByOneLetter(spellingKey(a), spellingKey(b));
}

/** `R.J.` for `Robert J.`, `J.K.` for `Joanne`: two or three letters, the first ones of the given names in order. */
function areInitialsOf(letters: string, full: readonly string[]): boolean {
  const { length } = letters;
  if (length < 2 || length > 3) return false;
  if (full.length > length) return [...letters].every((letter, i) => full[i]!.startsWith(letter));
  return !/[aeiouyáéíóú]/.test(letters) && letters[0] === full[0]![0] && !isGivenName(letters);
}

/** Middle names and initials contradict only when both names have one at the same place. */
function middleAgree(a: Told, b: Told): boolean {
  if (a.words.length < 3 || b.words.length < 3) return true;
  const x = a.words[1]!;
  const y = b.words[1]!;
  return x[0] === y[0] || a.words.length !== b.words.length;
}

/**
 * How a short name (one word, or a compound surname) can stand for a person of this full name: 3 as family name,
 * 2 as family name written first, 1 as given name, 0 not at all.
 */
export function shortNameFits(short: NameWords, full: NameWords): number {
  const n = short.keys.length;
  const offset = full.keys.length - n;
  if (offset <= 0) return 0;
  if (standsAt(short.keys, full.keys, offset)) return 3;
  if (standsAt(short.keys, full.keys, 0))
    return full.keys.length === 3 && n === 1 && !isGivenName(full.words[0]!) ? 2 : 1;
  // A Spanish or Portuguese name goes on after the surname one is called by: `José Restrepo de la Cruz`.
  if (full.keys.length > 2 && standsAt(short.keys, full.keys, 1)) return 2;
  if (full.keys.length > 3 && standsAt(short.keys, full.keys, 2)) return 2;
  if (n > 1) return 0;
  const word = short.words[0]!;
  if (word.length === 3 && isInitials(word, full.words)) return 2;
  if (word.length >= 3 && full.words.length === 2 && areFormsOfOneName(word, full.words[0]!)) return 1;
  const last = full.keys[full.keys.length - 1]!;
  return last.length >= 6 && word.length >= 6 && differByOneLetter(short.keys[0]!, last) ? 3 : 0;
}

function isGivenName(word: string): boolean {
  return (listedWord(word) & GIVEN) !== 0;
}

/** `JFK` for `John F. Kennedy`: the first letters of all three words. */
function isInitials(word: string, full: readonly string[]): boolean {
  return full.length === 3 && full.every((part, i) => part[0] === word[i]);
}
