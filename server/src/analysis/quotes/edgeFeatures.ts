import type { Cue, Sentence } from '../model';
import { type Features, hashFeatures, setFeature } from '../models/hashed';
import { type CueContext, commasIn, EDGE, finiteIn, quotedIn } from './cueContext';
import { bucket, lemmaCode, meaningCode } from './cueFeatures';
import { formIn } from './wordTraits';

/** Where content may start or end, on one side of a cue; 64 numbers of features each. */
export enum Edge {
  StartAfter = 64,
  EndAfter = 128,
  EndBefore = 192,
  StartBefore = 256,
}

/** Which edge of a cue's content is sought: what all its places have in common. Reused from search to search. */
export interface EdgeSearch {
  edge: Edge;
  /** Where the content's other, already chosen edge lies; for the first edge chosen, the cue's own edge. */
  anchor: number;
  /** The tokens of the cue and of its sentence. */
  cueFrom: number;
  cueTo: number;
  from: number;
  to: number;
  /** Hash of the lemma, code of meaning and kind. */
  lemma: number;
  meaning: number;
}

/** A search that is not yet begun. */
export function newSearch(): EdgeSearch {
  return { edge: Edge.StartAfter, anchor: 0, cueFrom: 0, cueTo: 0, from: 0, to: 0, lemma: 0, meaning: 0 };
}

/** Prepares the search for one edge. */
export function beginSearch(
  search: EdgeSearch,
  cue: Cue,
  sentence: Sentence,
  edge: Edge,
  anchor: number,
): void {
  search.edge = edge;
  search.anchor = anchor;
  search.cueFrom = cue.firstToken;
  search.cueTo = cue.endToken;
  search.from = sentence.firstToken;
  search.to = sentence.endToken;
  search.lemma = lemmaCode(cue);
  search.meaning = meaningCode(cue);
}

/** Features that all edges have; those of one sort of edge come after them. */
const SHARED = 15;

/** Adds the features for an edge of the content before token `p`. */
export function edgeFeatures(context: CueContext, search: EdgeSearch, p: number, f: Features): void {
  const { values } = f;
  const { class: classes, word: wordOf } = context.words;
  const { edge, anchor, lemma, meaning, from: s, to: t } = search;
  let own = EDGE;
  let next = EDGE;
  let word = EDGE;
  if (p < t) {
    own = classes[p]!;
    word = wordOf[p]!;
    if (p + 1 < t) next = classes[p + 1]!;
  }
  let before = EDGE;
  let before2 = EDGE;
  let wordBefore = EDGE;
  if (p > s) {
    before = classes[p - 1]!;
    wordBefore = wordOf[p - 1]!;
    if (p > s + 1) before2 = classes[p - 2]!;
  }
  const distance = bucket(p > anchor ? p - anchor : anchor - p);
  setFeature(values, 0, own, 0);
  setFeature(values, 1, before, 0);
  setFeature(values, 2, own, before);
  setFeature(values, 3, own, next);
  setFeature(values, 4, before, before2);
  setFeature(values, 5, word, meaning);
  setFeature(values, 6, wordBefore, meaning);
  setFeature(values, 7, distance, lemma);
  setFeature(values, 8, distance, own);
  setFeature(values, 9, distance, before);
  setFeature(values, 10, lemma, own);
  setFeature(values, 11, lemma, before);
  setFeature(values, 12, distance, meaning);
  setFeature(values, 13, quoting(context, s, t, p), distance);
  setFeature(values, 14, wordBefore, word);
  hashFeatures(f, 0, SHARED, edge);
  if (edge === Edge.StartAfter) {
    startFeatures(context, search, p, own, distance, values);
    hashFeatures(f, SHARED, SHARED + 5, edge + 20);
  } else {
    boundFeatures(context, search, p, own, next, distance, values);
    hashFeatures(f, SHARED, SHARED + 15, edge + 30);
  }
}

/** Inside a quotation 4, before one 2, after one 1. */
function quoting({ quotationOf }: CueContext, s: number, t: number, p: number): number {
  const own = p < t ? quotationOf[p]! : -1;
  const before = p > s ? quotationOf[p - 1]! : -1;
  if (own >= 0 && own === before) return 4;
  return (own >= 0 ? 2 : 0) + (before >= 0 ? 1 : 0);
}

/** How content begins after its cue. */
function startFeatures(
  context: CueContext,
  search: EdgeSearch,
  p: number,
  own: number,
  distance: number,
  values: Int32Array,
): void {
  const { class: classes } = context.words;
  const { lemma, to: t, cueTo: e } = search;
  const first = e < t ? classes[e]! : EDGE;
  const second = e + 1 < t ? classes[e + 1]! : EDGE;
  setFeature(values, 15, first, own);
  setFeature(values, 16, Math.imul(first, 31) + second, own);
  setFeature(values, 17, Math.imul(lemma, 31) + distance, own);
  setFeature(values, 18, finiteIn(context, p, Math.min(t, p + 8)) > 0 ? 1 : 0, own);
  const commas = Math.min(7, commasIn(context, e, p));
  setFeature(values, 19, finiteIn(context, e, p) > 0 ? 1 : 0, distance * 8 + commas);
}

/** How content ends, or begins before its cue: what it would hold, and what would be left. */
function boundFeatures(
  context: CueContext,
  search: EdgeSearch,
  p: number,
  own: number,
  next: number,
  distance: number,
  values: Int32Array,
): void {
  const { words } = context;
  const { edge, anchor, cueFrom, lemma, meaning, to: t } = search;
  const isEndAfter = edge === Edge.EndAfter;
  const toEdge = bucket(isEndAfter ? t - p : p - search.from);
  const from = isEndAfter ? anchor : p;
  const to = isEndAfter ? p : edge === Edge.StartBefore ? anchor : cueFrom;
  const finite = Math.min(3, finiteIn(context, from, to));
  const verbs = (quotedIn(context, from, to) > 0 ? 1 : 0) + (finite > 0 ? 2 : 0);
  const commas = Math.min(3, commasIn(context, from, to));
  let more = 0;
  if (isEndAfter && p < t) {
    const ahead = Math.min(t, p + 25);
    more = (finiteIn(context, p, ahead) > 0 ? 1 : 0) + (commasIn(context, p + 1, ahead) > 0 ? 2 : 0);
  }
  const opening = isEndAfter ? words.class[anchor]! : own;
  // A reporting verb right behind: “… and said”, “but called for”.
  const joined = joinedForm(words.traits, p, Math.min(t, p + 7));
  const forms = joined * 8 + formIn(words.traits[cueFrom]!);
  const near = finiteIn(context, Math.min(p, t), Math.min(t, p + 5)) > 0 ? 1 : 0;
  const pair = Math.imul(own, 31) + next;
  setFeature(values, 15, toEdge, meaning);
  setFeature(values, 16, toEdge, distance);
  setFeature(values, 17, toEdge === 0 ? 1 : 0, lemma);
  setFeature(values, 18, verbs, own);
  setFeature(values, 19, verbs * 4 + more, own);
  setFeature(values, 20, verbs, opening);
  setFeature(values, 21, commas, own);
  setFeature(values, 22, verbs, lemma);
  setFeature(values, 23, Math.imul(opening, 31) + verbs, own);
  setFeature(values, 24, forms, own);
  setFeature(values, 25, joined, verbs);
  setFeature(values, 26, finite * 2 + near, own);
  setFeature(values, 27, finite * 2 + near, pair);
  setFeature(values, 28, finite * 32 + commas * 8 + verbs * 2 + near, distance);
  setFeature(values, 29, forms, pair);
}

/** How far behind `from` the next reporting verb stands, and its form; 0 without one before `to`. */
function joinedForm(traits: Uint16Array, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const form = formIn(traits[i]!);
    if (form !== 0) return (i - from) * 5 + form;
  }
  return 0;
}
