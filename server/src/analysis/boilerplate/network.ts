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

/** Several networks with their input weights side by side, so that each feature is looked up once. */
export interface Ensemble {
  readonly nets: readonly Network[];
  /** features × width: per network its linear scores, then its hidden units. */
  readonly input: Float32Array;
  readonly width: number;
  readonly transitions: readonly Transitions[];
}

/** Joins networks over the same features. */
export function joinNetworks(nets: readonly Network[]): Ensemble {
  // A multiple of four, so that the inner loop can take four at a time.
  const width = (nets.reduce((sum, net) => sum + STATES + net.hidden, 0) + 3) & ~3;
  const features = nets[0]?.features ?? 0;
  const input = new Float32Array(features * width);
  let column = 0;
  for (const { hidden, linear, first } of nets) {
    for (let f = 0; f < features; f++) {
      input.set(linear.subarray(f * STATES, (f + 1) * STATES), f * width + column);
      input.set(first.subarray(f * hidden, (f + 1) * hidden), f * width + column + STATES);
    }
    column += STATES + hidden;
  }
  return { nets, input, width, transitions: nets.map((n) => toTransitions(n.step, n.start, n.end)) };
}

/** The probability of every state at every line, `[i * STATES + s]`, averaged over the networks. */
export function stateProbabilities(ensemble: Ensemble, rows: FeatureRows, n: number): Float64Array {
  const { nets, input, width, transitions } = ensemble;
  const scores = nets.map(() => new Float64Array(n * STATES));
  const sums = new Float64Array(width);
  for (let i = 0; i < n; i++) {
    sums.fill(0);
    const end = rows.from[i + 1]!;
    for (let k = rows.from[i]!; k < end; k++) {
      const at = rows.index[k]! * width;
      for (let h = 0; h < width; h += 4) {
        sums[h]! += input[at + h]!;
        sums[h + 1]! += input[at + h + 1]!;
        sums[h + 2]! += input[at + h + 2]!;
        sums[h + 3]! += input[at + h + 3]!;
      }
    }
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
  }
  const mean = new Float64Array(n * STATES);
  nets.forEach((_, k) => {
    const p = marginals(forwardBackward(scores[k]!, n, transitions[k]!));
    for (let i = 0; i < p.length; i++) mean[i]! += p[i]! / nets.length;
  });
  return mean;
}
