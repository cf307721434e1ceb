import { hashOn, NO_TEXT } from '../hash';
import { isSpace } from '../span';
import type { WordTable } from './words';

/** At most so much of one line is read; a longer line is prose or data, and its start tells which. */
export const READ_LIMIT = 3000;
/** Signs are looked for in so many characters. */
export const SIGNS_LIMIT = 240;

/** Signs a line may hold, as bits; the first eleven are features of their own. */
export enum Sign {
  bar = 1,
  dot = 2,
  guillemet = 4,
  at = 8,
  hash = 16,
  copyright = 32,
  url = 64,
  money = 128,
  slash = 256,
  ampersand = 512,
  quote = 1024,
  bracket = 2048,
  /** A stop before a small letter, as addresses have, or behind a “www”. */
  address = 4096,
  /** A number with a comma, stop or colon in it. */
  joined = 8192,
  /** A colon outside numbers. */
  colon = 16384,
}

/** What was read of the last line. */
export const scan = {
  /** Its words: twice the place of each in the records of the table, one more where it opens a sentence or the line. */
  found: new Int32Array(READ_LIMIT),
  /** Bits of `Sign`. */
  signs: 0,
  commas: 0,
};

/** After the last code unit: the scanner looks one ahead. */
const AHEAD = 2;
/** The code units of the line being read. */
const line = new Uint16Array(READ_LIMIT + AHEAD);

/** V8 copies a shorter piece of a text; a longer one would keep the whole text in memory. */
const COPIED = 12;

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
/** The signs that belong to words here: & @ +. */
const JOINT = 3;
const ascii = new Uint8Array(0x80);
for (let c = 0; c < 0x80; c++) {
  if ((c >= 0x61 && c <= 0x7a) || (c >= 0x41 && c <= 0x5a)) ascii[c] = LETTER;
  else if (c >= 0x30 && c <= 0x39) ascii[c] = DIGIT;
  else if (c === 0x26 || c === 0x40 || c === 0x2b) ascii[c] = JOINT;
}

/** Letters of any script, digits, and the signs that belong to words. */
const kindOf = (code: number, kinds: Uint8Array) => (code < 0x80 ? kinds[code]! : kindBeyond(code));

/** The same for what is not ASCII. */
function kindBeyond(code: number): number {
  const isWord =
    code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !isSpace(code) && !(code >= 0x2000 && code <= 0x2bff);
  return isWord ? LETTER : OTHER;
}

/**
 * Reads the words and signs of `text` from `start` to `end` (capped at READ_LIMIT) in one go: what it finds is in `scan`. Gives
 * the number of words. Hyphens and stops divide words.
 */
export function scanLine(text: string, start: number, end: number, table: WordTable): number {
  const stop = Math.min(end - start, READ_LIMIT);
  // Known in here as constants, which V8 does not take those of a module for.
  const codes = line;
  const kinds = ascii;
  const { found } = scan;
  for (let i = 0; i < stop; i++) codes[i] = text.charCodeAt(start + i);
  for (let i = stop; i < stop + AHEAD; i++) codes[i] = 0x20;
  const looked = Math.min(stop, SIGNS_LIMIT);
  let n = 0;
  let signs = 0;
  let commas = 0;
  let opening = 1;
  for (let i = 0; i < stop; ) {
    let code = codes[i]!;
    let kind = kindOf(code, kinds);
    if (kind === OTHER) {
      if (code !== 0x20) {
        if (code === 0x2e || code === 0x21 || code === 0x3f) opening = 1;
        else if (code === 0xa9) found[n++] = table.copyright * 2;
        if (i < looked) {
          if (code === 0x2c) commas++;
          else signs |= signOf(code, i, looked);
        }
      }
      i++;
      continue;
    }
    const from = i;
    let hash = NO_TEXT;
    let isNumber = true;
    for (;;) {
      if (kind !== DIGIT) isNumber = false;
      if (i < looked && kind === JOINT) signs |= code === 0x40 ? Sign.at : code === 0x26 ? Sign.ampersand : 0;
      // Most words are letters and nothing else.
      const run = kind;
      do {
        hash = hashOn(hash, code);
        code = codes[++i]!;
        kind = kindOf(code, kinds);
      } while (kind === LETTER && run === LETTER);
      if (kind !== OTHER) continue;
      if (i >= stop) break;
      if (code === 0x2019 || code === 0x27) {
        if (kindOf(codes[i + 1]!, kinds) === OTHER) break;
        kind = LETTER;
      } else if (
        isNumber &&
        (code === 0x2c || code === 0x2e || code === 0x3a) &&
        kindOf(codes[i + 1]!, kinds) === DIGIT
      ) {
        kind = DIGIT;
        signs |= Sign.joined;
        if (i < looked) {
          if (code === 0x2c) commas++;
          else if (code === 0x2e) signs |= signOf(code, i, looked);
        }
      } else break;
    }
    let word = isNumber ? table.number : table.find(codes, from, i, hash);
    if (word === 0) word = table.add(spellingOf(text, start, from, i), hash);
    found[n++] = word * 2 + opening;
    opening = 0;
  }
  scan.signs = signs;
  scan.commas = commas;
  return n;
}

/** The characters from `from` to `to` of the line that begins at `start`, as a string of its own. */
function spellingOf(text: string, start: number, from: number, to: number): string {
  if (to - from <= COPIED) return text.slice(start + from, start + to);
  let spelling = '';
  for (let i = from; i < to; i++) spelling += String.fromCharCode(line[i]!);
  return spelling;
}

const isSmall = (code: number) => code >= 0x61 && code <= 0x7a;

/** The sign at `i`; what stands from `end` on is not looked at. */
function signOf(code: number, i: number, end: number): number {
  switch (code) {
    case 0x2e:
      return (i + 1 < end && isSmall(line[i + 1]!)) || (i > 0 && line[i - 1] === 0x77) ? Sign.address : 0;
    case 0x3a:
      return Sign.colon;
    case 0x28:
      return Sign.bracket;
    case 0x7c:
      return Sign.bar;
    case 0xb7:
    case 0x2022:
      return Sign.dot;
    case 0xab:
    case 0xbb:
    case 0x203a:
    case 0x2192:
      return Sign.guillemet;
    case 0x23:
      return Sign.hash;
    case 0xa9:
      return Sign.copyright;
    case 0x24:
    case 0xa3:
    case 0x20ac:
      return Sign.money;
    case 0x2f:
      return i + 1 < end && line[i + 1] === 0x2f ? Sign.url : Sign.slash;
    case 0x22:
    case 0x201c:
    case 0x201d:
      return Sign.quote;
    default:
      return 0;
  }
}
