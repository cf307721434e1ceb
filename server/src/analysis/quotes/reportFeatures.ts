import type { Analysis, Cue, Sentence } from '../model';
import { addFeature, type Features, hashText } from '../models/hashed';
import { type WordTable, wordTable } from './wordClasses';
import { SAID } from './wordTraits';

/** The text around cues, prepared for features. */
export interface CueContext {
  readonly tokens: Analysis['tokens'];
  readonly sentences: Analysis['sentences'];
  readonly words: WordTable;
  /** For every token the index of the outermost quotation it stands in, marks included; -1 outside. */
  readonly quotationOf: Int32Array;
  /** How many finite verbs outside quotations, quoted tokens, commas and forms of `say` stand before each token. */
  readonly finiteUpTo: Int32Array;
  readonly quotedUpTo: Int32Array;
  readonly commasUpTo: Int32Array;
  readonly saidUpTo: Int32Array;
}

type ContextRead = Pick<Analysis, 'tokens' | 'sentences' | 'quotations'>;

const contexts = new WeakMap<Analysis['quotations'], CueContext>();

/** Prepares the features of a text; made once for the same tokens and quotations. */
export function cueContext(read: ContextRead): CueContext {
  let context = contexts.get(read.quotations);
  if (context?.tokens !== read.tokens) {
    context = contextOf(read);
    contexts.set(read.quotations, context);
  }
  return context;
}

function contextOf(read: ContextRead): CueContext {
  const quotationOf = new Int32Array(read.tokens.length).fill(-1);
  let at = 0;
  read.quotations.forEach((quotation, index) => {
    if (quotation.level > 0) return;
    while (at < read.tokens.length && read.tokens[at]!.start < quotation.start) at++;
    while (at < read.tokens.length && read.tokens[at]!.end <= quotation.end) quotationOf[at++] = index;
  });
  const words = withOneMark(wordTable(read.tokens), read, quotationOf);
  const n = read.tokens.length;
  const finiteUpTo = new Int32Array(n + 1);
  const quotedUpTo = new Int32Array(n + 1);
  const commasUpTo = new Int32Array(n + 1);
  const saidUpTo = new Int32Array(n + 1);
  for (let i = 0; i < n; i++) {
    const quoted = quotationOf[i]! >= 0 ? 1 : 0;
    quotedUpTo[i + 1] = quotedUpTo[i]! + quoted;
    finiteUpTo[i + 1] = finiteUpTo[i]! + (quoted ? 0 : words.finite[i]!);
    commasUpTo[i + 1] = commasUpTo[i]! + (words.class[i] === COMMA ? 1 : 0);
    saidUpTo[i + 1] = saidUpTo[i]! + (words.traits[i]! & SAID ? 1 : 0);
  }
  return {
    tokens: read.tokens,
    sentences: read.sentences,
    words,
    quotationOf,
    finiteUpTo,
    quotedUpTo,
    commasUpTo,
    saidUpTo,
  };
}

/** Single marks that enclose a quotation count as double ones: which style a newsroom writes tells nothing. */
function withOneMark(words: WordTable, read: ContextRead, quotationOf: Int32Array): WordTable {
  if (!read.quotations.some((q) => q.level === 0 && q.mark === 'single')) return words;
  const plain = { ...words, word: words.word.slice(), class: words.class.slice() };
  for (let i = 0; i < quotationOf.length; i++) {
    const q = quotationOf[i]!;
    if (q < 0 || read.tokens[i]!.kind !== 'mark') continue;
    const { start, end, mark } = read.quotations[q]!;
    if (mark !== 'single' || (read.tokens[i]!.start !== start && read.tokens[i]!.end !== end)) continue;
    plain.word[i] = plain.class[i] = MARK;
  }
  return plain;
}

const EDGE = hashText('<edge>');
const COMMA = hashText(',');
const MARK = hashText('"');
const SINGLE = hashText("'");
const THAT = hashText('that');
const COLON = hashText(':');
const SKIPPED = new Set(
  `is are was were be been being has have had do does did will would can could may might must not n't also then later still
  never always often again now just even only already 's 'd 've 're repeatedly recently`
    .split(/\s+/)
    .map(hashText),
);
const LEMMAS = new Map<string, number>();
const SUFFIX_ING = hashText('ing');
const SUFFIX_ED = hashText('ed');
const SUFFIX_S = hashText('s');

/** The hash of a cue's lemma. */
export function lemmaCode(cue: Cue): number {
  let code = LEMMAS.get(cue.lemma);
  if (code === undefined) {
    code = hashText(cue.lemma);
    LEMMAS.set(cue.lemma, code);
  }
  return code;
}

function suffixOf(word: string): number {
  if (word.endsWith('ing')) return SUFFIX_ING;
  if (word.endsWith('ed') || word === 'said' || word === 'told' || word === 'wrote') return SUFFIX_ED;
  return word.endsWith('s') ? SUFFIX_S : 0;
}

/** 0 1 2 3 4 5 5 6 6 6 7 …: distances that grow coarse. */
export function bucket(n: number): number {
  if (n < 5) return n;
  if (n < 7) return 5;
  if (n < 11) return 6;
  if (n < 17) return 7;
  return n < 30 ? 8 : 9;
}

const MEANINGS = { speech: 1, cognition: 2, other: 3 } as const;
const KINDS = { verb: 1, 'according-to': 2, colon: 3, noun: 4, phrase: 5 } as const;

/**
 * Features for whether the cue reports and on which side its content stands. Their two lowest bits are free for the number
 * of the side, so that the weights of one feature lie side by side.
 */
export function cueFeatures(context: CueContext, cue: Cue, f: Features): void {
  f.length = 0;
  const { tokens, words, quotationOf, saidUpTo } = context;
  const sentence = context.sentences[cue.sentence]!;
  const h = cue.firstToken;
  const e = cue.endToken;
  const s = sentence.firstToken;
  const t = sentence.endToken;
  const cls = (i: number) => (i < s || i >= t ? EDGE : words.class[i]!);
  const word = (i: number) => (i < s || i >= t ? EDGE : words.word[i]!);
  const lemma = lemmaCode(cue);
  const meaning = MEANINGS[cue.meaning] * 8 + KINDS[cue.kind];
  const form = words.word[h]!;
  const suffix = suffixOf(tokens[h]!.lower);
  addFeature(f, 1, meaning);
  addFeature(f, 2, lemma);
  addFeature(f, 3, form);
  addFeature(f, 4, lemma, cls(e));
  addFeature(f, 5, lemma, cls(h - 1));
  addFeature(f, 6, lemma, word(e));
  addFeature(f, 7, cls(e), cls(e + 1));
  addFeature(f, 8, cls(h - 1), cls(h - 2));
  addFeature(f, 9, word(e), meaning);
  addFeature(f, 10, word(h - 1), meaning);
  addFeature(f, 11, word(e + 1), cls(e));
  addFeature(f, 12, word(h - 2), cls(h - 1));
  addFeature(f, 13, suffix * 31 + meaning, cls(h - 1));
  addFeature(f, 14, suffix * 31 + meaning, cls(e));
  addFeature(f, 15, lemma, cls(e + 1));
  addFeature(f, 16, Math.imul(cls(e), 31) + cls(e + 1), cls(e + 2));
  addFeature(f, 17, cls(h - 3), suffix);
  const after = t - e;
  const before = h - s;
  addFeature(f, 18, bucket(after), lemma);
  addFeature(f, 19, bucket(before), meaning);
  addFeature(f, 20, bucket(after), bucket(before));
  const inside = quotationOf[h]! >= 0;
  addFeature(f, 21, inside ? 1 : 0, meaning);
  addFeature(f, 22, inside ? 1 : 0, lemma);
  let comma = 0;
  let quoted = 0;
  let that = 0;
  let colon = 0;
  for (let i = e; i < t && i < e + 30; i++) {
    const c = words.class[i]!;
    if (c === COMMA && comma === 0) comma = i - e + 1;
    else if ((c === MARK || c === SINGLE) && quoted === 0 && quotationOf[i]! >= 0) quoted = i - e + 1;
    else if (c === THAT && that === 0) that = i - e + 1;
    else if (c === COLON && colon === 0) colon = i - e + 1;
  }
  addFeature(f, 23, bucket(comma), meaning);
  addFeature(f, 24, bucket(quoted), meaning);
  addFeature(f, 25, quoted > 0 ? bucket(quoted) : 10, lemma);
  addFeature(f, 26, bucket(that), lemma);
  addFeature(f, 27, bucket(that), meaning);
  addFeature(f, 28, bucket(colon), meaning);
  let commaBefore = 0;
  let quotedBefore = 0;
  for (let i = h - 1; i >= s && i > h - 30; i--) {
    const c = words.class[i]!;
    if (c === COMMA && commaBefore === 0) commaBefore = h - i;
    if (quotationOf[i]! >= 0 && quotedBefore === 0) quotedBefore = h - i;
    if (commaBefore && quotedBefore) break;
  }
  addFeature(f, 29, bucket(commaBefore), meaning);
  addFeature(f, 30, bucket(commaBefore), lemma);
  addFeature(f, 31, bucket(quotedBefore), meaning);
  addFeature(f, 32, bucket(quotedBefore), lemma);
  addFeature(f, 33, bucket(quotedBefore) * 16 + bucket(commaBefore), bucket(after));
  addFeature(f, 34, bucket(quoted) * 16 + bucket(quotedBefore), bucket(after));
  let subject = h - 1;
  while (subject >= s && subject > h - 5 && SKIPPED.has(words.word[subject]!)) subject--;
  addFeature(f, 35, cls(subject), meaning);
  addFeature(f, 36, cls(subject), cls(subject - 1));
  addFeature(f, 37, h - 1 - subject, lemma);
  addFeature(f, 38, word(subject), suffix);
  const near = Math.min(t, s + 60);
  const saidBefore = saidUpTo[Math.min(h, near)]! > saidUpTo[s]! ? 1 : 0;
  const saidAfter = e < near && saidUpTo[near]! > saidUpTo[e]! ? 1 : 0;
  addFeature(f, 39, saidBefore * 2 + saidAfter, meaning);
  addFeature(f, 40, saidBefore * 2 + saidAfter, lemma);
  addFeature(f, 41, sentence.block === 0 ? 1 : 0, suffix * 31 + meaning);
  addFeature(f, 42, e - h, lemma);
  addFeature(f, 43, word(e - 1), word(e));
  addFeature(f, 44, words.class[t - 1]!, meaning);
  for (let i = 0; i < f.length; i++) f.ids[i]! <<= 2;
}

/** Where content may start or end, on one side of a cue. */
export type Edge = 'start-after' | 'end-after' | 'end-before' | 'start-before';

const EDGES = { 'start-after': 1, 'end-after': 2, 'end-before': 3, 'start-before': 4 } as const;

/** Which edge of a cue's content is sought: what all its places have in common. */
export interface EdgeSearch {
  readonly cue: Cue;
  readonly sentence: Sentence;
  readonly edge: Edge;
  /** Where the content's other, already chosen edge lies; for the first edge chosen, the cue's own edge. */
  readonly anchor: number;
  /** Hash of the lemma, code of meaning and kind, number of the edge's first feature. */
  readonly lemma: number;
  readonly meaning: number;
  readonly template: number;
}

/** Prepares the search for one edge. */
export function edgeSearch(cue: Cue, sentence: Sentence, edge: Edge, anchor: number): EdgeSearch {
  const meaning = MEANINGS[cue.meaning] * 8 + KINDS[cue.kind];
  return { cue, sentence, edge, anchor, lemma: lemmaCode(cue), meaning, template: EDGES[edge] * 64 };
}

/** Features for an edge of the content before token `p`. */
export function edgeFeatures(context: CueContext, search: EdgeSearch, p: number, f: Features): void {
  f.length = 0;
  const { words, quotationOf } = context;
  const { cue, sentence, edge, anchor, lemma, meaning, template: k } = search;
  const s = sentence.firstToken;
  const t = sentence.endToken;
  const cls = (i: number) => (i < s || i >= t ? EDGE : words.class[i]!);
  const word = (i: number) => (i < s || i >= t ? EDGE : words.word[i]!);
  const distance = bucket(Math.abs(p - anchor));
  addFeature(f, k, cls(p));
  addFeature(f, k + 1, cls(p - 1));
  addFeature(f, k + 2, cls(p), cls(p - 1));
  addFeature(f, k + 3, cls(p), cls(p + 1));
  addFeature(f, k + 4, cls(p - 1), cls(p - 2));
  addFeature(f, k + 5, word(p), meaning);
  addFeature(f, k + 6, word(p - 1), meaning);
  addFeature(f, k + 7, distance, lemma);
  addFeature(f, k + 8, distance, cls(p));
  addFeature(f, k + 9, distance, cls(p - 1));
  addFeature(f, k + 10, lemma, cls(p));
  addFeature(f, k + 11, lemma, cls(p - 1));
  addFeature(f, k + 12, distance, meaning);
  const toEdge = edge === 'start-before' || edge === 'end-before' ? p - s : t - p;
  addFeature(f, k + 13, bucket(toEdge), meaning);
  addFeature(f, k + 14, bucket(toEdge), distance);
  const inside = p > s && p < t && quotationOf[p]! >= 0 && quotationOf[p] === quotationOf[p - 1] ? 1 : 0;
  const opens = !inside && p < t && quotationOf[p]! >= 0 ? 1 : 0;
  const closed = !inside && p > s && quotationOf[p - 1]! >= 0 ? 1 : 0;
  addFeature(f, k + 15, inside * 4 + opens * 2 + closed, meaning);
  addFeature(f, k + 16, inside * 4 + opens * 2 + closed, distance);
  addFeature(f, k + 17, toEdge === 0 ? 1 : 0, lemma);
  const stop = edge === 'end-after' || edge === 'end-before';
  if (!stop && edge === 'start-after') return;
  const from = edge === 'end-after' ? anchor : p;
  const to = edge === 'end-after' ? p : edge === 'start-before' ? anchor : cue.firstToken;
  const verbs =
    (context.quotedUpTo[to]! > context.quotedUpTo[from]! ? 1 : 0) +
    (context.finiteUpTo[to]! > context.finiteUpTo[from]! ? 2 : 0);
  const commas = context.commasUpTo[to]! - context.commasUpTo[from]!;
  const ahead = Math.min(t, p + 25);
  const more =
    edge === 'end-after' && p < ahead
      ? (context.finiteUpTo[ahead]! > context.finiteUpTo[p]! ? 1 : 0) +
        (context.commasUpTo[ahead]! > context.commasUpTo[p + 1]! ? 2 : 0)
      : 0;
  const opening = edge === 'end-after' ? words.class[anchor]! : cls(p);
  addFeature(f, k + 18, verbs, cls(p));
  addFeature(f, k + 19, verbs * 4 + more, cls(p));
  addFeature(f, k + 20, verbs, opening);
  addFeature(f, k + 21, Math.min(commas, 3), cls(p));
  addFeature(f, k + 22, verbs, lemma);
  addFeature(f, k + 23, verbs * 4 + more, toEdge === 0 ? 1 : 0);
  addFeature(f, k + 24, Math.imul(opening, 31) + verbs, cls(p));
  addFeature(f, k + 26, toEdge === 0 ? 1 : 0, opening);
}
