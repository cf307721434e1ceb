import { PAUSE_EVERY, type Pausing } from '../pauses';
import { forwardBackward, marginals, type Transitions, toTransitions } from './crf';
import type { FeatureRows } from './features';
import { STATES } from './states';

/**
 * Weights of the emission scores: a linear part, and one hidden layer of rectified units that sees combinations of
 * features. Rows are features.
 */
export interface Network {
  readonly features: number;
  readonly hidden: number;
  /** features × STATES */
  readonly linear: Float32Array;
  /** features × hidden */
  readonly first: Float32Array;
  /** hidden × STATES */
  readonly second: Float32Array;
  /** STATES × STATES, STATES, STATES: scores. */
  readonly step: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
}

/**
 * A network ready for use, with all its input weights side by side, so that each feature is looked up once. Columns are
 * the linear scores, then the hidden units. Weights are whole numbers of ±127 steps, as they are stored, and two columns
 * share a 32-bit number: one addition sums both, exactly, for up to 258 features a line.
 */
export interface ReadyNetwork {
  readonly net: Network;
  /** features × width: column 2k in the lower half of pair k, column 2k + 1 in the upper. */
  readonly pairs: Int32Array;
  /** Pairs per feature, a multiple of BLOCK. */
  readonly width: number;
  /** Per column: the size of one step. */
  readonly scale: Float64Array;
  readonly transitions: Transitions;
}

export function readyNetwork(net: Network): ReadyNetwork {
  const width = Math.ceil((STATES + net.hidden) / 2 / BLOCK) * BLOCK;
  const pairs = new Int32Array(net.features * width);
  const scale = new Float64Array(width * 2);
  const place = (weights: Float32Array, column: number, count: number): void => {
    const step = stepOf(weights);
    scale.fill(step, column, column + count);
    weights.forEach((weight, i) => {
      const at = column + (i % count);
      const steps = Math.round(weight / step);
      pairs[Math.floor(i / count) * width + (at >> 1)]! += at & 1 ? steps << 16 : steps;
    });
  };
  place(net.linear, 0, STATES);
  if (net.hidden > 0) place(net.first, STATES, net.hidden);
  return { net, pairs, width, scale, transitions: toTransitions(net.step, net.start, net.end) };
}

/** The step by which weights are stored in signed bytes: the largest is 127 steps. */
export function stepOf(weights: Float32Array): number {
  return weights.reduce((max, x) => Math.max(max, Math.abs(x)), 1e-9) / 127;
}

/** How many pairs are summed at a time: they stay in registers. */
const BLOCK = 4;

/** Features of lines: a line's own, and those it has through the lines around it. */
export interface LineFeatures {
  /** Features that hold whatever stands around a line; `lines` tells which of its rows are meant. */
  readonly own: FeatureRows;
  readonly lines: ArrayLike<number>;
  readonly context: FeatureRows;
}

/** Sums the weights of the features of line `i` into one number per column. */
function sumFeatures(
  e: ReadyNetwork,
  { own, lines, context }: LineFeatures,
  i: number,
  sums: Float64Array,
): void {
  const { pairs, width, scale } = e;
  const ownFrom = own.from[lines[i]!]!;
  const ownTo = own.from[lines[i]! + 1]!;
  const from = context.from[i]!;
  const to = context.from[i + 1]!;
  for (let h = 0; h < width; h += BLOCK) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = ownFrom; k < ownTo; k++) {
      const at = own.index[k]! * width + h;
      a = (a + pairs[at]!) | 0;
      b = (b + pairs[at + 1]!) | 0;
      c = (c + pairs[at + 2]!) | 0;
      d = (d + pairs[at + 3]!) | 0;
    }
    for (let k = from; k < to; k++) {
      const at = context.index[k]! * width + h;
      a = (a + pairs[at]!) | 0;
      b = (b + pairs[at + 1]!) | 0;
      c = (c + pairs[at + 2]!) | 0;
      d = (d + pairs[at + 3]!) | 0;
    }
    unpair(a, h, scale, sums);
    unpair(b, h + 1, scale, sums);
    unpair(c, h + 2, scale, sums);
    unpair(d, h + 3, scale, sums);
  }
}

function unpair(sum: number, pair: number, scale: Float64Array, sums: Float64Array): void {
  const lower = (sum << 16) >> 16;
  sums[2 * pair] = lower * scale[2 * pair]!;
  sums[2 * pair + 1] = ((sum - lower) >> 16) * scale[2 * pair + 1]!;
}

/** The probability of every state at each of `n` lines, `[i * STATES + s]`. */
export function* stateProbabilities(
  ready: ReadyNetwork,
  features: LineFeatures,
  n: number,
): Pausing<Float64Array> {
  const { hidden, second } = ready.net;
  const scores = new Float64Array(n * STATES);
  const sums = new Float64Array(2 * ready.width);
  for (let i = 0; i < n; i++) {
    sumFeatures(ready, features, i, sums);
    const at = i * STATES;
    for (let s = 0; s < STATES; s++) scores[at + s] = sums[s]!;
    for (let h = 0; h < hidden; h++) {
      const u = sums[STATES + h]!;
      if (u > 0) for (let s = 0; s < STATES; s++) scores[at + s]! += u * second[h * STATES + s]!;
    }
    if (i % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return marginals(forwardBackward(scores, n, ready.transitions));
}
