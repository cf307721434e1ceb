/** One decision to learn: candidates by their active features; `right` marks those a person would accept. */
export interface Choice {
  readonly group: string;
  readonly candidates: readonly (readonly number[])[];
  readonly right: readonly boolean[];
}

export interface TrainingOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly l2: number;
}

/** Fixed pseudo-random numbers, so that a training run can be repeated. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

/**
 * A conditional log-linear model over candidates (as in Denis & Baldridge 2007 for coreference), trained with AdaGrad on
 * the log-likelihood of the set of right candidates.
 */
export function trainChoice(
  choices: readonly Choice[],
  size: number,
  { epochs, rate, l2 }: TrainingOptions,
): Float32Array {
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-6);
  const order = choices.map((_, i) => i);
  const random = randomOf(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    for (const index of order) {
      const { candidates, right } = choices[index]!;
      const p = probabilities(weights, candidates);
      let mass = 0;
      for (let c = 0; c < p.length; c++) if (right[c]) mass += p[c]!;
      if (mass <= 0) mass = 1e-9;
      for (let c = 0; c < p.length; c++) {
        const gradient = p[c]! - (right[c] ? p[c]! / mass : 0);
        if (Math.abs(gradient) < 1e-4) continue;
        for (const f of candidates[c]!) {
          const g = gradient + l2 * weights[f]!;
          squares[f]! += g * g;
          weights[f]! -= (rate * g) / Math.sqrt(squares[f]!);
        }
      }
    }
  }
  return weights;
}

/** Probabilities of the candidates. */
export function probabilities(
  weights: Float32Array,
  candidates: readonly (readonly number[])[],
): Float64Array {
  const p = new Float64Array(candidates.length);
  let max = -Infinity;
  for (let c = 0; c < p.length; c++) {
    let sum = 0;
    for (const f of candidates[c]!) sum += weights[f]!;
    p[c] = sum;
    if (sum > max) max = sum;
  }
  let total = 0;
  for (let c = 0; c < p.length; c++) total += p[c] = Math.exp(p[c]! - max);
  for (let c = 0; c < p.length; c++) p[c]! /= total;
  return p;
}

/** Share of choices whose best candidate is right. */
export function accuracyOf(weights: Float32Array, choices: readonly Choice[]): number {
  let right = 0;
  for (const choice of choices) {
    const p = probabilities(weights, choice.candidates);
    let best = 0;
    for (let c = 1; c < p.length; c++) if (p[c]! > p[best]!) best = c;
    if (choice.right[best]) right++;
  }
  return choices.length ? right / choices.length : 0;
}
