import { LABEL_COUNT } from './labels';
import { FILTER_MASK, RECORD, type Weights } from './weights';

/** Numbers to a row of sums, one for each label. */
export const ROW = LABEL_COUNT;

/** Finds the weights of features, and sums them by label. */
export class FeatureSums {
  /** Keeps what {@link touch} reads from being left out as of no use. */
  protected touched = 0;

  constructor(private readonly weights: Weights) {}

  /** Adds the weights of the first `count` features, which are sifted, to the scores at `at`. */
  add(features: Int32Array, count: number, scores: Int32Array | Int16Array, at: number): void {
    const kept = this.sift(features, 0, count, 0);
    this.touch(features, kept);
    this.sum(features, 0, kept, scores, at);
  }

  /** Reads the places of the first `end` features, so that their memory is at hand when they are summed. */
  touch(features: Int32Array, end: number): void {
    const { keys, shift } = this.weights;
    let touched = 0;
    for (let k = 0; k < end; k++) touched ^= keys[RECORD * (features[k]! >>> shift)]!;
    this.touched = touched;
  }

  /** Moves the keys from `from` to `end` that may have weights to `to` and behind; where they end. No branch: which do cannot be guessed. */
  sift(features: Int32Array, from: number, end: number, to: number): number {
    const { filter } = this.weights;
    let kept = to;
    for (let k = from; k < end; k++) {
      const key = features[k]!;
      features[kept] = key;
      kept += (filter[(key >>> 3) & FILTER_MASK]! >>> (key & 7)) & 1;
    }
    return kept;
  }

  /** Adds the weights of the features from `from` to `end` to the scores at `at`. */
  sum(features: Int32Array, from: number, end: number, scores: Int32Array | Int16Array, at: number): void {
    const { keys, bytes, mask, shift } = this.weights;
    // Written out: nine sums stay in registers, where a loop over labels reads and writes memory for each.
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    for (let k = from; k < end; k++) {
      const key = features[k]!;
      let record = RECORD * (key >>> shift);
      let found = keys[record]!;
      while (found !== key + 1 && found !== 0) {
        record = (record + RECORD) & (RECORD * mask + RECORD - 1);
        found = keys[record]!;
      }
      if (found === 0) continue;
      const row = 4 * record + 4;
      s0 += bytes[row]!;
      s1 += bytes[row + 1]!;
      s2 += bytes[row + 2]!;
      s3 += bytes[row + 3]!;
      s4 += bytes[row + 4]!;
      s5 += bytes[row + 5]!;
      s6 += bytes[row + 6]!;
      s7 += bytes[row + 7]!;
      s8 += bytes[row + 8]!;
    }
    scores[at]! += s0;
    scores[at + 1]! += s1;
    scores[at + 2]! += s2;
    scores[at + 3]! += s3;
    scores[at + 4]! += s4;
    scores[at + 5]! += s5;
    scores[at + 6]! += s6;
    scores[at + 7]! += s7;
    scores[at + 8]! += s8;
  }
}
