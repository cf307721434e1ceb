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

/** Room for the variables of `forwardBackward`, for so many lines or more. */
export interface Room {
  /** Emission factors, each line scaled so that its largest is 1. */
  readonly factor: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  /** Per line: the sum alpha was divided by. */
  readonly scale: Float64Array;
}

/** Scaled forward and backward variables; see `forwardBackward`. */
export interface Lattice extends Room {
  readonly n: number;
  /** Log of the sum over all allowed state sequences. */
  readonly logZ: number;
}

export function roomFor(n: number): Room {
  return {
    factor: new Float64Array(n * STATES),
    alpha: new Float64Array(n * STATES),
    beta: new Float64Array(n * STATES),
    scale: new Float64Array(n),
  };
}

/** What follows from each state of the next line, together; for one line at a time. */
const next = new Float64Array(STATES);

/** Scores are held within ± this, so that no factor vanishes. */
const LIMIT = 30;

/**
 * Forward–backward with scaling (Rabiner 1989), linear in the lines. `emission[i * STATES + s]` is the score of state
 * `s` at line `i`; `allowed`, when given, has one bit per state that the line may be in. The lattice is laid in `room`.
 */
export function forwardBackward(
  emission: ArrayLike<number>,
  n: number,
  t: Transitions,
  allowed?: ArrayLike<number>,
  room: Room = roomFor(n),
): Lattice {
  const S = STATES;
  const { step } = t;
  const { factor, alpha, beta, scale } = room;
  let logZ = 0;
  for (let i = 0; i < n; i++) {
    const at = i * S;
    let max = -LIMIT;
    for (let s = 0; s < S; s++) if (emission[at + s]! > max) max = emission[at + s]!;
    if (max > LIMIT) max = LIMIT;
    for (let s = 0; s < S; s++)
      factor[at + s] =
        !allowed || allowed[i]! & (1 << s)
          ? Math.exp(Math.max(-LIMIT, Math.min(LIMIT, emission[at + s]!)) - max)
          : 0;
    let sum = 0;
    for (let b = 0; b < S; b++) {
      let v = 0;
      if (i === 0) v = t.start[b]!;
      else for (let a = 0; a < endBefore[b]!; a++) v += alpha[at - S + a]! * step[a * S + b]!;
      v *= factor[at + b]!;
      if (i === n - 1) v *= t.end[b]!;
      alpha[at + b] = v;
      sum += v;
    }
    scale[i] = sum;
    for (let b = 0; b < S; b++) alpha[at + b]! /= sum;
    logZ += Math.log(sum) + max;
  }
  beta.fill(1, Math.max(0, n - 1) * S, n * S);
  for (let i = n - 2; i >= 0; i--) {
    const at = i * S;
    for (let b = 0; b < S; b++) {
      const end = i === n - 2 ? t.end[b]! : 1;
      next[b] = (factor[at + S + b]! * end * beta[at + S + b]!) / scale[i + 1]!;
    }
    for (let a = 0; a < S; a++) {
      let v = 0;
      for (let b = firstAfter[a]!; b < S; b++) v += step[a * S + b]! * next[b]!;
      beta[at + a] = v;
    }
  }
  return { n, factor, alpha, beta, scale, logZ };
}

/** The probability of every state at every line, `[i * STATES + s]`, in `out`. */
export function marginals(
  { n, alpha, beta }: Lattice,
  out: Float64Array = new Float64Array(n * STATES),
): Float64Array {
  for (let i = 0; i < out.length; i++) out[i] = alpha[i]! * beta[i]!;
  return out;
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
