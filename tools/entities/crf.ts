import { begins, LABEL_COUNT, mayFollow } from '../../server/src/analysis/entities/tagger/labels';

const N = LABEL_COUNT;

/** Windows of tokens with the feature ids and allowed labels of each token. */
export interface Sequences {
  /** Feature ids of all tokens, one after the other. */
  readonly features: Int32Array;
  /** Start of each token's ids in {@link features}; one more entry than tokens. */
  readonly offsets: Int32Array;
  /** Bits of the labels a token may have. */
  readonly allowed: Uint16Array;
  /** First token of each window; one more entry than windows. */
  readonly windows: Int32Array;
  /** Weight of each window's evidence. */
  readonly importance: Float32Array;
}

export interface CrfOptions {
  readonly epochs: number;
  readonly rate: number;
  /** Strength of the pull towards zero (L1). */
  readonly sparsity: number;
  /** Share of features left out at random at every step. */
  readonly dropout: number;
  readonly seed: number;
  readonly log?: (line: string) => void;
}

export interface CrfWeights {
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

/** A small random generator (mulberry32), so that a training run can be repeated. */
export function randomSource(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Trains a linear-chain conditional random field (Lafferty et al. 2001) on partly known labels: the likelihood of all
 * allowed label sequences is raised (Tsuboi et al. 2008). AdaGrad steps with L1 shrinking.
 */
export function trainCrf(data: Sequences, featureCount: number, options: CrfOptions): CrfWeights {
  const weights = new Float32Array(featureCount * N);
  const squares = new Float32Array(featureCount * N).fill(0.1);
  const transitions = new Float32Array((N + 1) * N);
  const mean = new WeightsMean(weights, transitions);
  const transitionSquares = new Float32Array((N + 1) * N).fill(0.1);
  const random = randomSource(options.seed);
  const count = data.windows.length - 1;
  const order = Int32Array.from({ length: count }, (_, i) => i);
  let longest = 0;
  for (let w = 0; w < count; w++) longest = Math.max(longest, data.windows[w + 1]! - data.windows[w]!);
  const psi = new Float64Array(longest * N);
  const free = new Chain(longest);
  const held = new Chain(longest);
  const table = new Float64Array((N + 1) * N);
  const kept = new Int32Array(4096 * Math.max(1, longest));
  const keptFrom = new Int32Array(longest + 1);
  const scale = 1 / (1 - options.dropout);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    const rate = options.rate * (1 - 0.9 * (epoch / options.epochs));
    let seen = 0;
    for (const w of order) {
      // The mean over the later steps has less noise than the last step (Polyak & Juditsky 1992).
      if (epoch >= options.epochs / 2 && ++seen % Math.ceil(count / SNAPSHOTS) === 0) mean.add();
      const first = data.windows[w]!;
      const length = data.windows[w + 1]! - first;
      let n = 0;
      for (let i = 0; i < length; i++) {
        keptFrom[i] = n;
        const scores = psi.subarray(i * N, i * N + N);
        scores.fill(0);
        for (let f = data.offsets[first + i]!; f < data.offsets[first + i + 1]!; f++) {
          if (options.dropout > 0 && random() < options.dropout) continue;
          const row = data.features[f]! * N;
          kept[n++] = row;
          for (let y = 0; y < N; y++) scores[y]! += weights[row + y]!;
        }
        let top = scores[0]!;
        for (let y = 1; y < N; y++) top = Math.max(top, scores[y]!);
        for (let y = 0; y < N; y++) scores[y] = Math.exp((scores[y]! - top) * scale);
      }
      keptFrom[length] = n;
      fillTable(table, transitions);
      const logFree = free.run(psi, table, length, null, 0);
      const logHeld = held.run(psi, table, length, data.allowed, first);
      if (!Number.isFinite(logHeld)) continue;
      loss += logFree - logHeld;
      const importance = data.importance[w]!;
      for (let i = 0; i < length; i++) {
        for (let y = 0; y < N; y++) {
          const g = importance * (held.marginal(i, y) - free.marginal(i, y));
          if (g > -1e-4 && g < 1e-4) continue;
          for (let k = keptFrom[i]!; k < keptFrom[i + 1]!; k++) {
            const at = kept[k]! + y;
            squares[at]! += g * g;
            const step = rate / Math.sqrt(squares[at]!);
            let value = weights[at]! + step * g;
            const shrink = step * options.sparsity;
            value = value > shrink ? value - shrink : value < -shrink ? value + shrink : 0;
            weights[at] = value;
          }
        }
      }
      for (let a = 0; a <= N; a++)
        for (let b = 0; b < N; b++) {
          const at = a * N + b;
          const g = importance * (held.pairs[at]! - free.pairs[at]!);
          if (g === 0) continue;
          transitionSquares[at]! += g * g;
          transitions[at]! += (rate / Math.sqrt(transitionSquares[at]!)) * g;
        }
    }
    options.log?.(`epoch ${epoch + 1}: loss ${(loss / count).toFixed(4)}`);
  }
  return mean.get();
}

/** Snapshots of the weights in an epoch. */
const SNAPSHOTS = 4;

/** Mean of weights that change. */
class WeightsMean {
  private readonly features: Float32Array;
  private readonly transitions: Float32Array;
  private count = 0;

  constructor(
    private readonly currentFeatures: Float32Array,
    private readonly currentTransitions: Float32Array,
  ) {
    this.features = new Float32Array(currentFeatures.length);
    this.transitions = new Float32Array(currentTransitions.length);
  }

  /** Takes the weights as they are now into the mean. */
  add(): void {
    this.count++;
    for (let i = 0; i < this.features.length; i++) this.features[i]! += this.currentFeatures[i]!;
    for (let i = 0; i < this.transitions.length; i++) this.transitions[i]! += this.currentTransitions[i]!;
  }

  /** The mean so far. */
  get(): CrfWeights {
    const scale = 1 / Math.max(1, this.count);
    return {
      features: this.features.map((sum) => sum * scale),
      transitions: this.transitions.map((sum) => sum * scale),
    };
  }
}

function fillTable(table: Float64Array, transitions: Float32Array): void {
  for (let a = 0; a <= N; a++)
    for (let b = 0; b < N; b++) {
      const possible = a === N ? b === 0 || begins(b) : mayFollow(a, b);
      table[a * N + b] = possible ? Math.exp(transitions[a * N + b]!) : 0;
    }
}

/** Forward-backward over one window, scaled at every token. */
class Chain {
  private readonly alpha: Float64Array;
  private readonly beta: Float64Array;
  readonly pairs = new Float64Array((N + 1) * N);

  constructor(longest: number) {
    this.alpha = new Float64Array(longest * N);
    this.beta = new Float64Array(longest * N);
  }

  /** Log of the summed weight of all label sequences that `allowed` admits; -Infinity when there is none. */
  run(
    psi: Float64Array,
    table: Float64Array,
    length: number,
    allowed: Uint16Array | null,
    first: number,
  ): number {
    const { alpha, beta, pairs } = this;
    let log = 0;
    for (let i = 0; i < length; i++) {
      const mask = allowed ? allowed[first + i]! : 0xffff;
      let sum = 0;
      for (let y = 0; y < N; y++) {
        let value = 0;
        if (mask & (1 << y)) {
          if (i === 0) value = table[N * N + y]!;
          else for (let x = 0; x < N; x++) value += alpha[(i - 1) * N + x]! * table[x * N + y]!;
          value *= psi[i * N + y]!;
        }
        alpha[i * N + y] = value;
        sum += value;
      }
      if (!(sum > 0)) return Number.NEGATIVE_INFINITY;
      log += Math.log(sum);
      for (let y = 0; y < N; y++) alpha[i * N + y]! /= sum;
    }
    const last = (length - 1) * N;
    for (let y = 0; y < N; y++) beta[last + y] = 1;
    pairs.fill(0);
    for (let i = length - 2; i >= 0; i--) {
      const mask = allowed ? allowed[first + i + 1]! : 0xffff;
      let sum = 0;
      for (let x = 0; x < N; x++) {
        let value = 0;
        for (let y = 0; y < N; y++)
          if (mask & (1 << y)) value += table[x * N + y]! * psi[(i + 1) * N + y]! * beta[(i + 1) * N + y]!;
        beta[i * N + x] = value;
        sum += value * alpha[i * N + x]!;
      }
      for (let x = 0; x < N; x++) beta[i * N + x]! /= sum;
      let total = 0;
      for (let x = 0; x < N; x++)
        for (let y = 0; y < N; y++)
          if (mask & (1 << y))
            total += alpha[i * N + x]! * table[x * N + y]! * psi[(i + 1) * N + y]! * beta[(i + 1) * N + y]!;
      for (let x = 0; x < N; x++)
        for (let y = 0; y < N; y++)
          if (mask & (1 << y))
            pairs[x * N + y]! +=
              (alpha[i * N + x]! * table[x * N + y]! * psi[(i + 1) * N + y]! * beta[(i + 1) * N + y]!) /
              total;
    }
    for (let y = 0; y < N; y++) pairs[N * N + y]! += this.marginal(0, y);
    return log;
  }

  /** Probability of label `y` at token `i`. */
  marginal(i: number, y: number): number {
    const at = i * N;
    let sum = 0;
    for (let x = 0; x < N; x++) sum += this.alpha[at + x]! * this.beta[at + x]!;
    return (this.alpha[at + y]! * this.beta[at + y]!) / sum;
  }
}
