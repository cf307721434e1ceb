import { EMPTY, mapped, roomFor } from '../arrays';
import { hashOn, NO_TEXT } from '../hash';
import { writtenCount } from '../lines';
import type { Lines } from '../model';
import { int32s } from '../numbers';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import { isSpace } from '../span';
import { type DateShape, DateSign, dateIn, isByline, SHORT } from './dates';
import { functionWordsOf } from './language';
import { FACTS, Fact, Is, LineFacts, type LineTable } from './lineFacts';
import { findPhrases } from './phraseHits';
import { isCredited } from './pictureCredit';
import { Sign, scan, scanLine } from './scan';
import { WordClass } from './wordClasses';
import { Count, Field, HEAD, wordTable } from './words';

/** A shorter line is a bare credit, which its phrase tells. */
const CAPTION = 5;

/** What most words in lower case count as. */
const LONG_LOWER = Count.long | Count.longLower;

/** Most texts have a word for so many characters, or fewer. */
const WORD = 5;

const NO_NUMBERS = new Int32Array(0);

/** The facts of every non-blank line. */
export function findLineFacts(text: string, lines: Lines): LineFacts[] {
  return drain(readLineFacts(text, lines));
}

/** The same, with pauses. */
export function* readLineFacts(text: string, lines: Lines): Pausing<LineFacts[]> {
  const words = wordTable();
  const count = writtenCount(lines);
  const table: LineTable = {
    facts: int32s(count * FACTS),
    entries: NO_NUMBERS,
    records: NO_NUMBERS,
    words,
  };
  // Set once more: what is set anew only now and then would throw away code that was compiled while it seemed constant.
  table.entries = int32s(Math.ceil(text.length / WORD));
  table.records = words.records;
  const facts = roomFor<LineFacts>(count);
  let read = 0;
  let blankBefore = 0;
  let used = 0;
  for (let i = 0; i < lines.length; i++) {
    if (lines.blank[i]) {
      blankBefore++;
      continue;
    }
    const f = factsOf(text, lines, i, blankBefore, table, read * FACTS, used);
    facts[read++] = f;
    used += f.wordCount;
    blankBefore = 0;
    if (read % PAUSE_EVERY === 0) yield null;
  }
  const isFunction = functionWordsOf(facts);
  return isFunction ? withFunctionWords(table, used, facts, isFunction) : facts;
}

/** Puts the function words of another language in place of the English ones, in records of this text alone. */
function withFunctionWords(
  table: LineTable,
  used: number,
  lines: readonly LineFacts[],
  isFunction: (word: string) => boolean,
): LineFacts[] {
  const { entries, records } = table;
  const { list } = table.words;
  const places = new Map<number, number>();
  const own: number[] = [];
  for (let k = 0; k < used; k++) {
    const at = entries[k]! >> 1;
    let place = places.get(at);
    if (place === undefined) {
      places.set(at, (place = own.length));
      for (let i = 0; i < HEAD; i++) own.push(records[at + i]!);
      const classes = records[at + Field.classes]!;
      own[place + Field.classes] = isFunction(list[records[at + Field.number]!]!.text)
        ? classes | WordClass.function
        : classes & ~WordClass.function;
    }
    entries[k] = place * 2 + (entries[k]! & 1);
  }
  table.records = Int32Array.from(own);
  return mapped(lines, (f) => {
    let stopwords = 0;
    for (let k = f.firstWord; k < f.firstWord + f.wordCount; k++)
      if (own[(entries[k]! >> 1) + Field.classes]! & WordClass.function) stopwords++;
    return f.withStopwords(stopwords);
  });
}

/** At least `length` numbers, with those of `list`. */
function longer(list: Int32Array, length: number): Int32Array {
  const out = int32s(Math.max(length, 2 * list.length));
  out.set(list);
  return out;
}

/** The facts of one line; its row in the table is `row`, its words stand there from `first` on. */
function factsOf(
  text: string,
  lines: Lines,
  line: number,
  blankBefore: number,
  table: LineTable,
  row: number,
  first: number,
): LineFacts {
  let start = lines.starts[line]!;
  let end = lines.ends[line]!;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  const { words } = table;
  const count = scanLine(text, start, end, words);
  const { found } = scan;
  if (first + count > table.entries.length) table.entries = longer(table.entries, first + count);
  const { entries, facts } = table;
  const { records } = words;
  table.records = records;
  let sentences = 0;
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
  for (let i = 0; i < count; i++) {
    const entry = found[i]!;
    entries[first + i] = entry;
    sentences += entry & 1;
    const at = entry >> 1;
    classes |= records[at + Field.classes]!;
    hash = hashOn(hash, records[at + Field.hash]!);
    const counts = records[at + Field.counts]!;
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
  const { signs } = scan;
  const isShort = end - start <= SHORT;
  const byline =
    isShort &&
    count > 0 &&
    (records[(found[0]! >> 1) + Field.classes]! & WordClass.byline) !== 0 &&
    isByline(text.slice(start, end));
  const credited = count >= CAPTION && isCredited(text, start, end, count, classes);
  facts[row + Fact.line] = line;
  facts[row + Fact.first] = first;
  facts[row + Fact.sentences] = sentences;
  facts[row + Fact.capitals] = capitals;
  facts[row + Fact.allCapitals] = allCapitals;
  facts[row + Fact.numbers] = numbers;
  facts[row + Fact.long] = long;
  facts[row + Fact.longLower] = longLower;
  facts[row + Fact.past] = past;
  facts[row + Fact.glued] = glued;
  facts[row + Fact.commas] = scan.commas;
  facts[row + Fact.hash] = hash;
  facts[row + Fact.is] = (byline ? Is.byline : 0) | (credited ? Is.credited : 0);
  const hits = classes & WordClass.opensPhrase ? findPhrases(words, found, count) : EMPTY;
  const ending = endingOf(text, start, end);
  const date = isShort ? dateOf(text, start, end, classes, numbers, signs) : 'none';
  return new LineFacts(
    table,
    row,
    start,
    end,
    count,
    stopwords,
    classes,
    signs,
    ending,
    date,
    hits,
    blankBefore,
  );
}

function dateOf(
  text: string,
  start: number,
  end: number,
  classes: number,
  numbers: number,
  signs: number,
): DateShape {
  const ago = classes & WordClass.ago ? DateSign.ago : 0;
  const date = numbers > 1 || classes & WordClass.month || signs & Sign.joined ? DateSign.date : 0;
  const clock = signs & Sign.joined ? DateSign.clock : 0;
  return dateIn(text, start, end, ago | date | clock);
}

const STOP = 0x2e;

function isStop(text: string, at: number): boolean {
  return at >= 0 && at < text.length && text.charCodeAt(at) === STOP;
}

function endingOf(text: string, start: number, end: number): LineFacts['ending'] {
  for (let i = end - 1, looked = 0; i >= start && looked < 6; i--, looked++) {
    const c = text.charCodeAt(i);
    if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) return 'none';
    if (c === STOP) return isStop(text, i - 1) || isStop(text, i + 1) ? 'ellipsis' : 'stop';
    const sign = text.charAt(i);
    if (sign === '!' || sign === '?') return 'stop';
    if (sign === '…') return 'ellipsis';
    if (sign === ':') return 'colon';
    if (sign === ',' || sign === ';') return 'comma';
    if (!'"”’\')]» '.includes(sign)) return 'none';
  }
  return 'none';
}
