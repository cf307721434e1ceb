import type { Token } from '../../model';
import { perWord } from '../../tokens/wordTypes';
import { KIND } from '../tagger/kinds';

/** Indexes of the tokens that rules about signs and sums begin at, each list in text order: no rule reads all tokens for them. */
export interface Landmarks {
  readonly hyphens: readonly number[];
  /** Opening round brackets. */
  readonly brackets: readonly number[];
  /** Signs and words in capitals with `&` in them. */
  readonly ampersands: readonly number[];
  /** Quotation marks. */
  readonly marks: readonly number[];
  /** Numbers, and words that begin with a digit or a currency and a digit. */
  readonly sums: readonly number[];
  /** `’s` after a name. */
  readonly possessives: readonly number[];
  /** The word “known”. */
  readonly known: readonly number[];
}

/** Currencies and sums in one word: `Sh200m`, `RM5`. */
const GLUED = /^(?:Rs|KSh|Ksh|Sh|TSh|USh|RM|CHF|EUR|USD)\d[\d.,]{0,12}(?:m|mn|bn|tn|k)?$/;
const LONGEST_SUM = 20;

enum Mark {
  None = 0,
  Hyphen = 1,
  Bracket = 2,
  Ampersand = 3,
  Quotation = 4,
  Sum = 5,
  Known = 6,
  Possessive = 7,
}

const markOf = perWord(({ text, lower, kind }): Mark => {
  if (text === '-') return Mark.Hyphen;
  if (text === '(') return Mark.Bracket;
  if (kind === 'mark') return Mark.Quotation;
  if (kind === 'number') return Mark.Sum;
  if (text.includes('&')) return Mark.Ampersand;
  if (kind !== 'word') return Mark.None;
  if (lower === 'known') return Mark.Known;
  if (lower === "'s" || text === '’s') return Mark.Possessive;
  const first = text.charCodeAt(0);
  if (first >= 0x30 && first <= 0x39) return Mark.Sum;
  return text.length <= LONGEST_SUM && GLUED.test(text) ? Mark.Sum : Mark.None;
});

/** The landmarks of a text. Linear in its tokens. */
export function landmarksOf(tokens: readonly Token[], kinds: Uint8Array): Landmarks {
  const hyphens: number[] = [];
  const brackets: number[] = [];
  const ampersands: number[] = [];
  const marks: number[] = [];
  const sums: number[] = [];
  const known: number[] = [];
  const possessives: number[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const mark = markOf(tokens[i]!);
    if (mark === Mark.None) continue;
    if (mark === Mark.Hyphen) hyphens.push(i);
    else if (mark === Mark.Bracket) brackets.push(i);
    else if (mark === Mark.Quotation) marks.push(i);
    else if (mark === Mark.Sum) sums.push(i);
    else if (mark === Mark.Known) known.push(i);
    else if (mark === Mark.Possessive) possessives.push(i);
    else if (kinds[i] === KIND.sign || kinds[i] === KIND.allCapitals) ampersands.push(i);
  }
  return { hyphens, brackets, ampersands, marks, sums, known, possessives };
}

/** True for a currency and a sum in one word. */
export function isGluedSum(text: string): boolean {
  return text.length <= LONGEST_SUM && GLUED.test(text);
}
