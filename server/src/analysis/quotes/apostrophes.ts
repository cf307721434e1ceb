import { CharClass, classOf, isWordChar } from '../tokens/characters';

/** Words whose first letters are dropped (’em, ’tis …): an apostrophe begins them, not a quotation. */
const ELISIONS: ReadonlySet<string> = new Set(
  'em tis twas twere twill til till cause cos coz bout round neath nuff ere un er im sup hood burbs cuz n tude gainst'.split(
    ' ',
  ),
);

/** Of these, the ones that are also words of their own, so that `'Round the table' talks` may still open. */
const ALSO_WORDS: ReadonlySet<string> = new Set(['round', 'cause', 'till', 'hood', 'un', 'im', 'er']);

/**
 * True when the mark from `i` to `j` is an apostrophe that stands for left-out letters or figures: ’em, ’tis, ’90s,
 * class of ’08, rock ’n’ roll.
 */
export function isElision(text: string, i: number, j: number): boolean {
  const first = classOf(text.charCodeAt(j));
  if (first === CharClass.Digit) return isShortYear(text, j);
  let k = j;
  while (k < j + 8 && isLetterAt(text, k)) k++;
  const word = text.slice(j, k).toLowerCase();
  if (!ELISIONS.has(word)) return false;
  if (word === 'n') return true;
  return !ALSO_WORDS.has(word) || (first === CharClass.Lower && i > 0 && !closedSoon(text, k));
}

/** True for the second apostrophe of `rock ’n’ roll`, between two words. */
export function endsShortAnd(text: string, i: number, start: number): boolean {
  const letter = text.charCodeAt(i - 1) | 0x20;
  if (letter !== 0x6e || i - 4 < start || !isApostrophe(text.charCodeAt(i - 2))) return false;
  return text[i - 3] === ' ' && isLetterAt(text, i - 4) && text[i + 1] === ' ' && isLetterAt(text, i + 2);
}

function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2018 || code === 0x2019;
}

/** `90s`, `08`: two figures that are not part of a longer number. */
function isShortYear(text: string, j: number): boolean {
  if (classOf(text.charCodeAt(j + 1)) !== CharClass.Digit) return false;
  const after = text.charCodeAt(j + 2);
  return after === 0x73 || !isWordChar(after);
}

/** A mark right after the word: `'cause'`. */
function closedSoon(text: string, k: number): boolean {
  return isApostrophe(text.charCodeAt(k));
}

function isLetterAt(text: string, k: number): boolean {
  const c = classOf(text.charCodeAt(k));
  return c === CharClass.Lower || c === CharClass.Upper;
}
