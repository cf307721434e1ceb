import { FeatureSums, ROW } from './featureSums';
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
  writtenAs,
} from './features';
import { SumMemo } from './sumMemo';
import { FIRST_TOKENS, Viterbi } from './viterbi';
import type { Weights } from './weights';
import { WordRows } from './wordRows';

/** Finds the best labels of windows; holds buffers, so one decoder works on one window at a time. */
export class Decoder {
  private readonly sums: FeatureSums;
  private readonly rows: WordRows;
  private readonly viterbi: Viterbi;
  private readonly features = new Int32Array(MAX_FEATURES);
  private readonly before = new SumMemo();
  private readonly after = new SumMemo();
  private readonly facts = new SumMemo();
  private readonly heads = new SumMemo();
  private readonly tails = new SumMemo();
  /** Features by surroundings of all tokens, of those that may have weights … */
  private context = new Int32Array(FIRST_TOKENS * MAX_CONTEXT);
  /** … and where those of each token end. */
  private contextEnds = new Int32Array(FIRST_TOKENS);
  /** Keeps what {@link fetch} reads from being left out as of no use. */
  protected touched = 0;
  private scores = new Int32Array(FIRST_TOKENS * ROW);

  constructor(weights: Weights) {
    this.sums = new FeatureSums(weights);
    this.rows = new WordRows(this.sums);
    this.viterbi = new Viterbi(weights);
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
      const { scores, viterbi } = this;
      viterbi.decode(scores, first, length, labels);
      for (let i = 0; i < length; i++)
        margins[first + i] = viterbi.margin(scores, i * ROW, labels[first + i]!);
    }
  }

  /**
   * Lists the features of all tokens by their surroundings, and touches the memory where their scores are. Tables of weights
   * are far larger than a core's own cache, and an article comes round too seldom to stay there: a short loop waits for many
   * places at once, where the long way of scoring waits for one after the other.
   */
  private fetch(frames: readonly Frame[], count: number): void {
    const { rows } = this;
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
      for (let i = 0; i < length + 2 * PAD; i++) touched ^= rows.touch(words[i]!, mode);
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
      kept = this.sums.sift(context, from, end, kept);
      contextEnds[t] = kept;
      from = end;
    }
    this.sums.touch(context, kept);
    this.touched = touched;
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
    if (this.scores.length < length * ROW) this.scores = new Int32Array(length * ROW * 2);
  }

  private score(frame: Frame, i: number, token: number): void {
    const { words, mode } = frame;
    const r0 = this.rows.row(words[i]!, 0, mode);
    const r1 = this.rows.row(words[i + 1]!, 1, mode);
    const r2 = this.rows.row(words[i + 2]!, 2, mode);
    const r3 = this.rows.row(words[i + 3]!, 3, mode);
    const r4 = this.rows.row(words[i + 4]!, 4, mode);
    const place = placeOf(frame, i);
    const { id } = words[i + 2]!;
    let b = this.before.find(words[i + 1]!.id, id, place);
    if (b < 0) {
      b = ~b;
      this.sums.add(this.features, beforeFeatures(frame, i, this.features), this.before.sums, b);
    }
    let a = this.after.find(id, words[i + 3]!.id, place);
    if (a < 0) {
      a = ~a;
      this.sums.add(this.features, afterFeatures(frame, i, this.features), this.after.sums, a);
    }
    const written = writtenAs(frame, i);
    const seen = frame.seen[i]!;
    let f = this.facts.find(written + 1, seen, 0);
    if (f < 0) {
      f = ~f;
      this.sums.add(this.features, factFeatures(seen, written, this.features), this.facts.sums, f);
    }
    const { scores } = this;
    const { pool } = this.rows;
    const before = this.before.sums;
    const after = this.after.sums;
    const facts = this.facts.sums;
    const at = i * ROW;
    for (let k = 0; k < ROW; k++)
      scores[at + k] =
        pool[r0 + k]! +
        pool[r1 + k]! +
        pool[r2 + k]! +
        pool[r3 + k]! +
        pool[r4 + k]! +
        before[b + k]! +
        after[a + k]! +
        facts[f + k]!;
    this.sums.sum(
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
        this.sums.add(this.features, headFeatures(outer, head, place, this.features), this.heads.sums, row);
      }
      addRow(this.heads.sums, row, this.scores, i * ROW);
    }
    if (i < length - 1) {
      const tail = words[PAD + length - 1]!;
      const outer = words[PAD + length]!;
      let row = this.tails.find(tail.id, outer.id, place);
      if (row < 0) {
        row = ~row;
        this.sums.add(this.features, tailFeatures(tail, outer, place, this.features), this.tails.sums, row);
      }
      addRow(this.tails.sums, row, this.scores, i * ROW);
    }
  }
}

function addRow(sums: Int16Array, from: number, scores: Int32Array, at: number): void {
  for (let k = 0; k < ROW; k++) scores[at + k]! += sums[from + k]!;
}

function grown(buffer: Int32Array, least: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(least * 2);
  larger.set(buffer);
  return larger;
}
