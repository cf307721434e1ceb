import type { ModelSource } from '../model';

/**
 * A linear model whose features are hashed into one table of small weights: no feature names are kept. Several decisions
 * share a table, each under its own salt.
 */
export class HashedModel {
  /** e to the power of minus 0, 1, 2 … units, as far as that counts beside 1. */
  readonly powers: Float64Array;

  constructor(
    /** A power of two of weights. */
    readonly weights: Int8Array,
    /** What one unit of weight is worth, in log-odds. */
    readonly scale: number,
  ) {
    this.powers = powersOf(scale);
  }
}

/** Layout: `NMH1`, scale as little-endian float32, then the weights. */
const MAGIC = 0x31484d4e;
const HEADER = 8;

/** The model in `bytes`, or null when they hold none. */
export function parseHashed(bytes: Uint8Array): HashedModel | null {
  const size = bytes.length - HEADER;
  if (size <= 0 || (size & (size - 1)) !== 0) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) return null;
  const scale = view.getFloat32(4, true);
  return new HashedModel(new Int8Array(bytes.buffer, bytes.byteOffset + HEADER, size), scale);
}

/** Half of the smallest difference of numbers near 1, as a power of e. */
const NEGLIGIBLE = 38;
/** Powers of a model whose unit is worth next to nothing, which no training gives. */
const MOST_POWERS = 0x4000;

function powersOf(scale: number): Float64Array {
  const count = scale > 0 ? Math.min(MOST_POWERS, Math.ceil(NEGLIGIBLE / scale)) : 0;
  return new Float64Array(count).map((_, units) => Math.exp(-units * scale));
}

/** How much less likely is what has so many units less than the likeliest: 0–1. */
export function lessLikely({ powers }: HashedModel, units: number): number {
  return units < powers.length ? powers[units]! : 0;
}

/** The file for `weights`, rounded to 1/127 of the largest. */
export function packHashed(weights: Float32Array): Uint8Array {
  let largest = 1e-9;
  for (const w of weights) if (Math.abs(w) > largest) largest = Math.abs(w);
  const scale = largest / 127;
  const bytes = new Uint8Array(HEADER + weights.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setFloat32(4, scale, true);
  weights.forEach((w, i) => {
    view.setInt8(HEADER + i, Math.round(w / scale));
  });
  return bytes;
}

const loaded = new WeakMap<ModelSource, Map<string, HashedModel | null>>();

/** The model called `name` in `source`, parsed once; null when there is none. */
export function loadHashed(source: ModelSource | undefined, name: string): HashedModel | null {
  if (!source) return null;
  let models = loaded.get(source);
  if (!models) {
    models = new Map();
    loaded.set(source, models);
  }
  let model = models.get(name);
  if (model === undefined) {
    const bytes = source(name);
    model = bytes && parseHashed(bytes);
    models.set(name, model);
  }
  return model;
}

/** The features of one case or several: the values of the last, hashed numbers of all, `length` of them in use. Reused. */
export interface Features {
  /** Up to two values of each feature: the second stands 64 places after the first. */
  readonly values: Int32Array;
  readonly ids: Int32Array;
  length: number;
}

/** Room for the features of `cases` cases, at most 64 each. */
export function newFeatures(cases = 1): Features {
  return { values: new Int32Array(128), ids: new Int32Array(64 * cases), length: 0 };
}

/** Writes down the values of the feature at place `at`. So short that V8 never leaves it a call. */
export function setFeature(values: Int32Array, at: number, a: number, b: number): void {
  values[at] = a;
  values[at + 64] = b;
}

/** Hashes the features from place `from` up to `to`, which are those of `template` and the templates after it. */
export function hashFeatures(features: Features, from: number, to: number, template: number): void {
  const { values, ids } = features;
  let { length } = features;
  let seed = seedOf(template);
  for (let at = from; at < to; at++) {
    ids[length++] = hashed(seed, values[at]!, values[at + 64]!);
    seed = (seed + GOLDEN) | 0;
  }
  features.length = length;
}

/** The same with their two lowest bits free, for a decision that keeps four weights of a feature side by side. */
export function hashSpread(features: Features, from: number, to: number, template: number): void {
  const { values, ids } = features;
  let { length } = features;
  let seed = seedOf(template);
  for (let at = from; at < to; at++) {
    ids[length++] = hashed(seed, values[at]!, values[at + 64]!) << 2;
    seed = (seed + GOLDEN) | 0;
  }
  features.length = length;
}

/** 2³² divided by the golden ratio: its multiples lie far apart. */
const GOLDEN = 0x9e3779b1 | 0;

/** What tells the features of a template from those of others; that of the next template is `GOLDEN` more. */
function seedOf(template: number): number {
  return Math.imul(template + 1, GOLDEN);
}

function hashed(seed: number, a: number, b: number): number {
  let h = seed ^ a;
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b) ^ b;
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}

/**
 * The sum of the weights of the features from place `from` up to `to`, in units of the model. A loop of its own, not one with
 * the hashing: the weights lie far apart, and so many of them are fetched at once.
 */
export function sumOf({ weights }: HashedModel, { ids }: Features, from: number, to: number): number {
  const mask = weights.length - 1;
  let sum = 0;
  let i = from;
  for (; i + 3 < to; i += 4)
    sum +=
      weights[ids[i]! & mask]! +
      weights[ids[i + 1]! & mask]! +
      weights[ids[i + 2]! & mask]! +
      weights[ids[i + 3]! & mask]!;
  for (; i < to; i++) sum += weights[ids[i]! & mask]!;
  return sum;
}

/**
 * The same for features whose two lowest bits are free: the sums of the four decisions are written into `sums`. The first is
 * reckoned by itself, so that the weights of the others, which lie beside its own, are at hand.
 */
export function sumSpread(model: HashedModel, features: Features, sums: Int32Array): void {
  const { weights } = model;
  const { ids, length } = features;
  const mask = weights.length - 1;
  sums[0] = sumOf(model, features, 0, length);
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let i = 0; i < length; i++) {
    const at = ids[i]! & mask;
    second += weights[at + 1]!;
    third += weights[at + 2]!;
    fourth += weights[at + 3]!;
  }
  sums[1] = second;
  sums[2] = third;
  sums[3] = fourth;
}
