import {
  afterFeatures,
  beforeFeatures,
  contextFeatures,
  type Frame,
  factFeatures,
  hasEnds,
  headFeatures,
  MAX_CONTEXT,
  MAX_FEATURES,
  PAD,
  placeInWindow,
  placeOf,
  tailFeatures,
  wordFeatures,
  writtenAs,
} from './features';
import { begins, LABEL_COUNT, mayFollow } from './labels';
import { SumMemo } from './sumMemo';
import { FILTER_MASK, RECORD, type Weights } from './weights';
import { CaseMode } from './windows';
import type { Word } from './words';

const N = LABEL_COUNT;
/** Where the words of a token's surroundings stand; the first is {@link PAD} before it. */
const OFFSETS = [-PAD, -1, 0, 1, PAD] as const;
const NEVER = -1_000_000;
/** First number of a row that is not summed yet; no sum of bytes is as small. */
const UNKNOWN = -0x8000;

/**
 * Rows, and tokens, for which there is room at first. Few, so that buffers grow while the first texts are read: a member that is
 * set anew for the first time throws away all code that was compiled while it seemed constant.
 */
const ROWS = 64;
const TOKENS = 4;

/** Finds the best labels of windows; holds buffers, so one decoder works on one window at a time. */
export class Decoder {
  private readonly features = new Int32Array(MAX_FEATURES);
  /** Summed scores of word types, {@link OFFSETS} rows of {@link N} each. */
  private pool = new Int16Array(ROWS * OFFSETS.length * N);
  private used = 0;
  private readonly before = new SumMemo();
  private readonly after = new SumMemo();
  private readonly facts = new SumMemo();
  private readonly heads = new SumMemo();
  private readonly tails = new SumMemo();
  /** Scores of labels at the start of a window, and behind each other: those that lead to one label stand together. */
  private readonly starts = new Int32Array(N);
  private readonly transitions = new Int32Array(N * N);
  /** Features by surroundings of all tokens, of those that may have weights … */
  private context = new Int32Array(TOKENS * MAX_CONTEXT);
  /** … and where those of each token end. */
  private contextEnds = new Int32Array(TOKENS);
  /** Keeps what {@link fetch} reads from being left out as of no use. */
  protected touched = 0;
  private scores = new Int32Array(TOKENS * N);
  private best = new Int32Array(TOKENS * N);
  private back = new Uint8Array(TOKENS * N);

  constructor(private readonly weights: Weights) {
    for (let from = 0; from <= N; from++)
      for (let to = 0; to < N; to++) {
        const allowed = from === N ? to === 0 || begins(to) : mayFollow(from, to);
        const score = allowed ? weights.transitions[from * N + to]! : NEVER;
        if (from === N) this.starts[to] = score;
        else this.transitions[to * N + from] = score;
      }
  }

  /**
   * Writes the best label of each token of the first `count` windows of `frames` into `labels`, whose first place is token
   * `from`, and into `margins` by how much (in log units) it beats the best label of another kind at that token.
   */
  decode(
    frames: readonly Frame[],
    count: number,
    from: number,
    labels: Uint8Array,
    margins: Float32Array,
  ): void {
    this.fetch(frames, count);
    let token = 0;
    for (let f = 0; f < count; f++) {
      const frame = frames[f]!;
      const { length } = frame;
      const first = frame.first - from;
      this.reserve(length);
      for (let i = 0; i < length; i++) this.score(frame, i, token++);
      this.viterbi(first, length, labels);
      for (let i = 0; i < length; i++) margins[first + i] = this.margin(i * N, labels[first + i]!);
    }
  }

  /**
   * Lists the features of all tokens by their surroundings, and touches the memory where their scores are. Tables of weights
   * are far larger than a core's own cache, and an article comes round too seldom to stay there: a short loop waits for many
   * places at once, where the long way of scoring waits for one after the other.
   */
  private fetch(frames: readonly Frame[], count: number): void {
    const { pool } = this;
    let token = 0;
    let end = 0;
    let touched = 0;
    for (let f = 0; f < count; f++) {
      const frame = frames[f]!;
      const { words, length, mode } = frame;
      if (this.context.length < end + length * MAX_CONTEXT)
        this.context = grown(this.context, end + length * MAX_CONTEXT);
      if (this.contextEnds.length < token + length)
        this.contextEnds = grown(this.contextEnds, token + length);
      const ends = hasEnds(frame);
      for (let i = 0; i < length + 2 * PAD; i++) touched ^= pool[Math.max(0, rowsOf(words[i]!, mode))]!;
      for (let i = 0; i < length; i++) {
        const { id } = words[i + 2]!;
        const place = placeOf(frame, i);
        touched ^= this.before.touch(words[i + 1]!.id, id, place);
        touched ^= this.after.touch(id, words[i + 3]!.id, place);
        touched ^= this.facts.touch(writtenAs(frame, i) + 1, frame.seen[i]!, 0);
        if (ends) touched ^= this.touchEnds(frame, i);
        end = contextFeatures(frame, i, this.context, end);
        this.contextEnds[token++] = end;
      }
    }
    const { context, contextEnds } = this;
    let from = 0;
    let kept = 0;
    for (let t = 0; t < token; t++) {
      end = contextEnds[t]!;
      kept = this.sift(context, from, end, kept);
      contextEnds[t] = kept;
      from = end;
    }
    this.touched = touched ^ this.touch(context, kept);
  }

  private touchEnds(frame: Frame, i: number): number {
    const { words, length } = frame;
    const place = placeInWindow(frame, i);
    let touched = 0;
    if (i > 0) touched ^= this.heads.touch(words[PAD - 1]!.id, words[PAD]!.id, place);
    if (i < length - 1)
      touched ^= this.tails.touch(words[PAD + length - 1]!.id, words[PAD + length]!.id, place);
    return touched;
  }

  private reserve(length: number): void {
    if (this.scores.length >= length * N) return;
    this.scores = new Int32Array(length * N * 2);
    this.best = new Int32Array(length * N * 2);
    this.back = new Uint8Array(length * N * 2);
  }

  private score(frame: Frame, i: number, token: number): void {
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
    const written = writtenAs(frame, i);
    const seen = frame.seen[i]!;
    let f = this.facts.find(written + 1, seen, 0);
    if (f < 0) {
      f = ~f;
      this.add(factFeatures(seen, written, this.features), this.facts.sums, f);
    }
    const { pool, scores } = this;
    const before = this.before.sums;
    const after = this.after.sums;
    const facts = this.facts.sums;
    const at = i * N;
    for (let k = 0; k < N; k++)
      scores[at + k] =
        pool[r0 + k]! +
        pool[r1 + k]! +
        pool[r2 + k]! +
        pool[r3 + k]! +
        pool[r4 + k]! +
        before[b + k]! +
        after[a + k]! +
        facts[f + k]!;
    this.sum(
      this.context,
      token === 0 ? 0 : this.contextEnds[token - 1]!,
      this.contextEnds[token]!,
      scores,
      at,
    );
    if (hasEnds(frame)) this.scoreEnds(frame, i);
  }

  /** Adds what the ends of the window tell of token `i`, unless it stands at the end and its neighbours have told it. */
  private scoreEnds(frame: Frame, i: number): void {
    const { words, length } = frame;
    const place = placeInWindow(frame, i);
    if (i > 0) {
      const outer = words[PAD - 1]!;
      const head = words[PAD]!;
      let row = this.heads.find(outer.id, head.id, place);
      if (row < 0) {
        row = ~row;
        this.add(headFeatures(outer, head, place, this.features), this.heads.sums, row);
      }
      addRow(this.heads.sums, row, this.scores, i * N);
    }
    if (i < length - 1) {
      const tail = words[PAD + length - 1]!;
      const outer = words[PAD + length]!;
      let row = this.tails.find(tail.id, outer.id, place);
      if (row < 0) {
        row = ~row;
        this.add(tailFeatures(tail, outer, place, this.features), this.tails.sums, row);
      }
      addRow(this.tails.sums, row, this.scores, i * N);
    }
  }

  /** Adds the weights of the first `count` features to the scores at `at`. */
  private add(count: number, scores: Int32Array | Int16Array, at: number): void {
    const kept = this.sift(this.features, 0, count, 0);
    this.touched = this.touch(this.features, kept);
    this.sum(this.features, 0, kept, scores, at);
  }

  private touch(features: Int32Array, end: number): number {
    const { keys, shift } = this.weights;
    let touched = 0;
    for (let k = 0; k < end; k++) touched ^= keys[RECORD * (features[k]! >>> shift)]!;
    return touched;
  }

  /** Moves the keys from `from` to `end` that may have weights to `to` and behind; where they end. No branch: which do cannot be guessed. */
  private sift(features: Int32Array, from: number, end: number, to: number): number {
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
  private sum(
    features: Int32Array,
    from: number,
    end: number,
    scores: Int32Array | Int16Array,
    at: number,
  ): void {
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

  /** Where the pool holds the summed scores that a word gives to the token it stands at {@link OFFSETS}`[k]` from. */
  private wordRow(word: Word, k: number, mode: CaseMode): number {
    const known = rowsOf(word, mode);
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
    if (mode === CaseMode.Running) word.runningRow = at;
    else if (mode === CaseMode.Title) word.titleRow = at;
    else if (mode === CaseMode.Capitals) word.capitalsRow = at;
    else word.fragmentRow = at;
    return at;
  }

  private viterbi(first: number, length: number, labels: Uint8Array): void {
    const { scores, best, back, starts, transitions } = this;
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

  private margin(at: number, label: number): number {
    const kind = (label + 1) >> 1;
    let other = NEVER;
    for (let k = 0; k < N; k++)
      if ((k + 1) >> 1 !== kind && this.scores[at + k]! > other) other = this.scores[at + k]!;
    return (this.scores[at + label]! - other) / this.weights.unit;
  }
}

function rowsOf(word: Word, mode: CaseMode): number {
  if (mode === CaseMode.Running) return word.runningRow;
  if (mode === CaseMode.Title) return word.titleRow;
  return mode === CaseMode.Capitals ? word.capitalsRow : word.fragmentRow;
}

function addRow(sums: Int16Array, from: number, scores: Int32Array, at: number): void {
  for (let k = 0; k < N; k++) scores[at + k]! += sums[from + k]!;
}

function grown(buffer: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(least * 2);
  larger.set(buffer);
  return larger;
}
