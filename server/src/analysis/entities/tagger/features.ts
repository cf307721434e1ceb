import type { Token } from '../../model';
import { keyOf, mix } from './hash';
import { CaseMode, type Window } from './windows';
import { Shape, type Word } from './words';

/** Most features of one kind a token can have; the size of the buffer callers pass. */
export const MAX_FEATURES = 160;

/** What the features of a token look at: its sentence, its window and what the document knows. */
export interface Context {
  readonly tokens: readonly Token[];
  /** First token of the sentence. */
  readonly first: number;
  /** Index after the last token of the sentence. */
  readonly end: number;
  readonly mode: CaseMode;
  /** The word of token `i`; border words outside the sentence. */
  wordAt(i: number): Word;
  /** Facts of the document about token `i` (`SEEN`). */
  seenAt(i: number): number;
  /** Listed phrase that covers token `i`: its lists, shifted left by one, with bit 0 set where it begins; 0 for none. */
  phraseAt(i: number): number;
}

/** Adds the keys of the features that word `word` gives to the token `offset` places to its left (-2 … 2). */
export function wordFeatures(word: Word, offset: number, mode: CaseMode, out: Int32Array): number {
  let n = 0;
  const t = (offset + 2) * 64 + 1;
  out[n++] = keyOf(mix(t, word.hash));
  out[n++] = keyOf(mix(t + 1, word.shape * 4 + mode));
  out[n++] = keyOf(mix(t + 2, word.listed));
  if (word.cluster) out[n++] = keyOf(mix(t + 3, word.cluster));
  if (offset === 2 || offset === -2) return n;
  out[n++] = keyOf(mix(t + 4, word.suffix3));
  out[n++] = keyOf(mix(t + 5, word.classes));
  for (let bits = word.listed, k = 0; bits !== 0; bits >>>= 1, k++)
    if (bits & 1) out[n++] = keyOf(mix(t + 6, k));
  if (offset !== 0) return n;
  out[n++] = keyOf(mix(t + 7, word.hash * 4 + mode));
  out[n++] = keyOf(mix(t + 8, word.suffix2 * 4 + mode));
  out[n++] = keyOf(mix(t + 9, word.suffix4));
  out[n++] = keyOf(mix(t + 10, word.prefix2));
  out[n++] = keyOf(mix(t + 11, word.prefix3));
  out[n++] = keyOf(mix(t + 12, word.prefix4));
  out[n++] = keyOf(mix(t + 13, word.listed * 4 + mode));
  out[n++] = keyOf(mix(t + 14, word.classes * 4 + mode));
  for (let bits = word.classes, k = 0; bits !== 0; bits >>>= 1, k++)
    if (bits & 1) out[n++] = keyOf(mix(t + 15, k * 4 + mode));
  out[n++] = keyOf(mix(mix(t + 16, word.listed), word.classes));
  out[n++] = keyOf(mix(t + 17, (word.shape * 16 + Math.min(word.lower.length, 15)) * 4 + mode));
  out[n++] = keyOf(mix(mix(t + 18, word.suffix2), word.shape));
  if (word.cluster) out[n++] = keyOf(mix(t + 19, word.cluster * 4 + mode));
  return n;
}

/** Adds the keys of the features of token `i` that depend on its surroundings. */
export function contextFeatures(context: Context, window: Window, i: number, out: Int32Array): number {
  const { mode } = context;
  const w = context.wordAt(i);
  const p = context.wordAt(i - 1);
  const q = context.wordAt(i + 1);
  const p2 = context.wordAt(i - 2);
  const q2 = context.wordAt(i + 2);
  const opens = i === context.first ? 1 : 0;
  let n = 0;
  out[n++] = keyOf(mix(mix(1001, p.hash), w.hash));
  out[n++] = keyOf(mix(mix(1002, w.hash), q.hash));
  out[n++] = keyOf(mix(1003, ((p.shape * 16 + w.shape) * 16 + q.shape) * 4 + mode));
  out[n++] = keyOf(mix(mix(1004, p.hash), w.shape * 4 + mode));
  out[n++] = keyOf(mix(mix(1005, q.hash), w.shape * 4 + mode));
  out[n++] = keyOf(mix(mix(1006, p.hash), q.hash));
  out[n++] = keyOf(mix(mix(1007, p2.hash), p.hash));
  out[n++] = keyOf(mix(mix(1008, q.hash), q2.hash));
  out[n++] = keyOf(mix(mix(1009, p.listed), w.listed));
  out[n++] = keyOf(mix(mix(1010, w.listed), q.listed));
  out[n++] = keyOf(mix(mix(1011, p.classes), w.classes * 4 + mode));
  out[n++] = keyOf(mix(mix(1012, w.classes), q.classes * 4 + mode));
  if (opens) {
    out[n++] = keyOf(mix(1013, w.shape * 4 + mode));
    out[n++] = keyOf(mix(1014, w.hash));
    out[n++] = keyOf(mix(1015, w.classes));
  }
  const seen = context.seenAt(i);
  out[n++] = keyOf(mix(1016, (((seen & 7) * 16 + w.shape) * 4 + mode) * 2 + opens));
  out[n++] = keyOf(mix(1017, seen));
  for (let bits = seen, k = 0; bits !== 0; bits >>>= 1, k++)
    if (bits & 1) out[n++] = keyOf(mix(1018, k * 4 + mode));
  const phrase = context.phraseAt(i);
  if (phrase !== 0) {
    out[n++] = keyOf(mix(1019, phrase));
    out[n++] = keyOf(mix(1020, phrase * 4 + mode));
  }
  if (mode === CaseMode.Running || mode === CaseMode.Fragment)
    n = windowFeatures(context, window, i, w, out, n);
  else if (w.shape !== Shape.Lower) {
    out[n++] = keyOf(mix(mix(1031, p.classes), mix(w.classes, q.classes)));
    out[n++] = keyOf(mix(mix(1032, p.listed), mix(w.listed, q.listed)));
  }
  return n;
}

function windowFeatures(
  context: Context,
  window: Window,
  i: number,
  w: Word,
  out: Int32Array,
  at: number,
): number {
  let n = at;
  const before = context.wordAt(window.first - 1);
  const after = context.wordAt(window.end);
  const head = context.wordAt(window.first);
  const tail = context.wordAt(window.end - 1);
  const length = Math.min(window.end - window.first, 5);
  const place = Math.min(i - window.first, 3) * 4 + Math.min(window.end - 1 - i, 3);
  out[n++] = keyOf(mix(mix(1021, before.hash), w.shape * 16 + place));
  out[n++] = keyOf(mix(mix(1022, after.hash), w.shape * 16 + place));
  out[n++] = keyOf(mix(1023, (length * 16 + place) * 4 + context.mode));
  out[n++] = keyOf(mix(mix(1024, tail.hash), place));
  out[n++] = keyOf(mix(mix(1025, head.hash), place));
  out[n++] = keyOf(mix(mix(1026, tail.listed), place * 8 + length));
  out[n++] = keyOf(mix(mix(1027, head.listed), place * 8 + length));
  out[n++] = keyOf(mix(mix(1028, before.hash), after.hash));
  out[n++] = keyOf(mix(mix(1029, before.listed), place * 16 + w.shape));
  out[n++] = keyOf(mix(mix(1030, after.classes), place * 16 + w.shape));
  return n;
}
