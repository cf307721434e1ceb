import type { Tokens } from '../../model';
import { int32s, uint8s, uint16s } from '../../numbers';
import { perWord } from '../../tokens/wordTypes';
import { whatDoes } from '../tagger/does';
import { isCapital, KIND, keyOfWord, kindOf, type WordColumns } from '../tagger/kinds';
import { hasListedPhrase, LISTED, listedOf } from './gazetteer';
import { type Landmarks, Mark, markOf } from './landmarks';
import { traitsOf } from './traits';

/** Set in {@link Columns.listed} for a word that begins a phrase of the lists. */
export const PHRASE = 1 << 14;

/** What the rules ask of the words of a text, one number a token, and where to look. */
export interface Columns extends WordColumns {
  /** Lists that hold its word (`LISTED`), and {@link PHRASE}. */
  readonly listed: Uint16Array;
  /** What rules look for in it (see `trait`). */
  readonly traits: Int32Array;
  /** The traits of all words together: most rules have nothing to do in most texts. */
  readonly present: number;
  /** Those of the capitalised words. */
  readonly presentInCapitals: number;
  readonly landmarks: Landmarks;
}

/** Bits of {@link wordBits}: the kind, then what the word does, then its lists, then whether it is a landmark. */
const DOES_AT = 3;
const LISTED_AT = 14;
const LANDMARK = 1 << 29;
/** Lists of words that may begin a date. */
const TIME = LISTED.month | LISTED.weekday;

/** One after the other, so that what is kept with a word stands together. */
const wordBits = perWord((word) => {
  const listed = listedOf(word) | (hasListedPhrase(word.lower) ? PHRASE : 0);
  const landmark = markOf(word) === Mark.None && (listed & TIME) === 0 ? 0 : LANDMARK;
  return kindOf(word) | (whatDoes(word) << DOES_AT) | (listed << LISTED_AT) | landmark;
});
const wordTraits = perWord((word) => traitsOf(word, word.text !== word.lower));

/** The columns of a text. Linear in its tokens. */
export function columnsOf(tokens: Tokens): Columns {
  const kinds = uint8s(tokens.length);
  const keys = int32s(tokens.length);
  const does = uint16s(tokens.length);
  const listed = uint16s(tokens.length);
  const traits = int32s(tokens.length);
  const capitals: number[] = [];
  const landmarks = {
    hyphens: [] as number[],
    brackets: [] as number[],
    ampersands: [] as number[],
    marks: [] as number[],
    sums: [] as number[],
    times: [] as number[],
    known: [] as number[],
    possessives: [] as number[],
  };
  let present = 0;
  let presentInCapitals = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    const bits = wordBits(token);
    kinds[i] = bits & 7;
    does[i] = (bits >>> DOES_AT) & 0x7ff;
    listed[i] = (bits >>> LISTED_AT) & 0x7fff;
    traits[i] = wordTraits(token);
    keys[i] = keyOfWord(token);
    present |= traits[i]!;
    if (isCapital(bits & 7)) {
      capitals.push(i);
      presentInCapitals |= traits[i]!;
    }
    if ((bits & LANDMARK) === 0) continue;
    const mark = markOf(token);
    if (kinds[i] === KIND.number || ((listed[i]! & TIME) !== 0 && isCapital(kinds[i]!)))
      landmarks.times.push(i);
    if (mark === Mark.Hyphen) landmarks.hyphens.push(i);
    else if (mark === Mark.Bracket) landmarks.brackets.push(i);
    else if (mark === Mark.Quotation) landmarks.marks.push(i);
    else if (mark === Mark.Sum) landmarks.sums.push(i);
    else if (mark === Mark.Known) landmarks.known.push(i);
    else if (mark === Mark.Possessive) landmarks.possessives.push(i);
    else if (mark === Mark.Ampersand && (kinds[i] === KIND.sign || kinds[i] === KIND.allCapitals))
      landmarks.ampersands.push(i);
  }
  return { kinds, keys, does, listed, traits, present, presentInCapitals, capitals, landmarks };
}
