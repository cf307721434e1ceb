import type { QuotationMark } from '../model';
import { isSpace, type Span } from '../span';
import { CharClass, classOf, isLetter, isWordChar } from '../tokens/characters';
import { endsShortAnd, isElision } from './apostrophes';
import { mayClose, mayOpen, startsWord } from './boundaries';

/** What a mark's shape says: “ opens, ” closes, " and ' may do either. */
export type MarkShape = 'open' | 'close' | 'either';

/** One quotation mark, or an apostrophe that could be one. */
export interface Mark extends Span {
  readonly family: QuotationMark;
  readonly shape: MarkShape;
  /** The characters around it allow it to open, to close. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** A closing single mark that may as well be an apostrophe: `the workers' rights`, `goin' home`, `6' tall`. */
  readonly weak: boolean;
}

interface Sign {
  readonly family: QuotationMark;
  readonly shape: MarkShape;
}

const sign = (family: QuotationMark, shape: MarkShape): Sign => ({ family, shape });

/** Marks of one character; U+0091–0094 are the Windows-1252 curly marks read as Latin-1. */
const SIGNS = new Map<number, Sign>([
  [0x22, sign('double', 'either')],
  [0x201c, sign('double', 'open')],
  [0x201d, sign('double', 'close')],
  [0x201f, sign('double', 'open')],
  [0x2033, sign('double', 'either')],
  [0xff02, sign('double', 'either')],
  [0x93, sign('double', 'open')],
  [0x94, sign('double', 'close')],
  [0x201e, sign('low', 'open')],
  [0xab, sign('guillemet', 'open')],
  [0xbb, sign('guillemet', 'close')],
  [0x27, sign('single', 'either')],
  [0x2018, sign('single', 'open')],
  [0x2019, sign('single', 'close')],
  [0x201b, sign('single', 'open')],
  [0x201a, sign('single', 'open')],
  [0x2039, sign('single', 'open')],
  [0x203a, sign('single', 'close')],
  [0x60, sign('single', 'open')],
  [0xb4, sign('single', 'close')],
  [0x91, sign('single', 'open')],
  [0x92, sign('single', 'close')],
]);

/** Single marks that stand for a double one when there are two of them. */
const DOUBLED = new Map<number, Sign>([
  [0x27, sign('apostrophes', 'either')],
  [0x60, sign('backticks', 'open')],
  [0x2018, sign('apostrophes', 'open')],
  [0x2019, sign('apostrophes', 'close')],
]);

/** Marks of several characters: UTF-8 read as Windows-1252, and HTML left in the text; by their first character. */
const SEQUENCES: Readonly<Record<string, readonly (readonly [string, Sign])[]>> = {
  // „ as typewriters and text recognition write it
  ',': [[',,', sign('low', 'open')]],
  â: [
    ['â€œ', sign('double', 'open')],
    ['â€\u009d', sign('double', 'close')],
    ['â€˜', sign('single', 'open')],
    ['â€™', sign('single', 'close')],
  ],
  '&': [
    ['&quot;', sign('double', 'either')],
    ['&#34;', sign('double', 'either')],
    ['&ldquo;', sign('double', 'open')],
    ['&#8220;', sign('double', 'open')],
    ['&rdquo;', sign('double', 'close')],
    ['&#8221;', sign('double', 'close')],
    ['&lsquo;', sign('single', 'open')],
    ['&#8216;', sign('single', 'open')],
    ['&rsquo;', sign('single', 'close')],
    ['&#8217;', sign('single', 'close')],
    ['&#39;', sign('single', 'either')],
    ['&#039;', sign('single', 'either')],
    ['&apos;', sign('single', 'either')],
  ],
};

/** Whether a character can be a mark (1), begin a tag to be skipped (2) or a sequence (3); by UTF-16 code unit. */
const interesting = new Uint8Array(0x10000);
for (const code of SIGNS.keys()) interesting[code] = 1;
for (const first of Object.keys(SEQUENCES)) interesting[first.charCodeAt(0)] = 3;
interesting[0x3c] = 2;

/** Longest tag that is skipped whole, so that the marks around its attributes are not taken for quotations. */
const MAX_TAG = 300;

/** A comma counts only where two stand before a word. */
const COMMA = 0x2c;
const STOP = new RegExp(
  `[${[...SIGNS.keys(), ...Object.keys(SEQUENCES).map((first) => first.charCodeAt(0)), 0x3c]
    .filter((code) => code !== COMMA)
    .map((code) => `\\u${code.toString(16).padStart(4, '0')}`)
    .join('')}]|(?<![^\\s(]),(?=,[\\p{L}\\d])`,
  'gu',
);

/**
 * More marks in a row than nesting can need (six levels, each mark typed twice): a line drawn with marks, a key that stuck,
 * or a text made to hurt.
 */
const LONGEST_RUN = 12;

/** Where characters stand that can be or begin a mark or a tag, in order. Of a run of too many, only those beside words. */
export function markStops(text: string): readonly number[] {
  const stops: number[] = [];
  let run = 0;
  let end = -1;
  STOP.lastIndex = 0;
  while (STOP.test(text)) {
    const at = STOP.lastIndex - 1;
    if (at === end) run++;
    else {
      if (run > LONGEST_RUN) shortenRun(text, stops, run);
      run = 1;
    }
    stops.push(at);
    end = at + 1;
  }
  if (run > LONGEST_RUN) shortenRun(text, stops, run);
  return stops;
}

/** Takes out the last stops, so many, all in a row: all but what can close or open words. */
function shortenRun(text: string, stops: number[], run: number): void {
  const end = stops[stops.length - 1]! + 1;
  const start = end - run;
  stops.length -= run;
  if (start > 0 && !isSpace(text.charCodeAt(start - 1))) stops.push(start);
  if (end < text.length && !isSpace(text.charCodeAt(end))) stops.push(end - 1);
}

export const NO_MARKS: readonly Mark[] = [];

/** The marks of `text` between `start` and `end` (one block), in order, from its `markStops`. Apostrophes inside words are left out. */
export function findMarks(
  text: string,
  start: number,
  end: number,
  stops: readonly number[],
): readonly Mark[] {
  let low = 0;
  let high = stops.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stops[middle]! < start) low = middle + 1;
    else high = middle;
  }
  if (low === stops.length || stops[low]! >= end) return NO_MARKS;
  const marks: Mark[] = [];
  let after = start;
  for (let k = low; k < stops.length && stops[k]! < end; k++) {
    const i = stops[k]!;
    if (i < after) continue;
    const code = text.charCodeAt(i);
    const interest = interesting[code]!;
    if (interest === 2) {
      after = tagEnd(text, i, end);
      continue;
    }
    const mark = interest === 3 ? sequenceAt(text, i, start, end) : markAt(text, i, code, start, end);
    if (mark && (mark.opens || mark.closes || mark.family !== 'single')) marks.push(mark);
    after = mark ? mark.end : i + 1;
  }
  return marks;
}

/** After the tag that starts at `i`; the next character when there is none. */
function tagEnd(text: string, i: number, end: number): number {
  const next = text.charCodeAt(i + 1);
  if (!isLetter(next) && next !== 0x2f) return i + 1;
  const limit = Math.min(end, i + MAX_TAG);
  for (let j = i + 2; j < limit; j++) {
    const code = text.charCodeAt(j);
    if (code === 0x3e) return j + 1;
    if (code === 0x3c) break;
  }
  return i + 1;
}

function sequenceAt(text: string, i: number, start: number, end: number): Mark | null {
  for (const [sequence, found] of SEQUENCES[text[i]!]!)
    if (text.startsWith(sequence, i)) return markOf(text, i, i + sequence.length, found, start, end);
  return null;
}

function markAt(text: string, i: number, code: number, start: number, end: number): Mark {
  const pair = doubledSingle(text, i, code, start, end);
  return markOf(text, i, pair ? i + 2 : i + 1, pair ?? SIGNS.get(code)!, start, end);
}

/** Two single marks that stand for a double one: `''`, ``` `` ```, ‘‘, ’’. Of three, the outer two are the pair. */
function doubledSingle(text: string, i: number, code: number, start: number, end: number): Sign | null {
  if (i + 1 >= end || text.charCodeAt(i + 1) !== code || !DOUBLED.has(code)) return null;
  const closing = i > start && !startsWord(text.charCodeAt(i - 1));
  if (closing && i + 2 < end && text.charCodeAt(i + 2) === code && text.charCodeAt(i + 3) !== code)
    return null;
  return DOUBLED.get(code)!;
}

function markOf(text: string, i: number, j: number, found: Sign, start: number, end: number): Mark {
  const before = i > start ? text.charCodeAt(i - 1) : 0x20;
  const after = j < end ? text.charCodeAt(j) : 0x20;
  const opens = mayOpen(before, after);
  const closes = mayClose(before, after);
  const { family, shape } = found;
  const single = family === 'single';
  return {
    start: i,
    end: j,
    family,
    shape,
    opens: opens && (!single || opensSingle(text, i, j, shape, after)),
    closes: closes && (!single || (shape !== 'open' && !endsShortAnd(text, i, start))),
    weak: single && closes && isWeak(text, i, j, before, after),
  };
}

/** A right mark (’) opens only before a capital: elsewhere it is an apostrophe. */
function opensSingle(text: string, i: number, j: number, shape: MarkShape, after: number): boolean {
  if (shape === 'close' && classOf(after) !== CharClass.Upper) return false;
  return !isElision(text, i, j);
}

/** A possessive plural before a word, a dropped g, or feet: no sure sign of a closing mark. */
function isWeak(text: string, i: number, j: number, before: number, after: number): boolean {
  if (before >= 0x30 && before <= 0x39) return true;
  if (after !== 0x20 || !isWordChar(text.charCodeAt(j + 1))) return false;
  if ((before | 0x20) === 0x73) return true;
  return before === 0x6e && text.charCodeAt(i - 2) === 0x69 && isLetter(text.charCodeAt(i - 4));
}
