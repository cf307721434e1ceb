import { Newsroom } from './corpus';

const fill = (piece: string) => (size: number) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Texts made to hurt, each for any size; most are one line. */
export const HOSTILE: Readonly<Record<string, (size: number) => string>> = {
  'straight marks only': fill('"'),
  'curly openers only': fill('“'),
  'apostrophes only': fill("'"),
  'opener and word': fill('“word '),
  'marks around letters': fill('"a" '),
  'nested marks': fill('“‘'),
  'marks and letters in turn': fill('“a'),
  'nested marks and letters': fill('“a‘b '),
  guillemets: fill('«'),
  'capitalised words': fill('Northport Harbour '),
  initials: fill('A. B. '),
  'one letter': fill('a'),
  'one capital': fill('A'),
  'full stops': fill('.'),
  'full stops and spaces': fill('. '),
  dashes: fill('-'),
  'question and exclamation marks': fill('!?'),
  abbreviations: fill('U.S. '),
  addresses: fill('http://a.b/'),
  digits: fill('1'),
  'numbers with commas': fill('1,'),
  'dollar amounts': fill('$1 '),
  'line breaks': fill('\n'),
  'short lines': fill('a\n'),
  'same line again': fill('Share this article\n'),
  spaces: fill(' '),
  NUL: fill('\0'),
  'lone surrogates': fill('\ud800'),
  emoji: fill('😀'),
  said: fill('said '),
  'he said': fill('he said, '),
  'according to': fill('according to '),
  'names and said': fill('Ann Bell said Tom Reed said '),
  'open brackets': fill('('),
  titles: fill('Sen. Gov. Dr. '),
  and: fill('Ann Bell and '),
  possessives: fill('Bell’s '),
  'quotes without a stop': fill('“we will build it” said Ann Bell and '),
  'one person, many paragraphs': fill('“We build it,” he said.\n'),
  'many people': (size) => {
    const parts = [];
    for (let i = 0, length = 0; length < size; i++) {
      const name = `${letters(i)} ${letters(i * 7 + 3)} said no. `;
      parts.push(name);
      length += name.length;
    }
    return parts.join('').slice(0, size);
  },
  'paragraphs that open and never close': fill('“We will build it and then\n'),
  'no punctuation': (size) => new Newsroom(5).prose(size).replace(/[^\p{L}\s]/gu, ''),
  'prose in one line': (size) => new Newsroom(6).prose(size),
};

/** A made-up capitalised word for each number. */
function letters(n: number): string {
  let word = '';
  for (let left = n + 17; left > 0; left = Math.floor(left / 26))
    word += String.fromCharCode(97 + (left % 26));
  return `B${word}`;
}
