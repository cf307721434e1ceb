/** Character classes for the tokenizer, as a table for ASCII and a memo for the rest. */
export enum CharClass {
  Other = 0,
  Lower = 1,
  Upper = 2,
  Digit = 3,
  Space = 4,
  Quote = 5,
  Apostrophe = 6,
}

const LETTER = /\p{L}|\p{M}/u;
const UPPER = /\p{Lu}|\p{Lt}/u;
const NUMBER = /\p{N}/u;
const SPACE = /\s/u;

const table = new Uint8Array(0x10000).fill(255);

/** The class of the UTF-16 code unit `code`; halves of surrogate pairs are `Other`. */
export function classOf(code: number): CharClass {
  const known = table[code]!;
  if (known !== 255) return known;
  return (table[code] = classify(code));
}

function classify(code: number): CharClass {
  const char = String.fromCharCode(code);
  if (code === 0x200b || code === 0xfeff || SPACE.test(char)) return CharClass.Space;
  // U+0091–0094 are the Windows-1252 curly marks read as Latin-1.
  if ('"“”„«»‹›‟″＂\u0093\u0094'.includes(char)) return CharClass.Quote;
  if ("'‘’‚‛`´ʼ\u0091\u0092".includes(char)) return CharClass.Apostrophe;
  if (NUMBER.test(char)) return CharClass.Digit;
  if (UPPER.test(char)) return CharClass.Upper;
  if (LETTER.test(char)) return CharClass.Lower;
  return CharClass.Other;
}

/** True for a letter of either case. */
export function isLetter(code: number): boolean {
  const c = classOf(code);
  return c === CharClass.Lower || c === CharClass.Upper;
}

/** True for a letter or digit. */
export function isWordChar(code: number): boolean {
  const c = classOf(code);
  return c >= CharClass.Lower && c <= CharClass.Digit;
}
