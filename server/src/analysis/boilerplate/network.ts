import { float64s, int32s } from '../numbers';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { probabilities, type Transitions, toFactors, toTransitions } from './crf';
import type { FeatureRows } from './features';
import { endOfJoints, JOINT, partsOf } from './features/joint';
import { STATES } from './states';

/**
 * Weights of the emission scores: a linear part, and one hidden layer of rectified units that sees combinations of
 * features. Rows are features.
 */
export interface Network {
  readonly features: number;
  readonly hidden: number;
  /** features × STATES */
  readonly linear: Float32Array;
  /** features × hidden */
  readonly first: Float32Array;
  /** hidden × STATES */
  readonly second: Float32Array;
  /** STATES × STATES, STATES, STATES: scores. */
  readonly step: Float32Array;
  readonly start: Float32Array;
  readonly end: Float32Array;
}

/**
 * A network ready for use, with all its input weights side by side, so that each feature is looked up once. Columns are
 * the linear scores, then the hidden units. Weights are whole numbers of ±127 steps, as they are stored, and two columns
 * share a 32-bit number: one addition sums both, exactly, for up to 258 features a line.
 */
export interface ReadyNetwork {
  readonly net: Network;
  /**
   * features × width: column 2k in the lower half of pair k, column 2k + 1 in the upper. Joint features have rows, too:
   * the sums of those they stand for, made when first asked for.
   */
  readonly pairs: Int32Array;
  readonly joints: JointRows;
  /** Pairs per feature, a multiple of BLOCK. */
  readonly width: number;
  /** Per column: the size of one step. */
  readonly scale: Float64Array;
  /** Per column: room for the sum of one line. */
  readonly sums: Float64Array;
  readonly transitions: Transitions;
}

/** Which rows of joint features are made: 1 for each, and in how many lists of features they were looked for. */
interface JointRows {
  readonly made: Uint8Array;
  lists: number;
}

export function readyNetwork(net: Network): ReadyNetwork {
  const width = Math.ceil((STATES + net.hidden) / 2 / BLOCK) * BLOCK;
  const pairs = new Int32Array(endOfJoints() * width);
  const scale = new Float64Array(width * 2);
  const place = (weights: Float32Array, column: number, count: number): void => {
    const step = stepOf(weights);
    scale.fill(step, column, column + count);
    // Plain loops: this is the first work after a start, which no compiler has seen yet.
    for (let i = 0, row = 0; i < weights.length; row += width)
      for (let at = column; at < column + count; at++, i++) {
        const steps = Math.round(weights[i]! / step);
        if (steps !== 0) pairs[row + (at >> 1)]! += at & 1 ? steps << 16 : steps;
      }
  };
  place(net.linear, 0, STATES);
  if (net.hidden > 0) place(net.first, STATES, net.hidden);
  const joints = { made: new Uint8Array(endOfJoints() - JOINT), lists: 0 };
  const sums = new Float64Array(width * 2);
  return { net, pairs, joints, width, scale, sums, transitions: toTransitions(net.step, net.start, net.end) };
}

/** The step by which weights are stored in signed bytes: the largest is 127 steps. */
export function stepOf(weights: Float32Array): number {
  let most = 1e-9;
  for (let i = 0; i < weights.length; i++) {
    const size = Math.abs(weights[i]!);
    if (size > most) most = size;
  }
  return most / 127;
}

/** After so many lists of features the rows that are left are made in one go, and no list is looked through any more. */
const LISTS = 32;

/** Makes the rows of the joint features in the first `count` of `index` that have none yet. */
function makeJointRows(ready: ReadyNetwork, index: Uint16Array, count: number): void {
  const { joints } = ready;
  if (joints.lists === LISTS) return;
  joints.lists++;
  if (joints.lists < LISTS) for (let k = 0; k < count; k++) makeRow(ready, index[k]!);
  else for (let feature = JOINT; feature < endOfJoints(); feature++) makeRow(ready, feature);
}

function makeRow({ pairs, joints, width }: ReadyNetwork, feature: number): void {
  if (feature < JOINT || joints.made[feature - JOINT] === 1) return;
  joints.made[feature - JOINT] = 1;
  for (const part of partsOf(feature))
    for (let i = 0; i < width; i++) pairs[feature * width + i]! += pairs[part * width + i]!;
}

/** How many pairs are summed at a time: they stay in registers. */
const BLOCK = 8;

/** Features of lines: a line's own, and those it has through the lines around it. */
export interface LineFeatures {
  /** Features that hold whatever stands around a line; `lines` tells which of its lines are meant. */
  readonly own: FeatureRows;
  readonly lines: ArrayLike<number>;
  readonly context: FeatureRows;
}

/** The sums of the weights of each row of features, one number per pair of columns: `[i * width + pair]`. */
export function* pairSums(ready: ReadyNetwork, features: FeatureRows): Pausing<Int32Array> {
  const { pairs, width } = ready;
  const { from, index, count } = features;
  makeJointRows(ready, index, from[count]!);
  const out = int32s(count * width);
  for (let i = 0; i < count; i++) {
    const row = i * width;
    for (let at = row; at < row + width; at += BLOCK)
      addBlock(pairs, width, at - row, index, from[i]!, from[i + 1]!, out, at, out, at);
    if (i % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return out;
}

/** Sums the weights of the features in row `i` into one number per column, `sums`; row `ownRow` of `own` holds the sums of its own ones. */
function sumFeatures(
  { pairs, width, scale, sums }: ReadyNetwork,
  own: Int32Array,
  ownRow: number,
  { from, index }: FeatureRows,
  i: number,
): void {
  for (let first = 0; first < width; first += BLOCK) {
    addBlock(pairs, width, first, index, from[i]!, from[i + 1]!, own, ownRow * width + first, held, 0);
    for (let k = 0; k < BLOCK; k++) unpair(held[k]!, first + k, scale, sums);
  }
}

/** The sums of one block of pairs. */
const held = new Int32Array(BLOCK);

/** Adds the features from `from` to `to` in `index` to the block at `start` in `sums`; the sums go to `out`. */
function addBlock(
  pairs: Int32Array,
  width: number,
  first: number,
  index: Uint16Array,
  from: number,
  to: number,
  sums: Int32Array,
  start: number,
  out: Int32Array,
  target: number,
): void {
  let a = sums[start]!;
  let b = sums[start + 1]!;
  let c = sums[start + 2]!;
  let d = sums[start + 3]!;
  let e = sums[start + 4]!;
  let f = sums[start + 5]!;
  let g = sums[start + 6]!;
  let h = sums[start + 7]!;
  for (let k = from; k < to; k++) {
    const at = index[k]! * width + first;
    a = (a + pairs[at]!) | 0;
    b = (b + pairs[at + 1]!) | 0;
    c = (c + pairs[at + 2]!) | 0;
    d = (d + pairs[at + 3]!) | 0;
    e = (e + pairs[at + 4]!) | 0;
    f = (f + pairs[at + 5]!) | 0;
    g = (g + pairs[at + 6]!) | 0;
    h = (h + pairs[at + 7]!) | 0;
  }
  out[target] = a;
  out[target + 1] = b;
  out[target + 2] = c;
  out[target + 3] = d;
  out[target + 4] = e;
  out[target + 5] = f;
  out[target + 6] = g;
  out[target + 7] = h;
}

function unpair(sum: number, pair: number, scale: Float64Array, sums: Float64Array): void {
  const lower = (sum << 16) >> 16;
  sums[2 * pair] = lower * scale[2 * pair]!;
  sums[2 * pair + 1] = ((sum - lower) >> 16) * scale[2 * pair + 1]!;
}

/** Adds what the hidden units say to the linear scores; a unit below zero says nothing. */
function addHidden(
  sums: Float64Array,
  hidden: number,
  second: Float32Array,
  scores: Float64Array,
  at: number,
): void {
  let a = sums[0]!;
  let b = sums[1]!;
  let c = sums[2]!;
  let d = sums[3]!;
  let e = sums[4]!;
  let f = sums[5]!;
  let g = sums[6]!;
  let h = sums[7]!;
  for (let k = 0; k < hidden; k++) {
    const u = sums[STATES + k]!;
    if (u <= 0) continue;
    const from = k * STATES;
    a += u * second[from]!;
    b += u * second[from + 1]!;
    c += u * second[from + 2]!;
    d += u * second[from + 3]!;
    e += u * second[from + 4]!;
    f += u * second[from + 5]!;
    g += u * second[from + 6]!;
    h += u * second[from + 7]!;
  }
  scores[at] = a;
  scores[at + 1] = b;
  scores[at + 2] = c;
  scores[at + 3] = d;
  scores[at + 4] = e;
  scores[at + 5] = f;
  scores[at + 6] = g;
  scores[at + 7] = h;
}

/**
 * The probability of every state at each of `n` lines, `[i * STATES + s]`. `ownSums` are the `pairSums` of `own`: they are
 * the same in every round of judging.
 */
export function* stateProbabilities(
  ready: ReadyNetwork,
  { own, lines, context }: LineFeatures,
  n: number,
  ownSums?: Int32Array,
): Pausing<Float64Array> {
  const { hidden, second } = ready.net;
  const ofOwn = ownSums ?? (yield* pairSums(ready, own));
  makeJointRows(ready, context.index, context.from[context.count]!);
  const factor = float64s(n * STATES);
  const factorOf = int32s(n);
  let weighed = 0;
  for (let i = 0; i < n; i++) {
    const ownRow = own.rowOf[lines[i]!]!;
    const row = context.rowOf[i]!;
    // Line upon line of the same, as in lists and tables, is weighed once.
    if (i === 0 || row !== context.rowOf[i - 1] || ownRow !== own.rowOf[lines[i - 1]!]) {
      const at = STATES * weighed++;
      sumFeatures(ready, ofOwn, ownRow, context, row);
      addHidden(ready.sums, hidden, second, factor, at);
      toFactors(factor, at);
    }
    factorOf[i] = weighed - 1;
    if (i % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  yield null;
  return probabilities(factor, factorOf, ready.transitions);
}
