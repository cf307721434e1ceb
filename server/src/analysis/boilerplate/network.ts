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
 * Several networks with their input weights side by side, so that each feature is looked up once. Columns are, per
 * network, its linear scores, then its hidden units. Weights are whole numbers of ±127 steps, as they are stored, and
 * two columns share a 32-bit number: one addition sums both, exactly, for up to 258 features a line.
 */
export interface Ensemble {
  readonly nets: readonly Network[];
  /** features × width: column 2k in the lower half of pair k, column 2k + 1 in the upper. */
  readonly pairs: Int32Array;
  /** Pairs per feature, a multiple of BLOCK. */
  readonly width: number;
  /** Per column: the size of one step. */
  readonly scale: Float64Array;
  readonly transitions: readonly Transitions[];
}

/** Joins networks over the same features. */
export function joinNetworks(nets: readonly Network[]): Ensemble {
  const columns = nets.reduce((sum, net) => sum + STATES + net.hidden, 0);
  const width = Math.ceil(columns / 2 / BLOCK) * BLOCK;
  const pairs = new Int32Array((nets[0]?.features ?? 0) * width);
  const scale = new Float64Array(width * 2);
  let column = 0;
  const place = (weights: Float32Array, count: number): void => {
    const step = stepOf(weights);
    scale.fill(step, column, column + count);
    weights.forEach((weight, i) => {
      const at = column + (i % count);
      const steps = Math.round(weight / step);
      pairs[Math.floor(i / count) * width + (at >> 1)]! += at & 1 ? steps << 16 : steps;
    });
    column += count;
  };
  for (const { hidden, linear, first } of nets) {
    place(linear, STATES);
    place(first, hidden);
  }
  return { nets, pairs, width, scale, transitions: nets.map((n) => toTransitions(n.step, n.start, n.end)) };
}

/** The step by which weights are stored in signed bytes: the largest is 127 steps. */
export function stepOf(weights: Float32Array): number {
  return weights.reduce((max, x) => Math.max(max, Math.abs(x)), 1e-9) / 127;
}

/** How many pairs are summed at a time: they stay in registers. */
const BLOCK = 4;

/** Sums the weights of the features from `from` to `to` into one number per column. */
function sumFeatures(e: Ensemble, index: Int32Array, from: number, to: number, sums: Float64Array): void {
  const { pairs, width, scale } = e;
  for (let h = 0; h < width; h += BLOCK) {
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let k = from; k < to; k++) {
      const at = index[k]! * width + h;
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

/** The probability of every state at every line, `[i * STATES + s]`, averaged over the networks. */
export function* stateProbabilities(ensemble: Ensemble, rows: FeatureRows, n: number): Pausing<Float64Array> {
  const { nets, width, transitions } = ensemble;
  const scores = nets.map(() => new Float64Array(n * STATES));
  const sums = new Float64Array(2 * width);
  for (let i = 0; i < n; i++) {
    sumFeatures(ensemble, rows.index, rows.from[i]!, rows.from[i + 1]!, sums);
    let column = 0;
    for (let k = 0; k < nets.length; k++) {
      const { hidden, second } = nets[k]!;
      const out = scores[k]!;
      for (let s = 0; s < STATES; s++) out[i * STATES + s] = sums[column + s]!;
      for (let h = 0; h < hidden; h++) {
        const u = sums[column + STATES + h]!;
        if (u > 0) for (let s = 0; s < STATES; s++) out[i * STATES + s]! += u * second[h * STATES + s]!;
      }
      column += STATES + hidden;
    }
    if (i % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  const mean = new Float64Array(n * STATES);
  for (let k = 0; k < nets.length; k++) {
    const p = marginals(forwardBackward(scores[k]!, n, transitions[k]!));
    for (let i = 0; i < p.length; i++) mean[i]! += p[i]! / nets.length;
    if (n > PAUSE_EVERY) yield null;
  }
  return mean;
}
