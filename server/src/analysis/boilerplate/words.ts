import { hashText } from '../hash';
import { type PhraseNode, phraseBit, phrasesFrom } from './phrases';
import { classesOf, WordClass } from './wordClasses';

/**
 * What is read of a word seldom; what every pass asks of every word stands in its record ({@link Field}). Both are found out
 * once for each spelling.
 */
export interface LineWord {
  /** Lower-cased for look-up: straight apostrophes, a number as `#`. */
  readonly text: string;
  /** 0 lower case, 1 starts with a capital, 2 all capitals (two letters or more), 3 number. */
  readonly shape: number;
  /** The boilerplate phrases that begin with it at the start of a line, and inside it. */
  readonly opening: PhraseNode | null;
  readonly inside: PhraseNode | null;
}

/** The numbers of a word stand side by side, so that they are fetched in one go; behind them its code units. */
export enum Field {
  /** Its place in the list of words. */
  number = 0,
  /** Bits of `WordClass`. */
  classes = 1,
  /** Bits of `Count`: what it adds to when the words of a line are counted. */
  counts = 2,
  /** Equal for equal `text`. */
  hash = 3,
  /** Where its stem stands in the table of stems (see {@link StemField}); -1 for words of less than four letters. */
  stem = 4,
  /**
   * The bits of the words that may follow it in a phrase inside a line (see {@link phraseBit}): 0 when no phrase begins with it,
   * all when it is one by itself.
   */
  following = 5,
  /** Its bit when it may go on with a phrase that another word began, or 0: see {@link phraseBit}. */
  goesOn = 6,
  /** How many code units follow. */
  length = 7,
}
/** So many numbers stand before the code units. */
export const HEAD = 8;

/** What stands in the table of stems, the same for all words of one stem; for whoever numbers the words of a text in one go. */
export enum StemField {
  /** Which numbering it was last met in, its number there, and the line it was last seen in. */
  turn = 0,
  id = 1,
  line = 2,
}
const STEM = 3;

/** What words are counted as; each a bit. */
export enum Count {
  function = 1,
  /** With a capital or in capitals, numbers left out. */
  capital = 2,
  allCapitals = 4,
  number = 8,
  /** More than three letters; the same in lower case; and of those the ones in -ed. */
  long = 16,
  longLower = 32,
  past = 64,
  /** Looks like two words run together: “FinaleFord”. */
  glued = 128,
}

/** What only words in lower case are: names are spelled like some verbs, and titles tell of years ago. */
const LOWER_CASE = WordClass.scene | WordClass.ago;
/** … and in capitals: “12 MINS AGO”. */
const NOT_IN_CAPITALS = WordClass.scene;
/** A longer word is not found again. */
const LONGEST = 40;
/** A table of so many words, or of so many characters, is followed by an empty one: no stream of texts fills the memory. */
const MOST = 30_000;
const MOST_UNITS = 1_000_000;

/**
 * Places to begin with. Few, so that tables grow while the first texts are read: a member that is set anew for the first time
 * throws away all code that was compiled while it seemed constant.
 */
const PLACES = 0x200;

/** Words that were met, found again by their code units. A word is told by the place of its record. */
export class WordTable {
  /** By their number. */
  readonly list: LineWord[] = [];
  /** The records of all words one after the other: {@link Field}. */
  records: Int32Array = new Int32Array(4 * PLACES);
  private used = 1;
  /** The code units of the words that are not found again. */
  private lost = 0;
  /** Open addressing: at each place a word (0: none) and its hash, side by side; at least twice as many places as words. */
  private places: Int32Array = new Int32Array(2 * PLACES);
  private readonly stemTable = new StemTable();
  readonly number = this.newWord('#', 3, false, '');
  readonly copyright = this.newWord('©', 0, false, '');

  get isFull(): boolean {
    return this.list.length >= MOST || this.used + this.lost >= MOST_UNITS;
  }

  /** What is known of the stems: {@link StemField}. */
  get stems(): Int32Array {
    return this.stemTable.fields;
  }

  /** The word in `codes` from `start` to `end`, whose code units have the hash `hash`; 0 when it has not been met. */
  find(codes: Uint16Array, start: number, end: number, hash: number): number {
    const { places, records } = this;
    const mask = places.length - 1;
    // Going on comes first: what is done for rare words only is compiled too late.
    let place = (placeOf(hash) - 2) & mask;
    for (;;) {
      place = (place + 2) & mask;
      const at = places[place]!;
      if (at === 0) return 0;
      if (places[place + 1] !== hash || records[at + Field.length] !== end - start) continue;
      const from = at + HEAD - start;
      let i = start;
      while (i < end && codes[i] === records[from + i]) i++;
      if (i === end) return at;
    }
  }

  /** A word that has not been met before. */
  add(spelling: string, hash: number): number {
    if (spelling.length > LONGEST) {
      this.lost += spelling.length;
      return this.read(spelling, '');
    }
    const at = this.read(spelling, spelling);
    occupy(this.places, hash, at);
    if (this.list.length * 4 >= this.places.length) this.places = grown(this.places);
    return at;
  }

  /** Makes the word of a spelling; it is found again by `kept`. */
  private read(spelling: string, kept: string): number {
    if (isPlain(spelling)) return this.newWord(spelling, 0, false, kept);
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
      kept,
    );
  }

  private newWord(text: string, shape: number, glued: boolean, kept: string): number {
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
    const at = this.used;
    this.used = at + HEAD + kept.length;
    if (this.used > this.records.length) {
      const more = new Int32Array(this.records.length * 2);
      more.set(this.records);
      this.records = more;
    }
    const { records } = this;
    records[at + Field.number] = this.list.length;
    records[at + Field.classes] = classes;
    records[at + Field.counts] = counts;
    records[at + Field.hash] = hash;
    records[at + Field.stem] = text.length < 4 ? -1 : this.stemOf(text, hash);
    const inside = opens ? phrasesFrom(text, 'inside') : null;
    records[at + Field.following] = inside === null ? 0 : inside.isEnd ? -1 : inside.following;
    records[at + Field.goesOn] = classes & WordClass.goesOnPhrase ? phraseBit(hash) : 0;
    records[at + Field.length] = kept.length;
    for (let i = 0; i < kept.length; i++) records[at + HEAD + i] = kept.charCodeAt(i);
    this.list.push({
      text,
      shape,
      opening: opens ? phrasesFrom(text, 'start') : null,
      inside,
    });
    return at;
  }

  private stemOf(text: string, hash: number): number {
    const stem = withoutPlural(text);
    return this.stemTable.of(stem, stem === text ? hash : hashText(stem));
  }
}

/** Stems by their spelling, found by its hash as words are. */
class StemTable {
  private readonly spellings: string[] = [];
  private places: Int32Array = new Int32Array(2 * PLACES);
  /** {@link StemField} of each. */
  fields: Int32Array = new Int32Array((STEM * PLACES) / 2);

  /** Where the fields of a stem stand. */
  of(spelling: string, hash: number): number {
    const { places, spellings } = this;
    const mask = places.length - 1;
    let place = placeOf(hash) & mask;
    for (let number = places[place]!; number !== 0; number = places[place]!) {
      if (places[place + 1] === hash && spellings[number - 1] === spelling) return (number - 1) * STEM;
      place = (place + 2) & mask;
    }
    const number = spellings.push(spelling);
    occupy(places, hash, number);
    if (number * 4 >= places.length) this.places = grown(places);
    if (number * STEM > this.fields.length) {
      const more = new Int32Array(this.fields.length * 2);
      more.set(this.fields);
      this.fields = more;
    }
    return (number - 1) * STEM;
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
