import { keyOf, mix } from './hash';
import { CaseMode } from './windows';
import { Shape, type Word } from './words';

/** Most features of one kind a token can have; the size of the buffer callers pass. */
export const MAX_FEATURES = 160;

/** What the features of a window look at. WordType `i` of the window has index `i + PAD` in {@link words}. */
export interface Frame {
  readonly mode: CaseMode;
  /** Index of the window's first token in the document. */
  readonly first: number;
  /** Tokens in the window. */
  readonly length: number;
  /** True when the window opens its sentence. */
  readonly opens: boolean;
  /** The words of the window with {@link PAD} more on each side; border words outside the sentence. */
  readonly words: readonly Word[];
  /** Facts of the document about each token (`SEEN`). */
  readonly seen: ArrayLike<number>;
  /** Listed phrase that covers a token: its lists, shifted left by one, with bit 0 set where it begins; 0 for none. */
  readonly phrases: ArrayLike<number>;
}

/** Words of context on each side of a window. */
export const PAD = 2;

/** Adds the keys of the features that word `word` gives to the token `offset` places to its left (-2 … 2). */
export function wordFeatures(word: Word, offset: number, mode: CaseMode, out: Int32Array): number {
  let n = 0;
  const t = (offset + 2) * 64 + 1;
  out[n++] = keyOf(mix(t, word.hash));
  out[n++] = keyOf(mix(t + 1, word.shape * 4 + mode));
  out[n++] = keyOf(mix(t + 2, word.listed));
  if (word.cluster) out[n++] = keyOf(mix(t + 3, word.cluster));
  const { names } = word;
  if (offset === 2 || offset === -2) return n;
  if (names !== 0) out[n++] = keyOf(mix(t + 24, names));
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
  for (let bits = names, k = 0; bits !== 0; bits >>>= 1, k++)
    if (bits & 1) out[n++] = keyOf(mix(t + 27, k * 4 + mode));
  out[n++] = keyOf(mix(mix(t + 28, names), word.shape * 4 + mode));
  return n;
}

/**
 * What of its window the features {@link beforeFeatures} and {@link afterFeatures} look at besides two words, in one number:
 * with equal words and an equal number they are the same.
 */
export function placeOf(frame: Frame, i: number): number {
  const { mode, length } = frame;
  if (frame.opens && i === 0) return hasWindow(mode) ? 256 + windowPlace(i, length) + mode : 256 + mode;
  return hasWindow(mode) ? windowPlace(i, length) + mode : mode;
}

/** Place in the window and its size, from 512 on. */
function windowPlace(i: number, length: number): number {
  return ((Math.min(i, 3) * 4 + Math.min(length - 1 - i, 3)) * 8 + Math.min(length, 5)) * 512;
}

function hasWindow(mode: CaseMode): boolean {
  return mode === CaseMode.Running || mode === CaseMode.Fragment;
}

/** Adds the keys of the features of token `i` that depend on it, the word before it and {@link placeOf}. */
export function beforeFeatures(frame: Frame, i: number, out: Int32Array): number {
  const { mode, words, length } = frame;
  const p = words[i + 1]!;
  const w = words[i + 2]!;
  const shape = w.shape * 4 + mode;
  let n = 0;
  out[n++] = keyOf(mix(mix(1001, p.hash), w.hash));
  out[n++] = keyOf(mix(mix(1004, p.hash), shape));
  out[n++] = keyOf(mix(mix(1009, p.listed), w.listed));
  out[n++] = keyOf(mix(mix(1011, p.classes), w.classes * 4 + mode));
  if (p.cluster !== 0) out[n++] = keyOf(mix(1033, (p.cluster * 256 + w.cluster) * 64 + shape));
  out[n++] = keyOf(mix(mix(1041, p.names), w.names * 4 + mode));
  if (frame.opens && i === 0) {
    out[n++] = keyOf(mix(1043, w.names * 4 + mode));
    out[n++] = keyOf(mix(1013, shape));
    out[n++] = keyOf(mix(1014, w.hash));
    out[n++] = keyOf(mix(1015, w.classes));
  }
  if (!hasWindow(mode)) return n;
  const size = Math.min(length, 5);
  const place = Math.min(i, 3) * 4 + Math.min(length - 1 - i, 3);
  out[n++] = keyOf(mix(1023, (size * 16 + place) * 4 + mode));
  if (i > 0) return n;
  out[n++] = keyOf(mix(mix(1021, p.hash), w.shape * 16 + place));
  out[n++] = keyOf(mix(mix(1029, p.listed), place * 16 + w.shape));
  if (p.cluster !== 0) out[n++] = keyOf(mix(1035, (p.cluster * 16 + place) * 16 + w.shape));
  out[n++] = keyOf(mix(mix(1025, w.hash), place));
  out[n++] = keyOf(mix(mix(1027, w.listed), place * 8 + size));
  out[n++] = keyOf(mix(mix(1047, w.names), place * 8 + size));
  return n;
}

/** Adds the keys of the features of token `i` that depend on it, the word after it and {@link placeOf}. */
export function afterFeatures(frame: Frame, i: number, out: Int32Array): number {
  const { mode, words, length } = frame;
  const w = words[i + 2]!;
  const q = words[i + 3]!;
  const shape = w.shape * 4 + mode;
  let n = 0;
  out[n++] = keyOf(mix(mix(1002, w.hash), q.hash));
  out[n++] = keyOf(mix(mix(1005, q.hash), shape));
  out[n++] = keyOf(mix(mix(1010, w.listed), q.listed));
  out[n++] = keyOf(mix(mix(1012, w.classes), q.classes * 4 + mode));
  if (q.cluster !== 0) out[n++] = keyOf(mix(1034, (q.cluster * 256 + w.cluster) * 64 + shape));
  out[n++] = keyOf(mix(mix(1042, w.names), q.names * 4 + mode));
  if (!hasWindow(mode) || i < length - 1) return n;
  const size = Math.min(length, 5);
  const place = Math.min(i, 3) * 4;
  out[n++] = keyOf(mix(mix(1022, q.hash), w.shape * 16 + place));
  out[n++] = keyOf(mix(mix(1030, q.classes), place * 16 + w.shape));
  if (q.cluster !== 0) out[n++] = keyOf(mix(1036, (q.cluster * 16 + place) * 16 + w.shape));
  out[n++] = keyOf(mix(mix(1024, w.hash), place));
  out[n++] = keyOf(mix(mix(1026, w.listed), place * 8 + size));
  out[n++] = keyOf(mix(mix(1048, w.names), place * 8 + size));
  return n;
}

/**
 * What {@link factFeatures} looks at besides the facts of the document, in one number: how the token and its neighbours are
 * written, the case mode, and whether the token opens its sentence.
 */
export function writtenAs(frame: Frame, i: number): number {
  const { mode, words } = frame;
  const shapes = (words[i + 1]!.shape * 16 + words[i + 2]!.shape) * 16 + words[i + 3]!.shape;
  return (shapes * 4 + mode) * 2 + (frame.opens && i === 0 ? 1 : 0);
}

/** Adds the keys of the features of a token whose word the document tells `seen` of (`SEEN`), `written` as {@link writtenAs} tells. */
export function factFeatures(seen: number, written: number, out: Int32Array): number {
  const opens = written & 1;
  const shapes = written >>> 1;
  const mode = shapes & 3;
  const shape = ((shapes >>> 6) & 15) * 4 + mode;
  let n = 0;
  out[n++] = keyOf(mix(1003, shapes));
  out[n++] = keyOf(mix(1016, ((seen & 7) * 64 + shape) * 2 + opens));
  out[n++] = keyOf(mix(1017, seen));
  for (let bits = seen, k = 0; bits !== 0; bits >>>= 1, k++)
    if (bits & 1) out[n++] = keyOf(mix(1018, k * 4 + mode));
  return n;
}

/** Most features that {@link contextFeatures} adds for one token. */
export const MAX_CONTEXT = 7;

/**
 * Adds the keys of the features of token `i` that depend on more of its surroundings than one neighbour to `out`, from place
 * `at` on; where they end.
 */
export function contextFeatures(frame: Frame, i: number, out: Int32Array, at: number): number {
  const { mode, words } = frame;
  const p2 = words[i]!;
  const p = words[i + 1]!;
  const w = words[i + 2]!;
  const q = words[i + 3]!;
  const q2 = words[i + 4]!;
  let n = at;
  out[n++] = keyOf(mix(mix(1006, p.hash), q.hash));
  out[n++] = keyOf(mix(mix(1007, p2.hash), p.hash));
  out[n++] = keyOf(mix(mix(1008, q.hash), q2.hash));
  const phrase = frame.phrases[i]!;
  if (phrase !== 0) {
    out[n++] = keyOf(mix(1019, phrase));
    out[n++] = keyOf(mix(1020, phrase * 4 + mode));
  }
  if (hasWindow(mode)) {
    out[n++] = keyOf(mix(mix(1028, words[PAD - 1]!.hash), words[PAD + frame.length]!.hash));
  } else if (w.shape !== Shape.Lower) {
    out[n++] = keyOf(mix(mix(1031, p.classes), mix(w.classes, q.classes)));
    out[n++] = keyOf(mix(mix(1032, p.listed), mix(w.listed, q.listed)));
  }
  return n;
}

/** True when tokens of the window have {@link headFeatures} and {@link tailFeatures}: there are several, and capitals mean something. */
export function hasEnds({ mode, length }: Frame): boolean {
  return length > 1 && hasWindow(mode);
}

/** What the features of a token about the ends of its window look at besides the words there, in one number. */
export function placeInWindow(frame: Frame, i: number): number {
  const { length } = frame;
  const place = Math.min(i, 3) * 4 + Math.min(length - 1 - i, 3);
  return (frame.words[i + PAD]!.shape * 16 + place) * 8 + Math.min(length, 5);
}

/** Adds the keys of the features of a token behind the first word of its window, `head`, and the word `before` the window. */
export function headFeatures(before: Word, head: Word, at: number, out: Int32Array): number {
  const size = at & 7;
  const place = (at >>> 3) & 15;
  const shape = at >>> 7;
  let n = 0;
  out[n++] = keyOf(mix(mix(1021, before.hash), shape * 16 + place));
  out[n++] = keyOf(mix(mix(1029, before.listed), place * 16 + shape));
  if (before.cluster !== 0) out[n++] = keyOf(mix(1035, (before.cluster * 16 + place) * 16 + shape));
  out[n++] = keyOf(mix(mix(1025, head.hash), place));
  out[n++] = keyOf(mix(mix(1027, head.listed), place * 8 + size));
  out[n++] = keyOf(mix(mix(1047, head.names), place * 8 + size));
  return n;
}

/** Adds the keys of the features of a token before the last word of its window, `tail`, and the word `after` the window. */
export function tailFeatures(tail: Word, after: Word, at: number, out: Int32Array): number {
  const size = at & 7;
  const place = (at >>> 3) & 15;
  const shape = at >>> 7;
  let n = 0;
  out[n++] = keyOf(mix(mix(1022, after.hash), shape * 16 + place));
  out[n++] = keyOf(mix(mix(1030, after.classes), place * 16 + shape));
  if (after.cluster !== 0) out[n++] = keyOf(mix(1036, (after.cluster * 16 + place) * 16 + shape));
  out[n++] = keyOf(mix(mix(1024, tail.hash), place));
  out[n++] = keyOf(mix(mix(1026, tail.listed), place * 8 + size));
  out[n++] = keyOf(mix(mix(1048, tail.names), place * 8 + size));
  return n;
}
