import { hashText } from '../hash';
import { type PhraseNode, phraseBit, phrasesFrom } from './phrases';
import { classesOf, WordClass } from './wordClasses';

/** What is known of a word of a line whatever stands around it: found out once for each spelling. */
export interface LineWord {
  /** Lower-cased for look-up: straight apostrophes, a number as `#`. */
  readonly text: string;
  /** 0 lower case, 1 starts with a capital, 2 all capitals (two letters or more), 3 number. */
  readonly shape: number;
  /** Bits of `WordClass`. */
  readonly classes: number;
  /** Bits of `Count`: what it adds to when the words of a line are counted. */
  readonly counts: number;
  /** Equal for equal `text`. */
  readonly hash: number;
  /** The word without a plural or possessive s; null for words of less than four letters. */
  readonly stem: Stem | null;
  /** The boilerplate phrases that begin with it at the start of a line, and inside it. */
  readonly opening: PhraseNode | null;
  readonly inside: PhraseNode | null;
  /** Its bit when it may go on with a phrase that another word began, or 0: see {@link phraseBit}. */
  readonly goesOn: number;
}

/** The same for all words of one stem. Its members are for whoever numbers the words of a text in one go. */
export interface Stem {
  /** Which numbering it was last met in, its number there, and the line it was last seen in. */
  turn: number;
  id: number;
  line: number;
}

/** What words are counted as; each a bit. */
export const Count = {
  function: 1,
  /** With a capital or in capitals, numbers left out. */
  capital: 2,
  allCapitals: 4,
  number: 8,
  /** More than three letters; the same in lower case; and of those the ones in -ed. */
  long: 16,
  longLower: 32,
  past: 64,
  /** Looks like two words run together: “FinaleFord”. */
  glued: 128,
} as const;

/** What only words in lower case are: names are spelled like some verbs, and titles tell of years ago. */
const LOWER_CASE = WordClass.scene | WordClass.ago;
/** … and in capitals: “12 MINS AGO”. */
const NOT_IN_CAPITALS = WordClass.scene;
/** A longer word is not kept. */
const LONGEST = 40;
/** A table of so many words is followed by an empty one, so that no stream of texts fills the memory. */
const MOST = 30_000;

/** What stands before the code units of a word: its number and length. */
const HEAD = 3;

/** Words that were met, found again by their code units. */
export class WordTable {
  readonly number = this.newWord('#', 3, false);
  readonly copyright = this.newWord('©', 0, false);
  private readonly words: LineWord[] = [];
  /**
   * Open addressing: at each place where a word stands in `units` (0: none) and its hash, side by side; at least twice as
   * many places as words.
   */
  private places: Int32Array = new Int32Array(2 * 0x2000);
  /** All words one after the other: the number of each in two halves, its length, its code units. */
  private units = new Uint16Array(0x8000);
  private used = 1;
  private stems: StemTable | undefined;

  get isFull(): boolean {
    return this.words.length >= MOST;
  }

  /** The word in `codes` from `start` to `end`, whose code units have the hash `hash`; null when it has not been met. */
  find(codes: Uint16Array, start: number, end: number, hash: number): LineWord | null {
    const { places, units } = this;
    const mask = places.length - 1;
    let place = placeOf(hash) & mask;
    for (let at = places[place]!; at !== 0; at = places[place]!) {
      if (places[place + 1] === hash && units[at + 2] === end - start) {
        const from = at + HEAD - start;
        let i = start;
        while (i < end && codes[i] === units[from + i]) i++;
        if (i === end) return this.words[units[at]! | (units[at + 1]! << 16)]!;
      }
      place = (place + 2) & mask;
    }
    return null;
  }

  /** A word that has not been met before. */
  add(spelling: string, hash: number): LineWord {
    const word = this.read(spelling);
    const { length } = spelling;
    if (length > LONGEST) return word;
    const at = this.used;
    this.used = at + HEAD + length;
    if (this.used > this.units.length) {
      const more = new Uint16Array(this.units.length * 2);
      more.set(this.units);
      this.units = more;
    }
    const { units } = this;
    units[at] = this.words.length & 0xffff;
    units[at + 1] = this.words.length >>> 16;
    units[at + 2] = length;
    for (let i = 0; i < length; i++) units[at + HEAD + i] = spelling.charCodeAt(i);
    this.words.push(word);
    occupy(this.places, hash, at);
    if (this.words.length * 4 >= this.places.length) this.places = grown(this.places);
    return word;
  }

  private read(spelling: string): LineWord {
    if (isPlain(spelling)) return this.newWord(spelling, 0, false);
    const lower = spelling.toLowerCase();
    // Lower-casing may change the length of a few letters (İ); then the word stays as it is.
    const look = lower.length === spelling.length ? lower : spelling;
    let capitals = 0;
    let other = 0;
    let glued = false;
    for (let i = 0; i < spelling.length; i++) {
      const c = spelling[i]!;
      if (c === "'" || c === '’') continue;
      if (c !== look[i]) {
        if (other > 2 && other === i - capitals) glued = true;
        capitals++;
      } else if (c < '0' || c > '9') other++;
    }
    const isCapital = capitals > 0 && spelling[0] !== look[0];
    return this.newWord(
      look.replaceAll('’', "'"),
      isCapital ? (capitals > 1 && other === 0 ? 2 : 1) : 0,
      glued,
    );
  }

  private newWord(text: string, shape: number, glued: boolean): LineWord {
    const listed = classesOf(text);
    const classes = shape === 0 ? listed : listed & ~(shape === 2 ? NOT_IN_CAPITALS : LOWER_CASE);
    const isLong = text.length > 3;
    const counts =
      (classes & WordClass.function ? Count.function : 0) |
      (shape === 1 || shape === 2 ? Count.capital : 0) |
      (shape === 2 ? Count.allCapitals : 0) |
      (shape === 3 ? Count.number : 0) |
      (isLong && shape < 3 ? Count.long : 0) |
      (isLong && shape === 0 ? Count.longLower | (text.endsWith('ed') ? Count.past : 0) : 0) |
      (glued ? Count.glued : 0);
    const opens = (classes & WordClass.opensPhrase) !== 0;
    const hash = hashText(text);
    return {
      text,
      shape,
      classes,
      counts,
      hash,
      stem: text.length < 4 ? null : this.stemOf(text, hash),
      opening: opens ? phrasesFrom(text, 'start') : null,
      inside: opens ? phrasesFrom(text, 'inside') : null,
      goesOn: classes & WordClass.goesOnPhrase ? phraseBit(hash) : 0,
    };
  }

  private stemOf(text: string, hash: number): Stem {
    this.stems ??= new StemTable();
    const stem = withoutPlural(text);
    return this.stems.of(stem, stem === text ? hash : hashText(stem));
  }
}

/** Stems by their spelling, found by its hash as words are. */
class StemTable {
  private readonly stems: Stem[] = [];
  private readonly spellings: string[] = [];
  private places: Int32Array = new Int32Array(2 * 0x2000);

  of(spelling: string, hash: number): Stem {
    const { places, spellings } = this;
    const mask = places.length - 1;
    let place = placeOf(hash) & mask;
    for (let number = places[place]!; number !== 0; number = places[place]!) {
      if (places[place + 1] === hash && spellings[number - 1] === spelling) return this.stems[number - 1]!;
      place = (place + 2) & mask;
    }
    const stem = { turn: 0, id: 0, line: 0 };
    spellings.push(spelling);
    occupy(places, hash, this.stems.push(stem));
    if (this.stems.length * 4 >= places.length) this.places = grown(places);
    return stem;
  }
}

/** Puts `value` and its hash on the first place that is free. */
function occupy(places: Int32Array, hash: number, value: number): void {
  const mask = places.length - 1;
  let place = placeOf(hash) & mask;
  while (places[place] !== 0) place = (place + 2) & mask;
  places[place] = value;
  places[place + 1] = hash;
}

/** The same values on twice as many places. */
function grown(places: Int32Array): Int32Array {
  const out = new Int32Array(places.length * 2);
  for (let place = 0; place < places.length; place += 2)
    if (places[place] !== 0) occupy(out, places[place + 1]!, places[place]!);
  return out;
}

/** `word` with other classes; in the order in which words are made, so that V8 sees objects of one kind. */
export function withClasses(word: LineWord, classes: number): LineWord {
  const { text, shape, counts, hash, stem, opening, inside, goesOn } = word;
  return { text, shape, classes, counts, hash, stem, opening, inside, goesOn };
}

/** The first place for a hash in a table of any size, an even number. */
const placeOf = (hash: number) => (hash ^ (hash >>> 15)) << 1;

/** True for nothing but small letters of English, digits and straight apostrophes. */
function isPlain(spelling: string): boolean {
  for (let i = 0; i < spelling.length; i++) {
    const c = spelling.charCodeAt(i);
    if (!((c >= 0x61 && c <= 0x7a) || (c >= 0x30 && c <= 0x39) || c === 0x27)) return false;
  }
  return true;
}

/** Takes off a plural or possessive s. */
function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith("'s") ? word.slice(0, -2) : word.slice(0, -1);
}

let table = new WordTable();

/** The table for the words of one text: who reads a text in several goes keeps to the one it began with. */
export function wordTable(): WordTable {
  if (table.isFull) table = new WordTable();
  return table;
}
