import { forwardBackward, marginals, toTransitions } from './crf';
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

/** The score of every state at every line. */
function emissionScores(net: Network, rows: FeatureRows, n: number): Float32Array {
  const { hidden, first, linear, second } = net;
  const out = new Float32Array(n * STATES);
  const units = new Float32Array(hidden);
  for (let i = 0; i < n; i++) {
    units.fill(0);
    const at = i * STATES;
    for (let k = rows.from[i]!; k < rows.from[i + 1]!; k++) {
      const f = rows.index[k]!;
      const firstAt = f * hidden;
      for (let h = 0; h < hidden; h++) units[h]! += first[firstAt + h]!;
      const linearAt = f * STATES;
      for (let s = 0; s < STATES; s++) out[at + s]! += linear[linearAt + s]!;
    }
    for (let h = 0; h < hidden; h++) {
      const u = units[h]!;
      if (u <= 0) continue;
      for (let s = 0; s < STATES; s++) out[at + s]! += u * second[h * STATES + s]!;
    }
  }
  return out;
}

/** The probability of every state at every line, `[i * STATES + s]`, averaged over the networks. */
export function stateProbabilities(nets: readonly Network[], rows: FeatureRows, n: number): Float64Array {
  const out = new Float64Array(n * STATES);
  for (const net of nets) {
    const t = toTransitions(net.step, net.start, net.end);
    const p = marginals(forwardBackward(emissionScores(net, rows, n), n, t));
    for (let i = 0; i < p.length; i++) out[i]! += p[i]! / nets.length;
  }
  return out;
}
