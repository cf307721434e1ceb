import type { WordType } from '../../model';

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
  /** Numbers, and capitalised months and days of the week. */
  readonly times: readonly number[];
  /** `’s` after a name. */
  readonly possessives: readonly number[];
  /** The word “known”. */
  readonly known: readonly number[];
}

/** Currencies and sums in one word: `Sh200m`, `RM5`. */
const GLUED = /^(?:Rs|KSh|Ksh|Sh|TSh|USh|RM|CHF|EUR|USD)\d[\d.,]{0,12}(?:m|mn|bn|tn|k)?$/;
const LONGEST_SUM = 20;

/** What makes a word a landmark. */
export enum Mark {
  None = 0,
  Hyphen = 1,
  Bracket = 2,
  Ampersand = 3,
  Quotation = 4,
  Sum = 5,
  Known = 6,
  Possessive = 7,
}

/** The landmark a word is, if any. */
export function markOf({ text, lower, kind }: WordType): Mark {
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
}

/** True for a currency and a sum in one word. */
export function isGluedSum(text: string): boolean {
  return text.length <= LONGEST_SUM && GLUED.test(text);
}
