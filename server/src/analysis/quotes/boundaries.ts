import { isSpace } from '../span';

/** What may stand around quotation marks, by UTF-16 code unit. */
const BEFORE_OPENING = 1;
const AFTER_CLOSING = 2;
const NOT_AFTER_OPENING = 4;
const NOT_BEFORE_CLOSING = 8;

const table = new Uint8Array(0x10000);
// White space stands below the hiragana or is the byte order mark.
for (let code = 0; code < 0x3041; code++) if (isSpace(code)) table[code] = 15;
table[0xfeff] = 15;
const add = (chars: string, bit: number) => {
  for (const char of chars) table[char.charCodeAt(0)]! |= bit;
};
add('([{<>―—–‒-−/:|*_~•·=+“‘"\'«„‚`‹', BEFORE_OPENING);
add('.,;:!?)]}<>―—–‒-−/|…*_~•·=+”’"\'»“´›', AFTER_CLOSING);
add(',;:!?)]}', NOT_AFTER_OPENING);
add('([{', NOT_BEFORE_CLOSING);

/** True when a mark between the characters `before` and `after` may open. */
export function mayOpen(before: number, after: number): boolean {
  return (table[before]! & BEFORE_OPENING) !== 0 && (table[after]! & NOT_AFTER_OPENING) === 0;
}

/** True when a mark between the characters `before` and `after` may close. */
export function mayClose(before: number, after: number): boolean {
  return (table[before]! & NOT_BEFORE_CLOSING) === 0 && (table[after]! & AFTER_CLOSING) !== 0;
}

/** True when a mark may stand after `before` at all as an opener: white space, a bracket, a dash, another mark. */
export function startsWord(before: number): boolean {
  return (table[before]! & BEFORE_OPENING) !== 0;
}
