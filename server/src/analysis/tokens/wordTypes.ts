import type { Token, WordType } from '../model';

/** At least as many as there are passes that keep something. */
const SLOTS = 32;
let slots = 0;

/**
 * A function that tells what `work` finds out about a token, asked once for each word. `work` must look at nothing but the
 * token’s `text`, `lower` and `kind`, and must not give `undefined`.
 */
export function perWord<T>(work: (word: WordType) => T): (token: Token) => T {
  const slot = slots++;
  return ({ type }) => {
    const known = type.known[slot];
    if (known !== undefined) return known as T;
    const value = work(type);
    type.known[slot] = value;
    return value;
  };
}

/** As many lists as one number has bits that V8 keeps in a small integer. */
const LISTS_A_SLOT = 31;

/** Lists whose words are asked for by {@link wordTest}, one bit each. */
interface Lists {
  readonly all: ReadonlySet<string>[];
  readonly bitsOf: (token: Token) => number;
}

let lists = moreLists();

function moreLists(): Lists {
  const all: ReadonlySet<string>[] = [];
  const bitsOf = perWord(({ lower }): number => {
    let bits = 0;
    for (let k = 0; k < all.length; k++) if (all[k]!.has(lower)) bits |= 1 << k;
    return bits;
  });
  return { all, bitsOf };
}

/** A function that tells whether a token’s word, in lower case, is one of `words`; asked once a word for all lists. */
export function wordTest(words: ReadonlySet<string>): (token: Token) => boolean {
  if (lists.all.length === LISTS_A_SLOT) lists = moreLists();
  const { all, bitsOf } = lists;
  const bit = 1 << all.length;
  all.push(words);
  return (token) => (bitsOf(token) & bit) !== 0;
}

/** A longer word is not kept. */
const LONGEST = 40;
/** The table forgets everything at this size, so that no stream of texts fills the memory. */
const MOST = 30_000;
/** Twice as many places as words, a power of two. */
const PLACES = 0x10000;

/** Open addressing: at each place the number of a type plus one, or 0. */
const places = new Uint16Array(PLACES);
let types: WordType[] = [];
/** The code units of all types one after the other, and where each begins. */
let units = new Uint16Array(0x20000);
const starts = new Int32Array(MOST + 1);

/**
 * The type of the word that stands in `codes` from `start` to `end`; `lowerOf` is asked when it is met for the first time.
 * FNV-1a over its code units (Fowler, Noll, Vo, 1991).
 */
export function wordType(
  codes: Uint16Array,
  start: number,
  end: number,
  kind: Token['kind'],
  lowerOf: (word: string, kind: Token['kind']) => string,
): WordType {
  const length = end - start;
  if (length > LONGEST) return newType(codes, start, end, kind, lowerOf);
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ codes[i]!, 0x01000193);
  let place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  for (let number = places[place]!; number !== 0; number = places[place]!) {
    const from = starts[number - 1]!;
    if (starts[number]! - from === length && isSame(codes, start, from, length)) {
      const type = types[number - 1]!;
      return type.kind === kind ? type : newType(codes, start, end, kind, lowerOf);
    }
    place = (place + 1) & (PLACES - 1);
  }
  if (types.length >= MOST) {
    forget();
    place = (hash ^ (hash >>> 15)) & (PLACES - 1);
  }
  const type = newType(codes, start, end, kind, lowerOf);
  keep(type, codes, start, end);
  places[place] = types.length;
  return type;
}

/** The word in `codes`, a string of its own: a piece of the text would keep the whole text in memory. */
export function wordIn(codes: Uint16Array, start: number, end: number): string {
  return String.fromCharCode.apply(null, codes.subarray(start, end) as unknown as number[]);
}

function isSame(codes: Uint16Array, start: number, from: number, length: number): boolean {
  for (let i = 0; i < length; i++) if (codes[start + i] !== units[from + i]) return false;
  return true;
}

function keep(type: WordType, codes: Uint16Array, start: number, end: number): void {
  const from = starts[types.length]!;
  if (from + end - start > units.length) {
    const larger = new Uint16Array(units.length * 2);
    larger.set(units);
    units = larger;
  }
  for (let i = start; i < end; i++) units[from + i - start] = codes[i]!;
  types.push(type);
  starts[types.length] = from + end - start;
}

function forget(): void {
  places.fill(0);
  types = [];
}

function newType(
  codes: Uint16Array,
  start: number,
  end: number,
  kind: Token['kind'],
  lowerOf: (word: string, kind: Token['kind']) => string,
): WordType {
  const text = wordIn(codes, start, end);
  return { text, lower: lowerOf(text, kind), kind, known: new Array(SLOTS) };
}
