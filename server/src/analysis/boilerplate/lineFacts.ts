import type { DateShape } from './dates';
import type { PhraseHit } from './phrases';
import { Field, type LineWord, type WordTable } from './words';

/** The lines of one text and their words, as numbers: one object a line and none a word. */
export interface LineTable {
  /** A row of {@link Fact} for each line. */
  readonly facts: Int32Array;
  /** The words of all lines: twice the place of each in `records`, one more where it opens a sentence or the line. */
  entries: Int32Array;
  /** {@link Field} of each word: those of `words`, or copies. */
  records: Int32Array;
  readonly words: WordTable;
}

/** Columns of `LineTable.facts`: what is told of them at {@link LineFacts}. */
export enum Fact {
  line = 0,
  /** Where its words begin. */
  first = 1,
  sentences = 2,
  capitals = 3,
  allCapitals = 4,
  numbers = 5,
  long = 6,
  longLower = 7,
  past = 8,
  glued = 9,
  commas = 10,
  hash = 11,
  /** Bits of {@link Is}. */
  is = 12,
}
export const FACTS = 13;

/** What a line is or not. */
export enum Is {
  byline = 1,
  credited = 2,
}

/** How a line ends. */
export type Ending = 'stop' | 'ellipsis' | 'colon' | 'comma' | 'none';

/**
 * What one non-blank line looks like by itself. Counts are of its first words (READ_LIMIT); `length` is of all of it. What
 * most rules ask stands in the object, the rest in its row of the table.
 */
export class LineFacts {
  constructor(
    readonly table: LineTable,
    /** Where its row begins in the table. */
    private readonly row: number,
    /** Trimmed span. */
    readonly start: number,
    readonly end: number,
    /** Hyphens and stops divide words. */
    readonly wordCount: number,
    /** Function words. */
    readonly stopwords: number,
    /** Bits of `WordClass`: what some word of it is. */
    readonly classes: number,
    /** Bits of `Sign`: in its first characters. */
    readonly signs: number,
    /** How the line ends, quotation marks and brackets left aside. */
    readonly ending: Ending,
    /** The date or time it holds when it is short. */
    readonly date: DateShape,
    readonly hits: readonly PhraseHit[],
    /** Blank lines just before it. */
    readonly blankBefore: number,
  ) {}

  private fact(column: number): number {
    return this.table.facts[this.row + column]!;
  }

  /** Index in the document's lines. */
  get line(): number {
    return this.fact(Fact.line);
  }

  get length(): number {
    return this.end - this.start;
  }

  /** Where its words begin in `table.entries`. */
  get firstWord(): number {
    return this.fact(Fact.first);
  }
  /** How many sentences begin in it. */
  get sentences(): number {
    return this.fact(Fact.sentences);
  }

  /** Words with a capital or in capitals, numbers left out. */
  get capitals(): number {
    return this.fact(Fact.capitals);
  }
  get allCapitals(): number {
    return this.fact(Fact.allCapitals);
  }
  get numbers(): number {
    return this.fact(Fact.numbers);
  }

  /** Words of four letters or more, numbers left out; the same in lower case; of those the ones in -ed. */
  get long(): number {
    return this.fact(Fact.long);
  }
  get longLower(): number {
    return this.fact(Fact.longLower);
  }
  get past(): number {
    return this.fact(Fact.past);
  }

  /** Words that look like two run together. */
  get glued(): number {
    return this.fact(Fact.glued);
  }

  /** In its first characters. */
  get commas(): number {
    return this.fact(Fact.commas);
  }

  /** Equal for lines of equal words, and for few others; see `sameWords`. */
  get hash(): number {
    return this.fact(Fact.hash);
  }

  /** True for an author line. */
  get byline(): boolean {
    return (this.fact(Fact.is) & Is.byline) !== 0;
  }

  /** True for a caption that ends with a picture credit, or begins as those of archives do. */
  get credited(): boolean {
    return (this.fact(Fact.is) & Is.credited) !== 0;
  }

  /** The place of word `i` in the records of its table. */
  recordAt(i: number): number {
    return this.table.entries[this.firstWord + i]! >> 1;
  }

  /** Word `i`; hyphens and stops divide words. */
  word(i: number): LineWord {
    return this.table.words.list[this.table.records[this.recordAt(i) + Field.number]!]!;
  }

  /** The classes of word `i`, and the hash of its text. */
  classesAt(i: number): number {
    return this.table.records[this.recordAt(i) + Field.classes]!;
  }
  hashAt(i: number): number {
    return this.table.records[this.recordAt(i) + Field.hash]!;
  }

  /** True when word `i` opens a sentence or the line. */
  opensSentence(i: number): boolean {
    return (this.table.entries[this.firstWord + i]! & 1) === 1;
  }

  /** The same line with other blank lines before it. */
  below(blankBefore: number): LineFacts {
    return this.with(this.stopwords, blankBefore);
  }

  /** The same line with other words counted as function words. */
  withStopwords(stopwords: number): LineFacts {
    return this.with(stopwords, this.blankBefore);
  }

  private with(stopwords: number, blankBefore: number): LineFacts {
    return new LineFacts(
      this.table,
      this.row,
      this.start,
      this.end,
      this.wordCount,
      stopwords,
      this.classes,
      this.signs,
      this.ending,
      this.date,
      this.hits,
      blankBefore,
    );
  }
}

/** The words of a line, or some of them, as one string. */
export function keyOf(f: LineFacts, from = 0, to = f.wordCount): string {
  let key = '';
  for (let i = from; i < to; i++) key = i === from ? f.word(i).text : `${key} ${f.word(i).text}`;
  return key;
}

/** True for lines of equal words. */
export function sameWords(a: LineFacts, b: LineFacts): boolean {
  if (a.hash !== b.hash || a.wordCount !== b.wordCount) return false;
  for (let i = 0; i < a.wordCount; i++)
    if (a.recordAt(i) !== b.recordAt(i) && a.word(i).text !== b.word(i).text) return false;
  return true;
}

const dateLabels: ReadonlySet<string> = new Set(['published', 'posted', 'updated']);

/** True for “Published”, “Last updated” in a line of its own, above the date. */
export function isDateLabel(f: LineFacts): boolean {
  return f.wordCount > 0 && f.wordCount <= 2 && dateLabels.has(f.word(f.wordCount - 1).text);
}

/** True for a short line that signs what stands above it: an author line or a full date. */
export function isSignature(f: LineFacts): boolean {
  return f.wordCount <= 14 && (f.byline || f.date === 'absolute');
}
