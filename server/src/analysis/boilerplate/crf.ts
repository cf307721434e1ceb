import { float64s } from '../numbers';
import { mayFollow, STATES } from './states';

/** States are in the order of the parts of a page: what may follow a state stands from here on, what may precede it before there. */
const firstAfter = Uint8Array.from({ length: STATES }, (_, a) => {
  let b = 0;
  while (!mayFollow(a, b)) b++;
  return b;
});
const endBefore = Uint8Array.from({ length: STATES }, (_, b) => {
  let a = STATES;
  while (!mayFollow(a - 1, b)) a--;
  return a;
});

/** Transition factors (exponentials of scores) of a linear-chain CRF: `step[a * STATES + b]`, first and last line. */
export interface Transitions {
  readonly step: Float64Array;
  readonly start: Float64Array;
  readonly end: Float64Array;
}

/** Scaled forward and backward variables; see `forwardBackward`. */
export interface Lattice {
  readonly n: number;
  /** Emission factors, each line scaled so that its largest is 1. */
  readonly factor: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  /** Per line: the sum alpha was divided by. */
  readonly scale: Float64Array;
  /** Log of the sum over all allowed state sequences. */
  readonly logZ: number;
}

/** What follows from each state of the next line, together; for one line at a time. */
const next = new Float64Array(STATES);

/** Scores are held within ± this, so that no factor vanishes. */
const LIMIT = 30;

/**
 * Forward–backward with scaling (Rabiner 1989), linear in the lines. `emission[i * STATES + s]` is the score of state
 * `s` at line `i`; `allowed`, when given, has one bit per state that the line may be in.
 */
export function forwardBackward(
  emission: ArrayLike<number>,
  n: number,
  t: Transitions,
  allowed?: ArrayLike<number>,
): Lattice {
  const factor = Float64Array.from({ length: n * STATES }, (_, at) => emission[at]!);
  const factorOf = Int32Array.from({ length: n }, (_, i) => i);
  let logZ = 0;
  for (let i = 0; i < n; i++) logZ += toFactors(factor, i * STATES, allowed ? allowed[i]! : ALL);
  const alpha = new Float64Array(n * STATES);
  const beta = new Float64Array(n * STATES).fill(1);
  const scale = new Float64Array(n);
  forward(factor, factorOf, t, alpha, scale);
  for (let i = 0; i < n; i++) logZ += Math.log(scale[i]!);
  for (let i = n - 2; i >= 0; i--)
    backward(factor, factorOf, scale, t, i, beta, (i + 1) * STATES, i * STATES);
  return { n, factor, alpha, beta, scale, logZ };
}

/**
 * The probability of every state at every line, `[i * STATES + s]`. `factor` has the factors of lines ({@link toFactors}), row
 * after row; those of line `i` are row `factorOf[i]`.
 */
export function probabilities(factor: Float64Array, factorOf: Int32Array, t: Transitions): Float64Array {
  const n = factorOf.length;
  const alpha = float64s(n * STATES);
  const scale = float64s(n);
  forward(factor, factorOf, t, alpha, scale);
  beta.fill(1);
  for (let i = n - 2; i >= 0; i--) {
    backward(factor, factorOf, scale, t, i, beta, 0, 0);
    for (let s = 0; s < STATES; s++) alpha[i * STATES + s]! *= beta[s]!;
  }
  return alpha;
}

/** The backward variables of one line at a time. */
const beta = new Float64Array(STATES);

/** All states. */
const ALL = -1;

/**
 * Puts factors in place of the scores of one line, which stand from `at` on: the largest becomes 1, what is not `allowed` (bits)
 * becomes 0. Gives the score that became 1.
 */
export function toFactors(scores: Float64Array, at: number, allowed = ALL): number {
  let max = -LIMIT;
  for (let s = 0; s < STATES; s++) if (scores[at + s]! > max) max = scores[at + s]!;
  if (max > LIMIT) max = LIMIT;
  for (let s = 0; s < STATES; s++)
    scores[at + s] =
      allowed & (1 << s) ? Math.exp(Math.max(-LIMIT, Math.min(LIMIT, scores[at + s]!)) - max) : 0;
  return max;
}

/** Fills `alpha` and `scale`. */
function forward(
  factor: Float64Array,
  factorOf: Int32Array,
  { step, start, end }: Transitions,
  alpha: Float64Array,
  scale: Float64Array,
): void {
  const S = STATES;
  const n = factorOf.length;
  for (let i = 0; i < n; i++) {
    const at = i * S;
    const own = factorOf[i]! * S;
    if (i > 1 && i < n - 1 && own === factorOf[i - 1]! * S && isSettled(alpha, at - S)) {
      for (let b = 0; b < S; b++) alpha[at + b] = alpha[at - S + b]!;
      scale[i] = scale[i - 1]!;
      continue;
    }
    let sum = 0;
    for (let b = 0; b < S; b++) {
      let v = 0;
      if (i === 0) v = start[b]!;
      else for (let a = 0; a < endBefore[b]!; a++) v += alpha[at - S + a]! * step[a * S + b]!;
      v *= factor[own + b]!;
      if (i === n - 1) v *= end[b]!;
      alpha[at + b] = v;
      sum += v;
    }
    scale[i] = sum;
    for (let b = 0; b < S; b++) alpha[at + b]! /= sum;
  }
}

/** True when the variables of a line, which begin at `at`, are those of the line above it: line upon line of the same, they settle. */
function isSettled(alpha: Float64Array, at: number): boolean {
  for (let b = 0; b < STATES; b++) if (alpha[at + b] !== alpha[at - STATES + b]) return false;
  return true;
}

/** The backward variables of line `i`, which go to `to` in `beta`, from those of the next line, which stand at `from`. */
function backward(
  factor: Float64Array,
  factorOf: Int32Array,
  scale: Float64Array,
  { step, end }: Transitions,
  i: number,
  beta: Float64Array,
  from: number,
  to: number,
): void {
  const S = STATES;
  const below = factorOf[i + 1]! * S;
  for (let b = 0; b < S; b++) {
    const last = i === factorOf.length - 2 ? end[b]! : 1;
    next[b] = (factor[below + b]! * last * beta[from + b]!) / scale[i + 1]!;
  }
  for (let a = 0; a < S; a++) {
    let v = 0;
    for (let b = firstAfter[a]!; b < S; b++) v += step[a * S + b]! * next[b]!;
    beta[to + a] = v;
  }
}

/** The probability of every state at every line, `[i * STATES + s]`. */
export function marginals({ n, alpha, beta }: Lattice): Float64Array {
  return Float64Array.from({ length: n * STATES }, (_, at) => alpha[at]! * beta[at]!);
}

/** Transition factors from scores; what would break the order before – story – after gets none. */
export function toTransitions(
  step: ArrayLike<number>,
  start: ArrayLike<number>,
  end: ArrayLike<number>,
): Transitions {
  const S = STATES;
  const factors = new Float64Array(S * S);
  for (let a = 0; a < S; a++)
    for (let b = 0; b < S; b++) if (mayFollow(a, b)) factors[a * S + b] = Math.exp(step[a * S + b]!);
  return { step: factors, start: Float64Array.from(start, Math.exp), end: Float64Array.from(end, Math.exp) };
}
