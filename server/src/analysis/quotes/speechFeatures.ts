import { elementAt } from '../arrays';
import { hashOn, NO_TEXT } from '../hash';
import { NAMING_WORDS, WORK_NOUNS } from '../lexicon/namingWords';
import type { Analysis, Cue, Quotation, Token } from '../model';
import { type Features, hashFeatures, setFeature } from '../models/hashed';
import { float32s, int32s, uint8s } from '../numbers';
import { endingAfterNear, nextEndingAfter, nextStartingAt } from '../span';
import { CharClass, classOf } from '../tokens/characters';
import { perWord } from '../tokens/wordTypes';
import { type CueContext, cueContext, EDGE, MOST_COUNTED, quotedIn } from './cueContext';
import { bucket } from './cueFeatures';

export type SpeechRead = Pick<
  Analysis,
  'text' | 'blocks' | 'layout' | 'tokens' | 'sentences' | 'cues' | 'reports' | 'quotations'
>;

/** The text around quotations, prepared for features. */
export interface SpeechContext extends CueContext {
  readonly read: SpeechRead;
  /** For every quotation, the tokens of its words (marks excluded): `[first, stop)`; both 0 for inner ones. */
  readonly first: Int32Array;
  readonly stop: Int32Array;
  /** For every quotation, the index of the sentence it begins in; -1 for none. */
  readonly sentenceOf: Int32Array;
  /** For every quotation, the surest report whose content it lies in: 0–1. */
  readonly reported: Float32Array;
  /** For every sentence, its surest cue: 0–1. */
  readonly surest: Float32Array;
  /** Words in the longest quotation of each block. */
  readonly longest: Int32Array;
  /** For every quotation the hash of the start of its words, as `wordingOf` gives it; 0 for inner ones. */
  readonly wording: Int32Array;
  /** How often each quoted wording occurs in marks. */
  readonly wordings: Map<number, number>;
  readonly prefersSingle: boolean;
  /** For every quotation the nearest cue before and after it, as `nearness` gives it. */
  readonly cueBefore: Uint8Array;
  readonly cueAfter: Uint8Array;
}

/** Prepares the features of a text's quotations; linear in its length. */
export function speechContext(read: SpeechRead): SpeechContext {
  const n = read.quotations.length;
  const around = cueContext(read);
  // Written out: a spread of so many members is dear.
  const context: SpeechContext = {
    tokens: around.tokens,
    sentences: around.sentences,
    words: around.words,
    quotationOf: around.quotationOf,
    firstOf: around.firstOf,
    stopOf: around.stopOf,
    upTo: around.upTo,
    read,
    first: int32s(n),
    stop: int32s(n),
    sentenceOf: int32s(n).fill(-1),
    reported: float32s(n),
    surest: float32s(read.sentences.length),
    longest: int32s(read.blocks.length),
    wording: int32s(n),
    wordings: new Map(),
    prefersSingle: prefersSingle(read.quotations),
    cueBefore: uint8s(n),
    cueAfter: uint8s(n),
  };
  for (const cue of read.cues)
    if (cue.meaning === 'speech' && cue.confidence > context.surest[cue.sentence]!)
      context.surest[cue.sentence] = cue.confidence;
  let token = 0;
  let sentence = 0;
  let cue = 0;
  for (let q = 0; q < n; q++) {
    const quotation = read.quotations[q]!;
    if (quotation.level > 0) continue;
    // A token may begin before the mark and end behind it.
    token = nextEndingAfter(read.tokens, quotation.pieces[0]!.start, Math.max(token, around.firstOf[q]! - 1));
    context.first[q] = token;
    token = nextStartingAt(read.tokens, quotation.pieces[quotation.pieces.length - 1]!.end, token);
    context.stop[q] = token;
    sentence = nextEndingAfter(read.sentences, quotation.start, sentence);
    const own = read.sentences[sentence];
    if (own && own.start <= quotation.start) {
      context.sentenceOf[q] = sentence;
      const words = token - context.first[q]!;
      if (words > context.longest[own.block]!) context.longest[own.block] = words;
    }
    while (cue < read.cues.length && read.cues[cue]!.firstToken < context.stop[q]!) cue++;
    const next = elementAt(read.cues, cue);
    if (next) context.cueAfter[q] = nearness(next, next.firstToken - context.stop[q]!);
    let last = cue - 1;
    while (last >= 0 && read.cues[last]!.endToken > context.first[q]! && last > cue - 8) last--;
    const previous = elementAt(read.cues, last);
    if (previous) context.cueBefore[q] = nearness(previous, context.first[q]! - previous.endToken);
    const wording = wordingOf(read.text, quotation);
    context.wording[q] = wording;
    context.wordings.set(wording, (context.wordings.get(wording) ?? 0) + 1);
  }
  markReported(context);
  return context;
}

/** A cue further away than this many tokens is not beside a quotation. */
const FAR = 15;

/** How near a cue of speech stands, so many tokens away, and how sure it is: 1–24; 0 for one that is far or of other things. */
function nearness(cue: Cue, tokens: number): number {
  if (cue.meaning !== 'speech' || tokens < 0 || tokens > FAR) return 0;
  const step = tokens < 2 ? 0 : tokens < 8 ? tokens - 1 : 7;
  return 1 + step * 3 + (cue.confidence > 0.9 ? 2 : cue.confidence > 0.5 ? 1 : 0);
}

function markReported(context: SpeechContext): void {
  const { tokens, quotationOf, reported } = context;
  const { cues, reports } = context.read;
  for (const { cue, content, confidence } of reports)
    for (const { start, end } of content) {
      const from = endingAfterNear(tokens, start, cues[cue]!.firstToken);
      const to = nextStartingAt(tokens, end, from);
      if (to - from < MOST_COUNTED && quotedIn(context, from, to) === 0) continue;
      for (let i = from; i < to; i++) {
        const q = quotationOf[i]!;
        if (q >= 0 && confidence > reported[q]!) reported[q] = confidence;
      }
    }
}

const CLOSING = '.,!?;:';

/** The hash of the start of the words in lower case: enough to see the same term again. */
function wordingOf(text: string, { pieces }: Quotation): number {
  const { start, end } = pieces[0]!;
  let stop = Math.min(end, start + 40);
  while (stop > start && CLOSING.includes(text[stop - 1]!)) stop--;
  let hash = NO_TEXT;
  for (let i = start; i < stop; i++) hash = hashOn(hash, lowered(text.charCodeAt(i)));
  return hash;
}

/** The code unit in lower case, where that is one code unit. */
function lowered(code: number): number {
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 0x20 : code;
  return classOf(code) === CharClass.Upper ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
}

/** True when most quotations of the text stand in single marks, as in British papers. */
function prefersSingle(quotations: readonly Quotation[]): boolean {
  let single = 0;
  let all = 0;
  for (const q of quotations)
    if (q.level === 0) {
      all++;
      if (q.mark === 'single') single++;
    }
  return single * 2 > all;
}
const PERSONAL: ReadonlySet<string> = new Set(
  'i we you he she they it is are was were be will would have has do not my our your'.split(' '),
);

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
  while (before > first - 4 && tokens[before]?.kind === 'mark') before--;
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
  setFeature(values, 33, tokens[after]?.text === '.' || tokens[after]?.text === ',' ? 1 : 0, length);
  setFeature(values, 34, inner.figures, length);
  const naming = namingOf(tokens[before]) || (before > s ? namingOf(tokens[before - 1]) * 3 : 0);
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
  const block = blocks[own.block]!;
  const fills = own.start === quotation.start && block.start === own.start && block.end <= quotation.end + 1;
  return (own.start === quotation.start ? 1 : 0) + (stops ? 2 : 0) + (fills ? 4 : 0);
}

/** 1 for the kind of a work (`documentary`), 2 for a word that announces a name (`titled`), else 0. */
function namingOf(token: Token | undefined): number {
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

/** What the words of a quotation look like. Reused. */
interface InnerShape {
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

const shape: InnerShape = { capitals: 0, heavy: 0, personal: 0, figures: 0, endings: 0 };

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

function shapeOf(tokens: readonly Token[], first: number, stop: number, shape: InnerShape): InnerShape {
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
