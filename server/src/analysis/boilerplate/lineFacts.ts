import { hashOn, NO_TEXT } from '../hash';
import type { Line } from '../model';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import { isSpace } from '../span';
import { type DateShape, dateIn, isByline, SHORT } from './dates';
import { functionWordsOf } from './language';
import { findPhrases, type PhraseHit } from './phrases';
import { isCredited } from './pictureCredit';
import { Sign, scanLine } from './scan';
import { WordClass } from './wordClasses';
import { Count, type LineWord, type WordTable, withClasses, wordTable } from './words';

/** What one non-blank line looks like by itself. Counts are of its first words (READ_LIMIT); `length` is of all of it. */
export interface LineFacts {
  /** Index in the document's lines. */
  readonly line: number;
  /** Trimmed span. */
  readonly start: number;
  readonly end: number;
  readonly length: number;
  readonly words: readonly LineWord[];
  /** The indices of the words that open a sentence or the line. */
  readonly sentences: readonly number[];
  /** Bits of `WordClass`: what some word of it is. */
  readonly classes: number;
  readonly hits: readonly PhraseHit[];
  /** Function words. */
  readonly stopwords: number;
  /** Words with a capital or in capitals, numbers left out. */
  readonly capitals: number;
  readonly allCapitals: number;
  readonly numbers: number;
  /** Words of four letters or more, numbers left out; the same in lower case; of those the ones in -ed. */
  readonly long: number;
  readonly longLower: number;
  readonly past: number;
  /** Words that look like two run together. */
  readonly glued: number;
  /** Bits of `Sign`, and how many commas: in its first characters. */
  readonly signs: number;
  readonly commas: number;
  /** How the line ends, quotation marks and brackets left aside. */
  readonly ending: 'stop' | 'ellipsis' | 'colon' | 'comma' | 'none';
  /** Equal for lines of equal words, and for few others; see `sameWords`. */
  readonly hash: number;
  /** The date or time it holds when it is short. */
  readonly date: DateShape;
  /** True for an author line. */
  readonly byline: boolean;
  /** True for a caption that ends with a picture credit, or begins as those of archives do. */
  readonly credited: boolean;
  /** Blank lines just before it. */
  readonly blankBefore: number;
}

/** A shorter line is a bare credit, which its phrase tells. */
const CAPTION = 5;

/** What most words in lower case count as. */
const LONG_LOWER = Count.long | Count.longLower;

/** The words of a line as one string. */
export function keyOf(f: Pick<LineFacts, 'words'>): string {
  let key = '';
  for (const { text } of f.words) key = key === '' ? text : `${key} ${text}`;
  return key;
}

/** True for lines of equal words. */
export function sameWords(a: LineFacts, b: LineFacts): boolean {
  if (a.hash !== b.hash || a.words.length !== b.words.length) return false;
  return a.words.every((w, i) => w.text === b.words[i]!.text);
}

/** The facts of every non-blank line. */
export function findLineFacts(text: string, lines: readonly Line[]): LineFacts[] {
  return drain(readLineFacts(text, lines));
}

/** The same, with pauses. */
export function* readLineFacts(text: string, lines: readonly Line[]): Pausing<LineFacts[]> {
  const table = wordTable();
  const facts: LineFacts[] = [];
  let blankBefore = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i]!;
    if (line.blank) {
      blankBefore++;
      continue;
    }
    facts.push(factsOf(text, line, i, blankBefore, table));
    blankBefore = 0;
    if (facts.length % PAUSE_EVERY === 0) yield null;
  }
  const abroad = functionWordsOf(facts);
  if (!abroad) return facts;
  const words = new Map<LineWord, LineWord>();
  return facts.map((f) => withFunctionWords(f, abroad, words));
}

/** The facts with the function words of another language in place of the English ones; `known` are words done already. */
function withFunctionWords(
  f: LineFacts,
  isFunction: (word: string) => boolean,
  known: Map<LineWord, LineWord>,
): LineFacts {
  let stopwords = 0;
  const words = f.words.map((w) => {
    let word = known.get(w);
    if (!word) {
      const classes = isFunction(w.text) ? w.classes | WordClass.function : w.classes & ~WordClass.function;
      known.set(w, (word = withClasses(w, classes)));
    }
    if (word.classes & WordClass.function) stopwords++;
    return word;
  });
  return factsWith(f, words, stopwords, f.blankBefore);
}

/** `f` with other words or blank lines before it; in the order of {@link factsOf}, so that V8 sees objects of one kind. */
export function factsWith(
  f: LineFacts,
  words: LineFacts['words'],
  stopwords: number,
  blankBefore: number,
): LineFacts {
  return {
    line: f.line,
    start: f.start,
    end: f.end,
    length: f.length,
    words,
    sentences: f.sentences,
    classes: f.classes,
    hits: f.hits,
    stopwords,
    capitals: f.capitals,
    allCapitals: f.allCapitals,
    numbers: f.numbers,
    long: f.long,
    longLower: f.longLower,
    past: f.past,
    glued: f.glued,
    signs: f.signs,
    commas: f.commas,
    ending: f.ending,
    hash: f.hash,
    date: f.date,
    byline: f.byline,
    credited: f.credited,
    blankBefore,
  };
}

function factsOf(text: string, span: Line, line: number, blankBefore: number, table: WordTable): LineFacts {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const { words, sentences, signs, commas } = scanLine(text, start, end, table);
  let classes = 0;
  let stopwords = 0;
  let capitals = 0;
  let allCapitals = 0;
  let numbers = 0;
  let long = 0;
  let longLower = 0;
  let past = 0;
  let glued = 0;
  let hash = NO_TEXT;
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    classes |= word.classes;
    hash = hashOn(hash, word.hash);
    const { counts } = word;
    // Most words are either of these; the rest is rare.
    if (counts === Count.function) stopwords++;
    else if (counts === LONG_LOWER) {
      long++;
      longLower++;
    } else if (counts !== 0) {
      stopwords += counts & Count.function;
      if (counts & Count.capital) capitals++;
      if (counts & Count.allCapitals) allCapitals++;
      if (counts & Count.number) numbers++;
      if (counts & Count.long) long++;
      if (counts & Count.longLower) longLower++;
      if (counts & Count.past) past++;
      if (counts & Count.glued) glued++;
    }
  }
  const length = end - start;
  const isShort = length <= SHORT;
  const opening = words.length > 0 ? words[0]!.classes : 0;
  return {
    line,
    start,
    end,
    length,
    words,
    sentences,
    classes,
    hits: findPhrases(words),
    stopwords,
    capitals,
    allCapitals,
    numbers,
    long,
    longLower,
    past,
    glued,
    signs,
    commas,
    ending: endingOf(text, start, end),
    hash,
    date: isShort
      ? dateIn(text, start, end, {
          ago: (classes & WordClass.ago) !== 0,
          date: numbers > 1 || (classes & WordClass.month) !== 0 || (signs & Sign.joined) !== 0,
          clock: (signs & Sign.joined) !== 0,
        })
      : 'none',
    byline: isShort && (opening & WordClass.byline) !== 0 && isByline(text.slice(start, end)),
    credited: words.length >= CAPTION && isCredited(text, start, end, words.length, classes),
    blankBefore,
  };
}

const dateLabels: ReadonlySet<string> = new Set(['published', 'posted', 'updated']);

/** True for “Published”, “Last updated” in a line of its own, above the date. */
export function isDateLabel({ words }: LineFacts): boolean {
  return words.length > 0 && words.length <= 2 && dateLabels.has(words[words.length - 1]!.text);
}

/** True for a short line that signs what stands above it: an author line or a full date. */
export function isSignature(f: LineFacts): boolean {
  return f.words.length <= 14 && (f.byline || f.date === 'absolute');
}

const STOP = 0x2e;

function endingOf(text: string, start: number, end: number): LineFacts['ending'] {
  for (let i = end - 1, looked = 0; i >= start && looked < 6; i--, looked++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) return 'none';
    if (c === STOP)
      return text.charCodeAt(i - 1) === STOP || text.charCodeAt(i + 1) === STOP ? 'ellipsis' : 'stop';
    const sign = text.charAt(i);
    if (sign === '!' || sign === '?') return 'stop';
    if (sign === '…') return 'ellipsis';
    if (sign === ':') return 'colon';
    if (sign === ',' || sign === ';') return 'comma';
    if (!'"”’\')]» '.includes(sign)) return 'none';
  }
  return 'none';
}
