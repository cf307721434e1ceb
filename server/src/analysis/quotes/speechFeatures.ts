import { elementAt } from '../arrays';
import { NAMING_WORDS, WORK_NOUNS } from '../lexicon/namingWords';
import type { WordType } from '../model';
import { type Features, hashFeatures, setFeature } from '../models/hashed';
import { perWord } from '../tokens/wordTypes';
import { EDGE } from './cueContext';
import { bucket } from './cueFeatures';
import { newShape, shapeOf } from './quotedShape';
import type { SpeechContext } from './speechContext';

// One quotation is looked at at a time.
const shape = newShape();

/** Features for whether the words of quotation `q` were said or written by someone. */
export function speechFeatures(context: SpeechContext, q: number, f: Features): void {
  const { values } = f;
  const { read, words, tokens } = context;
  const quotation = read.quotations[q]!;
  const first = context.first[q]!;
  const stop = context.stop[q]!;
  const sentence = context.sentenceOf[q]!;
  const own = read.sentences[sentence];
  let before = first - 1;
  while (before > first - 4 && elementAt(tokens, before)?.kind === 'mark') before--;
  let after = stop;
  while (after < stop + 3 && tokens[after]?.kind === 'mark') after++;
  const s = own ? own.firstToken : first;
  const classBefore = codeAt(words.class, before, s);
  const classAfter = codeAt(words.class, after, s);
  const wordBefore = codeAt(words.word, before, s);
  const count = stop - first;
  const length = bucket(count);
  const inner = shapeOf(tokens, first, stop, shape);
  const reported = Math.ceil(context.reported[q]! * 5);
  const surest = sentence < 0 ? 0 : Math.ceil(context.surest[sentence]! * 4);
  const cueBefore = sentence > 0 ? context.surest[sentence - 1]! : 0;
  const last = stop > 0 ? tokens[stop - 1]!.text : '';
  const stopInside = ',' === last ? 1 : '.' === last ? 2 : '?' === last || '!' === last ? 3 : 0;
  const mark = (quotation.mark === 'single') === context.prefersSingle ? 1 : 2;
  setFeature(values, 1, 0, 0);
  setFeature(values, 2, length, 0);
  setFeature(values, 3, length, inner.capitals);
  setFeature(values, 4, length, inner.personal);
  setFeature(values, 5, length, stopInside);
  setFeature(values, 6, length, reported);
  setFeature(values, 7, length, surest);
  setFeature(values, 8, reported, surest);
  setFeature(values, 9, classBefore, 0);
  setFeature(values, 10, wordBefore, 0);
  setFeature(values, 11, classBefore, codeAt(words.class, before - 1, s));
  setFeature(values, 12, wordBefore, length > 5 ? 1 : 0);
  setFeature(values, 13, classAfter, 0);
  setFeature(values, 14, classAfter, codeAt(words.class, after + 1, s));
  setFeature(values, 15, classBefore, classAfter);
  setFeature(values, 16, codeAt(words.word, before - 1, s), 0);
  setFeature(values, 17, inner.capitals, classBefore);
  setFeature(values, 18, inner.capitals, reported);
  setFeature(values, 19, codeAt(words.class, first, s), inner.capitals);
  setFeature(values, 20, codeAt(words.class, stop - 1, s), length);
  setFeature(values, 21, mark, length);
  setFeature(values, 22, mark, reported);
  setFeature(values, 23, own?.block === 0 ? 1 : 0, mark * 16 + length);
  const longest = own ? bucket(context.longest[own.block]!) : 0;
  setFeature(values, 24, longest, length);
  setFeature(values, 25, longest, reported);
  setFeature(values, 26, Math.min(3, context.wordings.get(context.wording[q]!) ?? 1), length);
  setFeature(values, 27, Math.ceil(cueBefore * 3), own && own.firstToken >= first - 1 ? 1 : 0);
  setFeature(values, 28, quotation.closed ? 1 : 0, quotation.pieces.length > 1 ? 1 : 0);
  setFeature(values, 29, inner.endings, length);
  setFeature(values, 30, codeAt(words.word, after, s), length > 5 ? 1 : 0);
  setFeature(values, 31, classBefore, inner.capitals * 16 + length);
  setFeature(values, 32, count === 1 ? words.class[first]! : 0, classBefore);
  const behind = tokens[after]?.text;
  setFeature(values, 33, behind === '.' || behind === ',' ? 1 : 0, length);
  setFeature(values, 34, inner.figures, length);
  const naming =
    namingOf(elementAt(tokens, before)) || (before > s ? namingOf(elementAt(tokens, before - 1)) * 3 : 0);
  setFeature(values, 35, naming, length > 5 ? 1 : 0);
  setFeature(values, 36, naming, reported);
  setFeature(values, 37, naming, inner.capitals);
  setFeature(values, 38, context.cueAfter[q]!, length);
  setFeature(values, 39, context.cueBefore[q]!, length);
  setFeature(values, 40, context.cueAfter[q]!, stopInside);
  setFeature(values, 41, context.cueBefore[q]!, inner.capitals);
  const whole = wholenessOf(context, q);
  setFeature(values, 42, whole, inner.capitals);
  setFeature(values, 43, whole, length);
  setFeature(values, 44, whole, surest);
  f.length = 0;
  hashFeatures(f, 1, 45, 1);
}

/** The code of token `i`, or that of the edge before token `first` and behind the text. */
function codeAt(codes: Int32Array, i: number, first: number): number {
  return i < first || i >= codes.length ? EDGE : codes[i]!;
}

/** Whether a quotation begins where a sentence begins (1) and ends where one ends (2), and fills its paragraph (4). */
function wholenessOf(context: SpeechContext, q: number): number {
  const { sentences, blocks, quotations } = context.read;
  const quotation = quotations[q]!;
  const own = sentences[context.sentenceOf[q]!];
  if (!own) return 0;
  const { text, kind } = context.tokens[Math.max(0, context.stop[q]! - 1)]!;
  const stops = kind === 'punctuation' && '.?!…'.includes(text[0]!);
  const start = blocks.starts[own.block]!;
  const end = blocks.ends[own.block]!;
  const fills = own.start === quotation.start && start === own.start && end <= quotation.end + 1;
  return (own.start === quotation.start ? 1 : 0) + (stops ? 2 : 0) + (fills ? 4 : 0);
}

/** 1 for the kind of a work (`documentary`), 2 for a word that announces a name (`titled`), else 0. */
function namingOf(token: WordType | undefined): number {
  return token ? namingIn(token) : 0;
}

const namingIn = perWord(({ lower, kind }) =>
  kind !== 'word' ? 0 : WORK_NOUNS.has(lower) ? 1 : NAMING_WORDS.has(lower) ? 2 : 0,
);

/** True when all of three or more words of weight in quotation `q` begin with a capital, as in a title. */
export function isTitled(context: SpeechContext, q: number): boolean {
  const { capitals, heavy } = shapeOf(context.tokens, context.first[q]!, context.stop[q]!, shape);
  return capitals === 3 && heavy > 2;
}
