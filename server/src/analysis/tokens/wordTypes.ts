import { roomFor } from '../arrays';
import { hashUnits } from '../hash';
import { detached } from '../memo';
import type { WordKind, WordType } from '../model';

/** As many as {@link newType} writes out. */
const SLOTS = 40;
let slots = 0;

/** A slot of each type for what one pass knows of it. */
function newSlot(): number {
  if (slots === SLOTS) throw new Error('too many facts about words');
  return slots++;
}

/**
 * A function that tells what `work` finds out about a word, asked once for each. `work` must look at nothing but its `text`,
 * `lower` and `kind`, and must not give `undefined`.
 */
export function perWord<T>(work: (word: WordType) => T): (word: WordType) => T {
  const slot = newSlot();
  return (word) => {
    const known = word[slot];
    if (known !== undefined) return known as T;
    const value = work(word);
    word[slot] = value;
    return value;
  };
}

/** A place for what one pass knows of each word and may have to learn anew. */
export interface WordPlace<T> {
  /** What was put there last. */
  readonly of: (word: WordType) => T | undefined;
  readonly put: (word: WordType, value: T) => void;
}

/** A new one. */
export function placePerWord<T>(): WordPlace<T> {
  const slot = newSlot();
  return {
    of: (word) => word[slot] as T | undefined,
    put: (word, value) => {
      word[slot] = value;
    },
  };
}

/** As many lists as one number has bits that V8 keeps in a small integer. */
const LISTS_A_SLOT = 31;

/** Lists whose words are asked for by {@link wordTest}, one bit each: a new word is looked up once for all of them. */
interface Lists {
  count: number;
  readonly bits: Map<string, number>;
  readonly bitsOf: (word: WordType) => number;
}

let lists = moreLists();

function moreLists(): Lists {
  const bits = new Map<string, number>();
  return { count: 0, bits, bitsOf: perWord(({ lower }): number => bits.get(lower) ?? 0) };
}

/** A function that tells whether a word, in lower case, is one of `words`. */
export function wordTest(words: ReadonlySet<string>): (word: WordType) => boolean {
  if (lists.count === LISTS_A_SLOT) lists = moreLists();
  const { bits, bitsOf } = lists;
  const bit = 1 << lists.count++;
  for (const word of words) bits.set(word, (bits.get(word) ?? 0) | bit);
  return (word) => (bitsOf(word) & bit) !== 0;
}

/** A longer word is not kept. */
const LONGEST = 40;
/** As many types are known, so that no stream of texts fills the memory. */
const MOST = 60_000;
/** Places to begin with: a small table stays in the fast memory of the processor. */
const FIRST_PLACES = 0x1000;
const FIRST_UNITS = 0x20000;

let types: WordType[] = roomFor(0);
/** Open addressing, at least twice as many places as types: where in `units` a word is spelled, or 0. */
let places = new Int32Array(FIRST_PLACES);
/** For each type its index, its length and its code units, one after the other; the first is never used. */
let units = new Uint16Array(FIRST_UNITS);
let unitsEnd = 1;

/**
 * When half of the types that may be known are in the table it becomes the earlier one, and what was the earlier one is
 * forgotten: words in use come over from it, with all that passes know of them.
 */
let earlierTypes: WordType[] = roomFor(0);
let earlierPlaces = new Int32Array(1);
let earlierUnits = new Uint16Array(FIRST_UNITS);

/** A piece of a text that begins at `start`, and its code units. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly codes: Uint16Array;
}

/** The type of the word that stands in `piece` from `start` to `end`; `hash` is that of its code units. */
export function wordType(piece: Piece, start: number, end: number, kind: WordKind, hash: number): WordType {
  const { codes } = piece;
  const length = end - start;
  if (length > LONGEST) return newType(piece, start, end, kind);
  const mask = places.length - 1;
  let place = placeOf(hash, mask);
  for (let from = places[place]!; from !== 0; from = places[place]!) {
    if (isSame(units, codes, start, length, from)) {
      const type = types[units[from]!]!;
      return type.kind === kind ? type : newType(piece, start, end, kind);
    }
    place = (place + 1) & mask;
  }
  const type = earlierType(codes, start, length, kind, hash) ?? newType(piece, start, end, kind);
  learn(type, codes, start, length, hash);
  return type;
}

/** Puts a type into the table: what is rare about it is not part of what is compiled with the tokenizer's loop. */
function learn(type: WordType, codes: Uint16Array, start: number, length: number, hash: number): void {
  if (types.length >= MOST / 2) forget();
  else if (types.length * 2 >= places.length) grow();
  keep(spell(codes, start, length), hash);
  types.push(type);
}

/** The type of a word in the earlier table, or null. */
function earlierType(
  codes: Uint16Array,
  start: number,
  length: number,
  kind: WordKind,
  hash: number,
): WordType | null {
  const mask = earlierPlaces.length - 1;
  let place = placeOf(hash, mask);
  for (let from = earlierPlaces[place]!; from !== 0; from = earlierPlaces[place]!) {
    if (isSame(earlierUnits, codes, start, length, from)) {
      const type = earlierTypes[earlierUnits[from]!]!;
      return type.kind === kind ? type : null;
    }
    place = (place + 1) & mask;
  }
  return null;
}

/** Where the search for a word begins. */
function placeOf(hash: number, mask: number): number {
  return (hash ^ (hash >>> 15)) & mask;
}

function isSame(
  known: Uint16Array,
  codes: Uint16Array,
  start: number,
  length: number,
  from: number,
): boolean {
  if (known[from + 1] !== length) return false;
  for (let i = 0; i < length; i++) if (codes[start + i] !== known[from + 2 + i]) return false;
  return true;
}

/** Writes the next word down; where it begins. */
function spell(codes: Uint16Array, start: number, length: number): number {
  const from = unitsEnd;
  unitsEnd += length + 2;
  if (unitsEnd > units.length) {
    const larger = new Uint16Array(units.length * 2);
    larger.set(units);
    units = larger;
  }
  units[from] = types.length;
  units[from + 1] = length;
  for (let i = 0; i < length; i++) units[from + 2 + i] = codes[start + i]!;
  return from;
}

function keep(spelling: number, hash: number): void {
  const mask = places.length - 1;
  let place = placeOf(hash, mask);
  while (places[place] !== 0) place = (place + 1) & mask;
  places[place] = spelling;
}

function grow(): void {
  places = new Int32Array(places.length * 2);
  for (let from = 1; from < unitsEnd; from += units[from + 1]! + 2)
    keep(from, hashUnits(units, from + 2, from + 2 + units[from + 1]!));
}

function forget(): void {
  earlierTypes = types;
  earlierPlaces = places;
  [units, earlierUnits] = [earlierUnits, units];
  types = roomFor(0);
  places = new Int32Array(FIRST_PLACES);
  unitsEnd = 1;
}

function newType(piece: Piece, start: number, end: number, kind: WordKind): WordType {
  const text = ownString(piece.text.slice(piece.start + start, piece.start + end));
  const lower = lowerOf(text, kind);
  // Slots that are written out lie right behind the object: one look less for each fact that a pass asks for.
  // biome-ignore format: a row of slots
  return {
    text, lower, kind,
    0: undefined, 1: undefined, 2: undefined, 3: undefined, 4: undefined, 5: undefined, 6: undefined, 7: undefined,
    8: undefined, 9: undefined, 10: undefined, 11: undefined, 12: undefined, 13: undefined, 14: undefined, 15: undefined,
    16: undefined, 17: undefined, 18: undefined, 19: undefined, 20: undefined, 21: undefined, 22: undefined, 23: undefined,
    24: undefined, 25: undefined, 26: undefined, 27: undefined, 28: undefined, 29: undefined, 30: undefined, 31: undefined,
    32: undefined, 33: undefined, 34: undefined, 35: undefined, 36: undefined, 37: undefined, 38: undefined, 39: undefined,
  };
}

/** V8 copies shorter pieces of a string; longer ones keep the whole string in memory. */
const COPIED = 13;

function ownString(piece: string): string {
  return piece.length < COPIED ? piece : detached(piece);
}

function lowerOf(word: string, kind: WordKind): string {
  if (kind !== 'word') return word;
  const small = word.toLowerCase();
  return small.includes('’') ? small.replaceAll('’', "'") : small;
}
