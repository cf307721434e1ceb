import { KEY_BITS } from './hash';
import { LABEL_COUNT } from './labels';
import type { Lexicon } from './words';

/** Learned weights, ready for use. */
export interface Weights {
  /**
   * Open hash table of features, one record of 16 bytes each so that a look-up touches one cache line: the key in the
   * first four bytes, one more than it is (0 marks a free record) …
   */
  readonly keys: Int32Array;
  /** … and, in a view of the same memory, {@link LABEL_COUNT} signed weights from byte 4 on. */
  readonly bytes: Int8Array;
  /**
   * One bit for each of the low bits of a key, set where some key has them: most features of a token are unknown, and this
   * says so from memory that stays in a core's own cache.
   */
  readonly filter: Uint8Array;
  /** Number of records less one: records follow each other in a ring. */
  readonly mask: number;
  /** The first record to look at for a key: its highest bits. Keys come in order, so that the table is filled in order. */
  readonly shift: number;
  /** Score of label `b` after label `a` at `a * LABEL_COUNT + b`; the last row is for the start of a window. */
  readonly transitions: Int16Array;
  /** Integer score that means one natural log unit. */
  readonly unit: number;
  readonly lexicon: Lexicon;
  /** What is kept of the hashes of the lexicon's words ({@link lexiconKey}). */
  readonly lexiconHashes: Int32Array;
  /** Listed phrases that came with the weights: bits of `LISTED`, phrase in lower case. */
  readonly phrases: readonly (readonly [number, string])[];
}

/** Mask of the bytes of {@link Weights.filter}: a million bits, about ten for each feature. */
export const FILTER_MASK = (1 << 17) - 1;

/** First four bytes of a weights file: `NME2`. */
export const MAGIC = 0x32454d4e;

/** An entry of the lexicon that is baked into the weights file. */
export interface LexiconWord {
  readonly hash: number;
  readonly classes: number;
  readonly cluster: number;
  readonly names: number;
}

/** What a weights file is made of; see docs/models/entities.md for the byte layout. */
export interface WeightsFile {
  readonly unit: number;
  readonly transitions: Int16Array;
  /** Sorted by key; keys have 28 bits, rows {@link LABEL_COUNT} signed bytes. */
  readonly features: readonly { readonly key: number; readonly row: Int8Array }[];
  /** Sorted by {@link lexiconKey}. */
  readonly lexicon: readonly LexiconWord[];
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
  // Frequent ones first, so that their numbers are short.
  const combos = byFrequency(file.lexicon.map(comboOf));
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
  for (const combo of combos) {
    const [classes, names] = combo.split(' ').map(Number) as [number, number];
    u32(classes);
    u32(names);
  }
  let last = 0;
  for (const entry of file.lexicon) {
    const key = lexiconKey(entry.hash);
    varint(key - last);
    last = key;
    varint(comboIndex.get(comboOf(entry))! * 2 + (entry.cluster === 0 ? 0 : HAS_CLUSTER));
    if (entry.cluster !== 0) out.push(entry.cluster);
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

function comboOf(entry: LexiconWord): string {
  return `${entry.classes} ${entry.names}`;
}

function byFrequency<T>(values: readonly T[]): T[] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([value]) => value);
}

/** Reads a weights file; null when the bytes are none. */
export function decodeWeights(bytes: Uint8Array): Weights | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 24 || view.getUint32(0, true) !== MAGIC) return null;
  const [unit, features, wordCount, comboCount, phraseCount] = [4, 8, 12, 16, 20].map((at) =>
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
  const comboAt = at;
  at = comboAt + 8 * comboCount;
  // Words are in order of their hashes, so a table by the highest bits is filled in order too.
  const words = new Int32Array(wordCount);
  const combos = new Uint16Array(wordCount);
  const clusters = new Uint8Array(wordCount);
  const starts = new Int32Array((1 << BUCKET_BITS) + 1);
  let last = 0;
  let bucket = 0;
  for (let i = 0; i < wordCount; i++) {
    last += varint();
    words[i] = last;
    while (bucket <= last >>> (LEXICON_BITS - BUCKET_BITS)) starts[bucket++] = i;
    const entry = varint();
    combos[i] = entry >>> 1;
    if (entry & HAS_CLUSTER) clusters[i] = bytes[at++]!;
  }
  while (bucket < starts.length) starts[bucket++] = wordCount;
  const lexicon: Lexicon = (hash) => {
    const key = lexiconKey(hash);
    const own = key >>> (LEXICON_BITS - BUCKET_BITS);
    for (let i = starts[own]!; i < starts[own + 1]!; i++) {
      if (words[i] !== key) continue;
      const combo = comboAt + 8 * combos[i]!;
      return {
        classes: view.getUint32(combo, true),
        names: view.getUint32(combo + 4, true),
        cluster: clusters[i]!,
      };
    }
    return undefined;
  };
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
  const shift = KEY_BITS - Math.log2(size);
  const keys = new Int32Array(RECORD * size);
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
    let slot = key >>> shift;
    while (keys[RECORD * slot] !== 0) slot = (slot + 1) & mask;
    keys[RECORD * slot] = key + 1;
    filter[(key >>> 3) & FILTER_MASK]! |= 1 << (key & 7);
    byte = bytes[from++]!;
    let present = byte & 127;
    for (let shift = 7; byte > 127; shift += 7) present |= ((byte = bytes[from++]!) & 127) << shift;
    // The low bit stands for the first label; records are empty where a bit is not set.
    const row = 4 * RECORD * slot + 4;
    for (let label = 0; present !== 0; label++, present >>>= 1)
      if (present & 1) weights[row + label] = bytes[from++]!;
  }
  return {
    keys,
    bytes: weights,
    mask,
    shift,
    filter,
    transitions,
    unit,
    lexicon,
    lexiconHashes: words,
    phrases,
  };
}

/** The lexicon keeps this many bits of a hash; one unknown word in some hundreds is taken for a known one. */
const LEXICON_BITS = 26;
/** The lexicon is looked up by so many of them. */
const BUCKET_BITS = 16;
const HAS_CLUSTER = 1;

/** What the lexicon keeps of a word's hash. */
export function lexiconKey(hash: number): number {
  return hash & ((1 << LEXICON_BITS) - 1);
}

/** Numbers of 32 bits in a record of the feature table. */
export const RECORD = 4;
