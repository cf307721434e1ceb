import type { Tokens } from '../model';
import { CharClass, classOf } from '../tokens/characters';
import { perWord } from '../tokens/wordTypes';

/** What the words of a quotation look like. */
export interface QuotedShape {
  /** 0 none, 1 the first word only, 2 some, 3 every word of weight begins with a capital. */
  capitals: number;
  /** Words of weight: long or capitalised. */
  heavy: number;
  /** Personal pronouns and finite auxiliaries inside, up to 3. */
  personal: number;
  figures: number;
  /** Sentence stops inside, up to 2. */
  endings: number;
}

/** Room for the shape of one quotation. */
export function newShape(): QuotedShape {
  return { capitals: 0, heavy: 0, personal: 0, figures: 0, endings: 0 };
}

const PERSONAL: ReadonlySet<string> = new Set(
  'i we you he she they it is are was were be will would have has do not my our your'.split(' '),
);

/** A full stop, question or exclamation mark. */
function endsSentence(code: number): boolean {
  return code === 0x2e || code === 0x3f || code === 0x21;
}

/** What a token adds to the shape of a quotation. */
enum Adds {
  Number = 1,
  Ending = 2,
  Personal = 4,
  /** A word of weight. */
  Weight = 8,
  Capital = 16,
}

const addsOf = perWord(({ text, lower, kind }): number => {
  const code = text.charCodeAt(0);
  const capital = classOf(code) === CharClass.Upper ? Adds.Capital : 0;
  if (kind === 'number') return capital | Adds.Number;
  if (kind === 'punctuation') return endsSentence(code) ? capital | Adds.Ending : capital;
  if (kind !== 'word') return capital;
  const personal = PERSONAL.has(lower) && text !== 'It' ? Adds.Personal : 0;
  return capital | personal | (text.length > 3 || capital ? Adds.Weight : 0);
});

/** Writes down the shape of the tokens `[first, stop)`, of which the first forty count. */
export function shapeOf(tokens: Tokens, first: number, stop: number, shape: QuotedShape): QuotedShape {
  let heavy = 0;
  let capital = 0;
  let personal = 0;
  let figures = 0;
  let endings = 0;
  for (let i = first; i < stop && i < first + 40; i++) {
    const adds = addsOf(tokens[i]!);
    if (adds & Adds.Number) figures = 1;
    if (adds & Adds.Ending) endings++;
    if (adds & Adds.Personal) personal++;
    if ((adds & Adds.Weight) === 0) continue;
    heavy++;
    if (adds & Adds.Capital) capital++;
  }
  const opens = first < stop && (addsOf(tokens[first]!) & Adds.Capital) !== 0;
  shape.capitals = capital === 0 ? 0 : capital === heavy && heavy > 1 ? 3 : capital === 1 && opens ? 1 : 2;
  shape.heavy = heavy;
  shape.personal = Math.min(3, personal);
  shape.figures = figures;
  shape.endings = Math.min(2, endings);
  return shape;
}
