import type { Features } from '../../server/src/analysis/models/hashed';

/** Weights being learned by AdaGrad, hashed into one table as the program reads them. */
export class Learner {
  readonly weights: Float32Array;
  private readonly squares: Float32Array;

  constructor(
    bits: number,
    private readonly rate = 0.1,
    private readonly decay = 1e-6,
  ) {
    this.weights = new Float32Array(1 << bits);
    this.squares = new Float32Array(1 << bits);
  }

  score(ids: Int32Array, salt: number): number {
    const mask = this.weights.length - 1;
    let sum = 0;
    for (let i = 0; i < ids.length; i++) sum += this.weights[(ids[i]! ^ salt) & mask]!;
    return sum;
  }

  /** One step against `gradient`, the slope of the loss by the score. */
  step(ids: Int32Array, salt: number, gradient: number): void {
    const mask = this.weights.length - 1;
    for (let i = 0; i < ids.length; i++) {
      const k = (ids[i]! ^ salt) & mask;
      const g = gradient + this.decay * this.weights[k]!;
      this.squares[k]! += g * g;
      this.weights[k]! -= (this.rate * g) / Math.sqrt(this.squares[k]! + 1e-8);
    }
  }
}

/** A copy of the features in use. */
export function copyOf(features: Features): Int32Array {
  return features.ids.slice(0, features.length);
}

/** A generator of numbers in [0, 1) that gives the same row for the same seed (mulberry32). */
export function randomOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Shuffles `items` in place. */
export function shuffle<T>(items: T[], random: () => number): void {
  for (let i = items.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [items[i], items[j]] = [items[j]!, items[i]!];
  }
}
