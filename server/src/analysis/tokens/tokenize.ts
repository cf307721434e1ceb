import { ABBREVIATIONS } from '../lexicon/abbreviations';
import type { Token } from '../model';
import { CharClass, classOf, isLetter, isWordChar } from './characters';

/** Longest token; a longer run of letters is cut, so that no input makes one token costly. */
const MAX_TOKEN = 200;

/**
 * The tokens of `text` between `start` and `end`. Hyphenated words are split at the hyphen (its own token), possessive
 * ’s and the clitics ’m ’re ’ve ’d ’ll are tokens of their own, n’t stays with its verb; abbreviations and initials keep
 * their full stop; addresses, @names and #tags are one word. Offsets are absolute.
 */
export function tokenize(text: string, start: number, end: number): Token[] {
  const tokens: Token[] = [];
  let i = start;
  while (i < end) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === CharClass.Space) {
      i++;
      continue;
    }
    let stop: number;
    let tokenKind: Token['kind'];
    if (kind === CharClass.Lower || kind === CharClass.Upper) {
      stop = wordEnd(text, i, end);
      tokenKind = 'word';
    } else if (kind === CharClass.Digit) {
      stop = numberEnd(text, i, end);
      tokenKind = isLetter(text.charCodeAt(stop - 1)) ? 'word' : 'number';
    } else if (kind === CharClass.Quote) {
      stop = i + 1;
      tokenKind = 'mark';
    } else if (kind === CharClass.Apostrophe) {
      stop = apostropheEnd(text, i, end, tokens);
      tokenKind = stop > i + 1 && isLetter(text.charCodeAt(stop - 1)) ? 'word' : 'mark';
    } else if ((code === 0x40 || code === 0x23) && i + 1 < end && isWordChar(text.charCodeAt(i + 1))) {
      stop = handleEnd(text, i + 1, end);
      tokenKind = 'word';
    } else {
      stop = punctuationEnd(text, i, end, code);
      tokenKind = 'punctuation';
    }
    const word = text.slice(i, stop);
    tokens.push({ start: i, end: stop, text: word, lower: lowerOf(word, tokenKind), kind: tokenKind });
    i = stop;
  }
  return tokens;
}

function lowerOf(word: string, kind: Token['kind']): string {
  if (kind !== 'word' || isPlain(word)) return word;
  const known = lowered.get(word);
  if (known !== undefined) return known;
  const small = word.toLowerCase();
  const lower = small.includes('’') ? small.replaceAll('’', "'") : small;
  // A longer piece would keep the whole text it was cut from.
  if (word.length < 13) {
    if (lowered.size >= MOST_LOWERED) lowered.clear();
    lowered.set(word, lower);
  }
  return lower;
}

/** Lower-case forms of words that have other letters, as far as they were met before. */
const lowered = new Map<string, string>();
const MOST_LOWERED = 20_000;

/** Only of the letters a to z: most words need not be converted, which is dear in text with typographic marks. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 0x61 || code > 0x7a) return false;
  }
  return true;
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x02bc;
}

/** End of the word that starts at `i`. */
function wordEnd(text: string, i: number, end: number): number {
  const limit = Math.min(end, i + MAX_TOKEN);
  let j = i + 1;
  while (j < limit) {
    const code = text.charCodeAt(j);
    if (isWordChar(code)) j++;
    else if (isApostrophe(code) && j + 1 < limit && isLetter(text.charCodeAt(j + 1))) {
      if (isClitic(text, j, end)) break;
      j += 2;
    } else if (
      code === 0x26 &&
      j - i <= 2 &&
      j + 1 < limit &&
      classOf(text.charCodeAt(j + 1)) === CharClass.Upper
    )
      j += 2;
    else if (code === 0x2e) {
      const next = j + 1 < end ? text.charCodeAt(j + 1) : 0x20;
      if (isInitials(text, i, j) && isLetter(next) && !isLetter(text.charCodeAt(j + 2))) j += 2;
      else if (isLetter(next) && isAddress(text, j, limit)) j = addressEnd(text, j, limit);
      else return keepsStop(text, i, j, next, end) ? j + 1 : j;
    } else if (code === 0x3a && text.startsWith('//', j + 1)) return addressEnd(text, j, limit);
    else if (code === 0x40 && j + 1 < limit && isWordChar(text.charCodeAt(j + 1)))
      return addressEnd(text, j, limit);
    else break;
  }
  return j;
}

/** ’s ’m ’re ’ve ’d ’ll at the end of a word. */
function isClitic(text: string, apostrophe: number, end: number): boolean {
  const first = text.charCodeAt(apostrophe + 1) | 0x20;
  const afterOne = apostrophe + 2 >= end || !isWordChar(text.charCodeAt(apostrophe + 2));
  if (afterOne) return first === 0x73 || first === 0x6d || first === 0x64;
  const second = text.charCodeAt(apostrophe + 2) | 0x20;
  if (apostrophe + 3 < end && isWordChar(text.charCodeAt(apostrophe + 3))) return false;
  return ((first === 0x72 || first === 0x76) && second === 0x65) || (first === 0x6c && second === 0x6c);
}

/** Single letters each followed by a stop (`U.S`, `p.m`) between `i` and `j`. */
function isInitials(text: string, i: number, j: number): boolean {
  for (let k = i; k < j; k += 2)
    if (!isLetter(text.charCodeAt(k)) || (k + 1 < j && text.charCodeAt(k + 1) !== 0x2e)) return false;
  return (j - i) % 2 === 1;
}

/** The stop at `j` belongs to the word: `U.S.`, an initial before a name, a known abbreviation. */
function keepsStop(text: string, i: number, j: number, next: number, end: number): boolean {
  const length = j - i;
  if (length > 1 && length <= 12 && isInitials(text, i, j)) return true;
  if (length === 1) {
    if (classOf(text.charCodeAt(i)) !== CharClass.Upper) return false;
    let k = j + 1;
    while (k < end && k < j + 4 && classOf(text.charCodeAt(k)) === CharClass.Space) k++;
    return text.charCodeAt(i) !== 0x49 && k < end && classOf(text.charCodeAt(k)) === CharClass.Upper;
  }
  return length <= 6 && !isWordChar(next) && ABBREVIATIONS.has(text.slice(i, j).toLowerCase());
}

/** A stop inside an internet address: lower-case letters on both sides and no capital after it. */
function isAddress(text: string, stop: number, limit: number): boolean {
  if (classOf(text.charCodeAt(stop + 1)) !== CharClass.Lower) return false;
  let k = stop + 1;
  while (k < limit && isLetter(text.charCodeAt(k))) k++;
  const length = k - stop - 1;
  return length >= 2 && length <= 12;
}

function addressEnd(text: string, from: number, limit: number): number {
  let j = from + 1;
  while (j < limit) {
    const code = text.charCodeAt(j);
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
  while (j > from + 1 && !isWordChar(text.charCodeAt(j - 1)) && text.charCodeAt(j - 1) !== 0x2f) j--;
  return j;
}

function handleEnd(text: string, i: number, end: number): number {
  const limit = Math.min(end, i + MAX_TOKEN);
  let j = i;
  while (j < limit && (isWordChar(text.charCodeAt(j)) || text.charCodeAt(j) === 0x5f)) j++;
  return j;
}

/** Digits with inner commas, points, colons and slashes; letters that follow at once belong to it (`1990s`, `5th`). */
function numberEnd(text: string, i: number, end: number): number {
  const limit = Math.min(end, i + MAX_TOKEN);
  let j = i + 1;
  while (j < limit) {
    const code = text.charCodeAt(j);
    if (isWordChar(code)) j++;
    else if (
      (code === 0x2c || code === 0x2e || code === 0x3a || code === 0x2f) &&
      classOf(text.charCodeAt(j + 1)) === CharClass.Digit &&
      j + 1 < limit
    )
      j += 2;
    else break;
  }
  return j;
}

/** A clitic after a word, `''` and ``` `` ``` as one mark, else one mark. */
function apostropheEnd(text: string, i: number, end: number, before: readonly Token[]): number {
  const code = text.charCodeAt(i);
  const last = before[before.length - 1];
  if (
    isApostrophe(code) &&
    last !== undefined &&
    last.end === i &&
    last.kind !== 'punctuation' &&
    i + 1 < end &&
    isLetter(text.charCodeAt(i + 1)) &&
    isClitic(text, i, end)
  ) {
    let j = i + 1;
    while (j < end && isLetter(text.charCodeAt(j))) j++;
    return j;
  }
  if (i + 1 < end && text.charCodeAt(i + 1) === code && (code === 0x27 || code === 0x60 || code === 0x2019))
    return i + 2;
  return i + 1;
}

/** A run of the same stop, dash or symbol is one token; a surrogate pair is never cut. */
function punctuationEnd(text: string, i: number, end: number, code: number): number {
  if (code >= 0xd800 && code <= 0xdbff && i + 1 < end) {
    const low = text.charCodeAt(i + 1);
    return low >= 0xdc00 && low <= 0xdfff ? i + 2 : i + 1;
  }
  let j = i + 1;
  if (code === 0x2e || code === 0x2d || code === 0x5f || code === 0x2a || code === 0x3d) {
    const limit = Math.min(end, i + MAX_TOKEN);
    while (j < limit && text.charCodeAt(j) === code) j++;
  }
  return j;
}
