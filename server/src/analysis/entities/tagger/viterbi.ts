import { begins, LABEL_COUNT, mayFollow } from './labels';
import type { Weights } from './weights';

const N = LABEL_COUNT;
const NEVER = -1_000_000;

/**
 * Tokens for which there is room at first. Few, so that buffers grow while the first texts are read: a member that is set anew
 * for the first time throws away all code that was compiled while it seemed constant.
 */
export const FIRST_TOKENS = 4;

/** Finds the best row of labels of a window (Viterbi 1967); holds buffers, so it works on one window at a time. */
export class Viterbi {
  /** Scores of labels at the start of a window, and behind each other: those that lead to one label stand together. */
  private readonly starts = new Int32Array(N);
  private readonly transitions = new Int32Array(N * N);
  private best = new Int32Array(FIRST_TOKENS * N);
  private back = new Uint8Array(FIRST_TOKENS * N);

  constructor(private readonly weights: Weights) {
    for (let from = 0; from <= N; from++)
      for (let to = 0; to < N; to++) {
        const allowed = from === N ? to === 0 || begins(to) : mayFollow(from, to);
        const score = allowed ? weights.transitions[from * N + to]! : NEVER;
        if (from === N) this.starts[to] = score;
        else this.transitions[to * N + from] = score;
      }
  }

  /** Writes the best labels of `length` tokens, whose scores by label are `scores`, into `labels` from place `first` on. */
  decode(scores: Int32Array, first: number, length: number, labels: Uint8Array): void {
    this.reserve(length);
    const { best, back, starts, transitions } = this;
    for (let label = 0; label < N; label++) best[label] = starts[label]! + scores[label]!;
    for (let i = 1; i < length; i++) {
      const here = i * N;
      const before = here - N;
      for (let to = 0; to < N; to++) {
        let top = NEVER * 2;
        let from = 0;
        // A name goes on only inside itself: two labels lead there.
        const inside = to > 0 && !begins(to);
        const end = inside ? to + 1 : N;
        for (let k = inside ? to - 1 : 0; k < end; k++) {
          const score = best[before + k]! + transitions[to * N + k]!;
          if (score > top) {
            top = score;
            from = k;
          }
        }
        best[here + to] = top + scores[here + to]!;
        back[here + to] = from;
      }
    }
    let label = 0;
    const last = (length - 1) * N;
    for (let k = 1; k < N; k++) if (best[last + k]! > best[last + label]!) label = k;
    for (let i = length - 1; i >= 0; i--) {
      labels[first + i] = label;
      label = back[i * N + label]!;
    }
  }

  private reserve(length: number): void {
    if (this.back.length >= length * N) return;
    this.best = new Int32Array(length * N * 2);
    this.back = new Uint8Array(length * N * 2);
  }

  /** By how much (in log units) a label beats the best label of another kind at the token whose scores stand at `at`. */
  margin(scores: Int32Array, at: number, label: number): number {
    const kind = (label + 1) >> 1;
    let other = NEVER;
    for (let k = 0; k < N; k++) if ((k + 1) >> 1 !== kind && scores[at + k]! > other) other = scores[at + k]!;
    return (scores[at + label]! - other) / this.weights.unit;
  }
}
