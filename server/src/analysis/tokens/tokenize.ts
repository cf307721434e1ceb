import { hashOn, hashUnits, NO_TEXT } from '../hash';
import { ABBREVIATIONS } from '../lexicon/abbreviations';
import type { Tokens, WordKind } from '../model';
import { CharClass, classOf, isLetter, isWordChar } from './characters';
import { addToken, newReading, readTokens, type TokenReading } from './reading';
import { type Piece, perWord, wordType } from './wordTypes';

/** Longest token; a longer run of letters is cut, so that no input makes one token costly. */
const MAX_TOKEN = 200;

/**
 * The tokens of `text` between `start` and `end`. Hyphenated words are split at the hyphen (its own token), possessive
 * ’s and the clitics ’m ’re ’ve ’d ’ll are tokens of their own, n’t stays with its verb; abbreviations and initials keep
 * their full stop; addresses, @names and #tags are one word. Offsets are absolute.
 */
export function tokenize(text: string, start: number, end: number): Tokens {
  const reading = newReading(end - start);
  addTokens(reading, text, start, end);
  return readTokens(reading);
}

/** Adds what {@link tokenize} gives. */
export function addTokens(reading: TokenReading, text: string, start: number, end: number): void {
  const { stops } = reading;
  const codes = codesOf(text, start, end);
  const piece = { text, start, codes };
  const length = end - start;
  let i = 0;
  let wordUpTo = -1;
  while (i < length) {
    const code = codes[i]!;
    const kind = classOf(code);
    if (kind === CharClass.Space) {
      i++;
      continue;
    }
    let stop: number;
    let tokenKind: WordKind;
    let hash = 0;
    if (kind === CharClass.Lower || kind === CharClass.Upper) {
      // Most words are letters alone: their hash comes out of the same loop.
      const limit = Math.min(length, i + MAX_TOKEN);
      hash = hashOn(NO_TEXT, code);
      for (stop = i + 1; stop < limit && isWordChar(codes[stop]!); stop++) hash = hashOn(hash, codes[stop]!);
      if (mayJoin(codes[stop]!)) {
        stop = wordEnd(piece, i, stop, length);
        hash = 0;
      }
      tokenKind = 'word';
    } else if (kind === CharClass.Digit) {
      stop = numberEnd(codes, i, length);
      tokenKind = isLetter(codes[stop - 1]!) ? 'word' : 'number';
    } else if (kind === CharClass.Quote) {
      stop = i + 1;
      tokenKind = 'mark';
    } else if (kind === CharClass.Apostrophe) {
      stop = apostropheEnd(codes, i, length, wordUpTo === i);
      tokenKind = stop > i + 1 && isLetter(codes[stop - 1]!) ? 'word' : 'mark';
    } else if ((code === 0x40 || code === 0x23) && i + 1 < length && isWordChar(codes[i + 1]!)) {
      stop = handleEnd(codes, i + 1, length);
      tokenKind = 'word';
    } else if (code === 0x26 && (stop = i + escapedMark(text, start + i)) > i && stop <= length) {
      tokenKind = 'mark';
    } else {
      stop = punctuationEnd(codes, i, length, code);
      tokenKind = 'punctuation';
    }
    const type = wordType(piece, i, stop, tokenKind, hash === 0 ? hashUnits(codes, i, stop) : hash);
    if (isStop(codes[stop - 1]!)) stops.push(reading.count);
    addToken(reading, type, start + i, start + stop);
    if (tokenKind !== 'punctuation') wordUpTo = stop;
    i = stop;
  }
}

/** What ends a sentence, or the abbreviation before which one may end. */
function isStop(code: number): boolean {
  return code === 0x2e || code === 0x3f || code === 0x21 || code === 0x2026;
}

/** Double marks that HTML left in the text. */
const ESCAPED = /&(?:quot|[lr]dquo|#34|#822[01]);/y;

/** How long the escaped mark at `at` is; 0 for any other ampersand. */
function escapedMark(text: string, at: number): number {
  ESCAPED.lastIndex = at;
  return ESCAPED.test(text) ? ESCAPED.lastIndex - at : 0;
}

/** More code units than this are not kept for the next block. */
const MOST_KEPT = 0x10000;
/** After the last code unit: rules look at most this far ahead. */
const AHEAD = 3;
let kept = new Uint16Array(0x2000);

/** The code units of a piece of `text`, with line breaks after it: reading them one by one from the string is dearer. */
function codesOf(text: string, start: number, end: number): Uint16Array {
  const length = end - start;
  let codes = kept;
  if (codes.length < length + AHEAD) {
    codes = new Uint16Array(length + AHEAD);
    if (length < MOST_KEPT) kept = codes;
  }
  for (let i = 0; i < length; i++) codes[i] = text.charCodeAt(start + i);
  for (let i = length; i < length + AHEAD; i++) codes[i] = 0x0a;
  return codes;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}

/** What can stand inside a word, besides letters and digits: ’ & . : @ */
function mayJoin(code: number): boolean {
  return isApostrophe(code) || code === 0x26 || code === 0x2e || code === 0x3a || code === 0x40;
}

/** End of the word that starts at `i` and has letters and digits alone before `from`. */
function wordEnd(piece: Piece, i: number, from: number, end: number): number {
  const { codes } = piece;
  const limit = Math.min(end, i + MAX_TOKEN);
  let j = from;
  while (j < limit) {
    const code = codes[j]!;
    if (isWordChar(code)) j++;
    else if (isApostrophe(code) && j + 1 < limit && isLetter(codes[j + 1]!)) {
      if (isClitic(codes, j, end)) break;
      j += 2;
    } else if (code === 0x26 && j - i <= 2 && j + 1 < limit && classOf(codes[j + 1]!) === CharClass.Upper)
      j += 2;
    else if (code === 0x2e) {
      const next = j + 1 < end ? codes[j + 1]! : 0x20;
      if (isInitials(codes, i, j) && isLetter(next) && !isLetter(codes[j + 2]!)) j += 2;
      else if (isLetter(next) && isAddress(codes, j, limit)) j = addressEnd(codes, j, limit);
      else return keepsStop(piece, i, j, next, end) ? j + 1 : j;
    } else if (code === 0x3a && codes[j + 1] === 0x2f && codes[j + 2] === 0x2f)
      return addressEnd(codes, j, limit);
    else if (code === 0x40 && j + 1 < limit && isWordChar(codes[j + 1]!)) return addressEnd(codes, j, limit);
    else break;
  }
  return j;
}

/** ’s ’m ’re ’ve ’d ’ll at the end of a word. */
function isClitic(codes: Uint16Array, apostrophe: number, end: number): boolean {
  const first = codes[apostrophe + 1]! | 0x20;
  const afterOne = apostrophe + 2 >= end || !isWordChar(codes[apostrophe + 2]!);
  if (afterOne) return first === 0x73 || first === 0x6d || first === 0x64;
  const second = codes[apostrophe + 2]! | 0x20;
  if (apostrophe + 3 < end && isWordChar(codes[apostrophe + 3]!)) return false;
  return ((first === 0x72 || first === 0x76) && second === 0x65) || (first === 0x6c && second === 0x6c);
}

/** Single letters each followed by a stop (`U.S`, `p.m`) between `i` and `j`. */
function isInitials(codes: Uint16Array, i: number, j: number): boolean {
  for (let k = i; k < j; k += 2)
    if (!isLetter(codes[k]!) || (k + 1 < j && codes[k + 1]! !== 0x2e)) return false;
  return (j - i) % 2 === 1;
}

/** The stop at `j` belongs to the word: `U.S.`, an initial before a name, a known abbreviation. */
function keepsStop(piece: Piece, i: number, j: number, next: number, end: number): boolean {
  const { codes } = piece;
  const length = j - i;
  if (length > 1 && length <= 12 && isInitials(codes, i, j)) return true;
  if (length === 1) {
    if (classOf(codes[i]!) !== CharClass.Upper) return false;
    let k = j + 1;
    while (k < end && k < j + 4 && classOf(codes[k]!) === CharClass.Space) k++;
    return codes[i]! !== 0x49 && k < end && classOf(codes[k]!) === CharClass.Upper;
  }
  return (
    length <= 6 && !isWordChar(next) && isAbbreviation(wordType(piece, i, j, 'word', hashUnits(codes, i, j)))
  );
}

const isAbbreviation = perWord(({ lower }) => ABBREVIATIONS.has(lower));

/** A stop inside an internet address: lower-case letters on both sides and no capital after it. */
function isAddress(codes: Uint16Array, stop: number, limit: number): boolean {
  if (classOf(codes[stop + 1]!) !== CharClass.Lower) return false;
  let k = stop + 1;
  while (k < limit && isLetter(codes[k]!)) k++;
  const length = k - stop - 1;
  return length >= 2 && length <= 12;
}

function addressEnd(codes: Uint16Array, from: number, limit: number): number {
  let j = from + 1;
  while (j < limit) {
    const code = codes[j]!;
    const kind = classOf(code);
    if (
      kind === CharClass.Space ||
      kind === CharClass.Quote ||
      code === 0x2c ||
      code === 0x29 ||
      code === 0x5d ||
      code === 0x3e
    )
      break;
    j++;
  }
  while (j > from + 1 && !isWordChar(codes[j - 1]!) && codes[j - 1]! !== 0x2f) j--;
  return j;
}

function handleEnd(codes: Uint16Array, i: number, end: number): number {
  const limit = Math.min(end, i + MAX_TOKEN);
  let j = i;
  while (j < limit && (isWordChar(codes[j]!) || codes[j]! === 0x5f)) j++;
  return j;
}

/** Digits with inner commas, points, colons and slashes; letters that follow at once belong to it (`1990s`, `5th`). */
function numberEnd(codes: Uint16Array, i: number, end: number): number {
  const limit = Math.min(end, i + MAX_TOKEN);
  let j = i + 1;
  while (j < limit) {
    const code = codes[j]!;
    if (isWordChar(code)) j++;
    else if (
      (code === 0x2c || code === 0x2e || code === 0x3a || code === 0x2f) &&
      classOf(codes[j + 1]!) === CharClass.Digit &&
      j + 1 < limit
    )
      j += 2;
    else break;
  }
  return j;
}

/** A clitic right after a word, `''` and ``` `` ``` as one mark, else one mark. */
function apostropheEnd(codes: Uint16Array, i: number, end: number, afterWord: boolean): number {
  const code = codes[i]!;
  if (isApostrophe(code) && afterWord && i + 1 < end && isLetter(codes[i + 1]!) && isClitic(codes, i, end)) {
    let j = i + 1;
    while (j < end && isLetter(codes[j]!)) j++;
    return j;
  }
  if (i + 1 < end && codes[i + 1]! === code && (code === 0x27 || code === 0x60 || code === 0x2019))
    return i + 2;
  return i + 1;
}

/** A run of the same stop, dash, symbol, control code or broken surrogate is one token; a surrogate pair is never cut. */
function punctuationEnd(codes: Uint16Array, i: number, end: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdbff && i + 1 < end) {
    const low = codes[i + 1]!;
    if (isLow(low)) return i + 2;
  }
  let j = i + 1;
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (
    code === 0x2e ||
    code === 0x2d ||
    code === 0x5f ||
    code === 0x2a ||
    code === 0x3d ||
    code < 0x20 ||
    isSurrogate
  ) {
    const limit = Math.min(end, i + MAX_TOKEN);
    while (j < limit && codes[j]! === code) j++;
    // The last of a run of halves may begin a pair.
    if (isSurrogate && j > i + 1 && isLow(codes[j]!) && !isLow(code)) j--;
  }
  return j;
}

/** True for the second half of a surrogate pair. */
function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}
