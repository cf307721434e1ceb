import {
  afterFeatures,
  beforeFeatures,
  contextFeatures,
  type Frame,
  MAX_FEATURES,
  PAD,
  placeOf,
  wordFeatures,
} from './features';
import { begins, LABEL_COUNT, mayFollow } from './labels';
import { PairMemo } from './pairMemo';
import { FILTER_MASK, RECORD, type Weights } from './weights';
import type { CaseMode } from './windows';
import type { Word } from './words';

const N = LABEL_COUNT;
/** Where the words of a token's surroundings stand; the first is {@link PAD} before it. */
const OFFSETS = [-PAD, -1, 0, 1, PAD] as const;
const NEVER = -1_000_000;
/** First number of a row that is not summed yet; no sum of bytes is as small. */
const UNKNOWN = -0x8000;

/** Finds the best labels of windows; holds buffers, so one decoder works on one window at a time. */
export class Decoder {
  private readonly features = new Int32Array(MAX_FEATURES);
  /** Summed scores of word types, {@link OFFSETS} rows of {@link N} each. */
  private pool = new Int16Array(4096 * OFFSETS.length * N);
  private used = 0;
  private readonly before = new PairMemo();
  private readonly after = new PairMemo();
  private readonly transitions = new Int32Array((N + 1) * N);
  private scores = new Int32Array(64 * N);
  private best = new Int32Array(64 * N);
  private back = new Uint8Array(64 * N);

  constructor(private readonly weights: Weights) {
    for (let from = 0; from <= N; from++)
      for (let to = 0; to < N; to++) {
        const allowed = from === N ? to === 0 || begins(to) : mayFollow(from, to);
        this.transitions[from * N + to] = allowed ? weights.transitions[from * N + to]! : NEVER;
      }
  }

  /**
   * Writes the best label of each token of the window `frame` shows, which begins at token `first`, into `labels`, and
   * into `margins` by how much (in log units) it beats the best label of another kind at that token.
   */
  decode(frame: Frame, first: number, labels: Uint8Array, margins: Float32Array): void {
    const { length } = frame;
    this.reserve(length);
    for (let i = 0; i < length; i++) this.score(frame, i);
    this.viterbi(first, length, labels);
    for (let i = 0; i < length; i++) margins[first + i] = this.margin(i * N, labels[first + i]!);
  }

  private reserve(length: number): void {
    if (this.scores.length >= length * N) return;
    this.scores = new Int32Array(length * N * 2);
    this.best = new Int32Array(length * N * 2);
    this.back = new Uint8Array(length * N * 2);
  }

  private score(frame: Frame, i: number): void {
    const { words, mode } = frame;
    const r0 = this.wordRow(words[i]!, 0, mode);
    const r1 = this.wordRow(words[i + 1]!, 1, mode);
    const r2 = this.wordRow(words[i + 2]!, 2, mode);
    const r3 = this.wordRow(words[i + 3]!, 3, mode);
    const r4 = this.wordRow(words[i + 4]!, 4, mode);
    const place = placeOf(frame, i);
    const { id } = words[i + 2]!;
    let b = this.before.find(words[i + 1]!.id, id, place);
    if (b < 0) {
      b = ~b;
      this.add(beforeFeatures(frame, i, this.features), this.before.sums, b);
    }
    let a = this.after.find(id, words[i + 3]!.id, place);
    if (a < 0) {
      a = ~a;
      this.add(afterFeatures(frame, i, this.features), this.after.sums, a);
    }
    const { pool, scores } = this;
    const before = this.before.sums;
    const after = this.after.sums;
    const at = i * N;
    for (let k = 0; k < N; k++)
      scores[at + k] =
        pool[r0 + k]! +
        pool[r1 + k]! +
        pool[r2 + k]! +
        pool[r3 + k]! +
        pool[r4 + k]! +
        before[b + k]! +
        after[a + k]!;
    this.add(contextFeatures(frame, i, this.features), scores, at);
  }

  /** Adds the weights of the first `count` features to the scores at `at`. */
  private add(count: number, scores: Int32Array | Int16Array, at: number): void {
    const { keys, bytes, mask, shift, filter } = this.weights;
    const { features } = this;
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
    for (let k = 0; k < count; k++) {
      const key = features[k]!;
      if ((filter[(key >>> 3) & FILTER_MASK]! & (1 << (key & 7))) === 0) continue;
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

  /** Where the pool holds the summed scores that a word gives to the token it stands at {@link OFFSETS}`[k]` from. */
  private wordRow(word: Word, k: number, mode: CaseMode): number {
    const known = word.scores[mode]!;
    const row = (known >= 0 ? known : this.reserveRows(word, mode)) + k * N;
    if (this.pool[row] === UNKNOWN) {
      this.pool[row] = 0;
      this.add(wordFeatures(word, OFFSETS[k]!, mode, this.features), this.pool, row);
    }
    return row;
  }

  /** Room for all rows of a word, each of which is filled when it is asked for: most words are seen in one place. */
  private reserveRows(word: Word, mode: CaseMode): number {
    const at = this.used;
    this.used += OFFSETS.length * N;
    if (this.used > this.pool.length) {
      const bigger = new Int16Array(this.pool.length * 2);
      bigger.set(this.pool);
      this.pool = bigger;
    }
    for (let k = 0; k < OFFSETS.length; k++) this.pool[at + k * N] = UNKNOWN;
    word.scores[mode] = at;
    return at;
  }

  private viterbi(first: number, length: number, labels: Uint8Array): void {
    const { scores, best, back, transitions } = this;
    for (let label = 0; label < N; label++) best[label] = transitions[N * N + label]! + scores[label]!;
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
          const score = best[before + k]! + transitions[k * N + to]!;
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

  private margin(at: number, label: number): number {
    const kind = (label + 1) >> 1;
    let other = NEVER;
    for (let k = 0; k < N; k++)
      if ((k + 1) >> 1 !== kind && this.scores[at + k]! > other) other = this.scores[at + k]!;
    return (this.scores[at + label]! - other) / this.weights.unit;
  }
}
