import { hashGoingOn, hashOn, hashText, NO_TEXT } from '../../hash';
import type { WordType } from '../../model';
import { CharClass, classOf } from '../../tokens/characters';
import { listedOf, type Phrase, type PhraseTable } from '../names/gazetteer';

/** How a word is written. */
export enum Shape {
  Lower = 0,
  Capital = 1,
  AllCapitals = 2,
  OneCapital = 3,
  Initial = 4,
  DottedCapitals = 5,
  Mixed = 6,
  Number = 7,
  WithDigit = 8,
  Mark = 9,
  Handle = 10,
}

/** What the tagger knows about a word type, whatever stands around it; what is read at each token stands first. */
export interface Word {
  /** A number of its own, from 1. */
  readonly id: number;
  /** The memo that knows it by this number. */
  readonly memo: number;
  readonly hash: number;
  readonly shape: Shape;
  /** Where the decoder keeps the summed scores of its own features in running text, titles, capitals, fragments; -1: nowhere yet. */
  runningRow: number;
  /** Listed phrases that begin with it. */
  readonly phrases: readonly Phrase[] | undefined;
  titleRow: number;
  capitalsRow: number;
  fragmentRow: number;
  /** Lists that hold it ({@link LISTED}). */
  readonly listed: number;
  /** Word classes of the model's lexicon, as bits. */
  readonly classes: number;
  /** Its cluster, 0 for none. */
  readonly cluster: number;
  /** What the large name lists of the model say of it, as bits. */
  readonly names: number;
  readonly lower: string;
  readonly prefix2: number;
  readonly prefix3: number;
  readonly prefix4: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
}

/** A word's entry in the model's lexicon. */
export interface LexiconEntry {
  readonly classes: number;
  readonly cluster: number;
  readonly names: number;
}

/** Looks words up in the model's lexicon by the hash of their lower-case form. */
export type Lexicon = (hash: number) => LexiconEntry | undefined;

let words = 0;

/** What stands before the first and after the last word of a sentence. */
export function borderWord(which: 'start' | 'end'): Word {
  const hash = hashText(`\u0000${which}`);
  return {
    id: ++words,
    memo: 0,
    hash,
    shape: Shape.Mark,
    runningRow: -1,
    phrases: undefined,
    titleRow: -1,
    capitalsRow: -1,
    fragmentRow: -1,
    listed: 0,
    classes: 0,
    cluster: 0,
    names: 0,
    lower: '',
    prefix2: 0,
    prefix3: 0,
    prefix4: 0,
    suffix2: 0,
    suffix3: 0,
    suffix4: 0,
  };
}

/** The word type of `token` as the memo with number `memo` knows it. */
export function wordOf(token: WordType, lexicon: Lexicon, phrases: PhraseTable, memo: number): Word {
  const { lower } = token;
  const n = lower.length;
  // One goes on where the other ends.
  const prefix2 = hashOn(hashOn(NO_TEXT, unitAt(lower, 0)), unitAt(lower, 1));
  const prefix3 = hashOn(prefix2, unitAt(lower, 2));
  const prefix4 = hashOn(prefix3, unitAt(lower, 3));
  const hash = n < 4 ? hashText(lower) : hashGoingOn(prefix4, lower, 4);
  const entry = lexicon(hash);
  return {
    id: ++words,
    memo,
    hash,
    shape: shapeOf(token),
    runningRow: -1,
    phrases: phrases.get(lower),
    titleRow: -1,
    capitalsRow: -1,
    fragmentRow: -1,
    listed: listedOf(token),
    classes: entry?.classes ?? 0,
    cluster: entry?.cluster ?? 0,
    names: entry?.names ?? 0,
    lower,
    prefix2,
    prefix3,
    prefix4,
    suffix2: n <= 2 ? hash : hashText(lower, n - 2),
    suffix3: n <= 3 ? hash : hashText(lower, n - 3),
    suffix4: n <= 4 ? hash : hashText(lower, n - 4),
  };
}

/** The code unit at `i`, 0 behind the end. */
function unitAt(text: string, i: number): number {
  return i < text.length ? text.charCodeAt(i) : 0;
}

/** True when the token begins with a capital letter. */
export function isCapitalised(token: WordType): boolean {
  return token.kind === 'word' && classOf(token.text.charCodeAt(0)) === CharClass.Upper;
}

function shapeOf(token: WordType): Shape {
  if (token.kind === 'number') return Shape.Number;
  if (token.kind !== 'word') return Shape.Mark;
  const { text } = token;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let dots = 0;
  for (let i = 0; i < text.length; i++) {
    const kind = classOf(text.charCodeAt(i));
    if (kind === CharClass.Upper) upper++;
    else if (kind === CharClass.Lower) lower++;
    else if (kind === CharClass.Digit) digits++;
    else if (text[i] === '.') dots++;
  }
  const first = classOf(text.charCodeAt(0));
  if (first === CharClass.Other) return Shape.Handle;
  if (digits > 0) return Shape.WithDigit;
  if (upper === 0) return Shape.Lower;
  if (lower === 0) {
    if (upper === 1) return dots > 0 ? Shape.Initial : Shape.OneCapital;
    return dots > 0 ? Shape.DottedCapitals : Shape.AllCapitals;
  }
  return upper === 1 && first === CharClass.Upper ? Shape.Capital : Shape.Mixed;
}
