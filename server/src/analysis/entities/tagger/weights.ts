import { LABEL_COUNT } from './labels';
import type { LexiconEntry } from './words';

/** Learned weights, ready for use. */
export interface Weights {
  /**
   * Open hash table of features, one record of 16 bytes each so that a look-up touches one cache line: the key in the
   * first four bytes (-1 marks a free record) …
   */
  readonly keys: Int32Array;
  /** … and, in a view of the same memory, {@link LABEL_COUNT} signed weights from byte 4 on. */
  readonly bytes: Int8Array;
  /**
   * One bit for each of the low bits of a key, set where some key has them: most features of a token are unknown, and this
   * says so from memory that stays in a core's own cache.
   */
  readonly filter: Uint8Array;
  /** Number of records less one, a mask for {@link slotOf}. */
  readonly mask: number;
  /** Score of label `b` after label `a` at `a * LABEL_COUNT + b`; the last row is for the start of a window. */
  readonly transitions: Int16Array;
  /** Integer score that means one natural log unit. */
  readonly unit: number;
  readonly lexicon: ReadonlyMap<number, LexiconEntry>;
  /** Listed phrases that came with the weights: bits of `LISTED`, phrase in lower case. */
  readonly phrases: readonly (readonly [number, string])[];
}

/** Mask of the bytes of {@link Weights.filter}: a million bits, about ten for each feature. */
export const FILTER_MASK = (1 << 17) - 1;

/** First four bytes of a weights file: `NME1`. */
export const MAGIC = 0x31454d4e;

/** What a weights file is made of; see docs/models/entities.md for the byte layout. */
export interface WeightsFile {
  readonly unit: number;
  readonly transitions: Int16Array;
  /** Sorted by key; keys have 28 bits, rows {@link LABEL_COUNT} signed bytes. */
  readonly features: readonly { readonly key: number; readonly row: Int8Array }[];
  /** Sorted by hash (unsigned). */
  readonly lexicon: readonly { readonly hash: number; readonly classes: number; readonly cluster: number }[];
  readonly phrases: readonly (readonly [number, string])[];
}

/** The bytes of a weights file. */
export function encodeWeights(file: WeightsFile): Uint8Array {
  const out: number[] = [];
  const u32 = (value: number): void => {
    out.push(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255);
  };
  const varint = (value: number): void => {
    let rest = value;
    while (rest >= 128) {
      out.push((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    out.push(rest);
  };
  const combos = [...new Set(file.lexicon.map((entry) => entry.classes))];
  const comboIndex = new Map(combos.map((combo, index) => [combo, index]));
  for (const value of [
    MAGIC,
    file.unit,
    file.features.length,
    file.lexicon.length,
    combos.length,
    file.phrases.length,
  ])
    u32(value);
  for (const value of file.transitions) out.push(value & 255, (value >> 8) & 255);
  for (const combo of combos) u32(combo);
  let last = 0;
  for (const entry of file.lexicon) {
    varint((entry.hash >>> 0) - last);
    last = entry.hash >>> 0;
    varint(comboIndex.get(entry.classes)!);
    out.push(entry.cluster);
  }
  for (const [bits, phrase] of file.phrases) {
    varint(bits);
    varint(phrase.length);
    for (let i = 0; i < phrase.length; i++) varint(phrase.charCodeAt(i));
  }
  last = 0;
  for (const { key, row } of file.features) {
    varint(key - last);
    last = key;
    let mask = 0;
    row.forEach((weight, label) => {
      if (weight !== 0) mask |= 1 << label;
    });
    varint(mask);
    for (const weight of row) if (weight !== 0) out.push(weight & 255);
  }
  return Uint8Array.from(out);
}

/** Reads a weights file; null when the bytes are none. */
export function decodeWeights(bytes: Uint8Array): Weights | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0, true) !== MAGIC) return null;
  const [unit, features, words, combos, phraseCount] = [4, 8, 12, 16, 20].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number, number];
  let at = 24;
  const varint = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++] ?? 0;
      if (byte < 128) return value + byte * scale;
      value += (byte - 128) * scale;
      scale *= 128;
    }
  };
  const transitions = new Int16Array((LABEL_COUNT + 1) * LABEL_COUNT);
  for (let i = 0; i < transitions.length; i++, at += 2) transitions[i] = view.getInt16(at, true);
  const classes: number[] = [];
  for (let i = 0; i < combos; i++, at += 4) classes.push(view.getUint32(at, true));
  const lexicon = new Map<number, LexiconEntry>();
  let last = 0;
  for (let i = 0; i < words; i++) {
    last += varint();
    const combo = varint();
    lexicon.set(last | 0, { classes: classes[combo]!, cluster: bytes[at++]! });
  }
  const phrases: [number, string][] = [];
  for (let i = 0; i < phraseCount; i++) {
    const bits = varint();
    const length = varint();
    let phrase = '';
    for (let k = 0; k < length; k++) phrase += String.fromCharCode(varint());
    phrases.push([bits, phrase]);
  }
  let size = 1;
  while (size < features * 2) size *= 2;
  const mask = size - 1;
  const keys = new Int32Array(RECORD * size).fill(-1);
  const weights = new Int8Array(keys.buffer);
  const filter = new Uint8Array(FILTER_MASK + 1);
  let key = 0;
  let from = at;
  // Written out: this loop is most of what a cold start spends on names. Keys and what is present have at most four bytes.
  for (let f = 0; f < features; f++) {
    let byte = bytes[from++]!;
    let step = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) step |= ((byte = bytes[from++]!) & 127) << shift;
    key += step;
    let slot = slotOf(key) & mask;
    while (keys[RECORD * slot] !== -1) slot = (slot + 1) & mask;
    keys[RECORD * slot] = key;
    filter[(key >>> 3) & FILTER_MASK]! |= 1 << (key & 7);
    byte = bytes[from++]!;
    let present = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) present |= ((byte = bytes[from++]!) & 127) << shift;
    // The low bit stands for the first label; records are empty where a bit is not set.
    const row = 4 * RECORD * slot + 4;
    weights.fill(0, row, row + LABEL_COUNT);
    for (let label = 0; present !== 0; label++, present >>>= 1)
      if (present & 1) weights[row + label] = bytes[from++]!;
  }
  return { keys, bytes: weights, mask, filter, transitions, unit, lexicon, phrases };
}

/** Numbers of 32 bits in a record of the feature table. */
export const RECORD = 4;

/** The first slot to look at for a feature key (before masking). */
export function slotOf(key: number): number {
  return key ^ (key >>> 14);
}
