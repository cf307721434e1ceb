import { int32s, uint16s } from '../../numbers';

/**
 * The names of features in index order. A group is a run of indices: one per value (one-hot), or one alone. The order is
 * part of the learned weights: change it only together with a new training run.
 */
export interface Schema {
  readonly names: readonly string[];
  /** Registers features and gives the index of the first. */
  group(name: string, values?: readonly string[] | number): number;
}

function newSchema(): Schema {
  const names: string[] = [];
  return {
    names,
    group(name, values = 1) {
      const first = names.length;
      if (typeof values === 'number') {
        if (values === 1) names.push(name);
        else for (let i = 0; i < values; i++) names.push(`${name}:${i}`);
      } else for (const value of values) names.push(`${name}:${value}`);
      return first;
    },
  };
}

export const sequenceSchema = newSchema();

/** The edges of bins, rising; all of one kind of array, which keeps `bin` fast. */
export const edges = (...values: number[]): Float64Array => Float64Array.from(values);

/** Index of the bin of `value`: the number of `limits` that are not above it. */
export function bin(value: number, limits: Float64Array): number {
  let i = 0;
  while (i < limits.length && value >= limits[i]!) i++;
  return i;
}

/** The bins of whole numbers, by the number: what is above the last edge is in the bin of the last edge. */
export function binsUpTo(limits: Float64Array): Uint8Array {
  return Uint8Array.from({ length: limits[limits.length - 1]! + 1 }, (_, count) => bin(count, limits));
}

/** The bin of a count, with `bins` from {@link binsUpTo}. */
export function countBin(count: number, bins: Uint8Array): number {
  return bins[count < bins.length ? count : bins.length - 1]!;
}

/**
 * Feature indices, row after row: those of line `i` stand from `from[rowOf[i]]` to `from[rowOf[i] + 1]`. Lines alike, one below
 * the other, have one row together. Some are joint ones, which stand for several (`partsOf`).
 */
export interface FeatureRows {
  /** The row of each line. */
  readonly rowOf: Int32Array;
  /** Where each row begins, and where the last one ends. */
  readonly from: Int32Array;
  readonly index: Uint16Array;
  /** How many rows there are. */
  readonly count: number;
}

/** Collects the features of one line after the other; made for so many lines of about so many features each. */
export class RowWriter {
  private readonly rowOf: Int32Array;
  private readonly from: Int32Array;
  private index: Uint16Array;
  private line = 0;
  private count = 0;
  private n = 0;

  constructor(lines: number, each: number) {
    this.rowOf = int32s(lines);
    this.from = int32s(lines + 1);
    this.index = uint16s(Math.max(64, lines * each));
  }

  /** Adds a feature to the current line. */
  add(feature: number): void {
    if (this.n === this.index.length) {
      const more = uint16s(this.n * 2);
      more.set(this.index);
      this.index = more;
    }
    this.index[this.n++] = feature;
  }

  /** Ends the current line. */
  next(): void {
    if (this.isLikeLast()) this.n = this.from[this.count]!;
    else this.from[++this.count] = this.n;
    this.rowOf[this.line++] = this.count - 1;
  }

  /** True when the last row has the features of the current line, in the same order. */
  private isLikeLast(): boolean {
    if (this.count === 0) return false;
    const { index } = this;
    const last = this.from[this.count - 1]!;
    const current = this.from[this.count]!;
    const length = current - last;
    if (this.n - current !== length) return false;
    for (let k = 0; k < length; k++) if (index[last + k] !== index[current + k]) return false;
    return true;
  }

  finish(): FeatureRows {
    return { rowOf: this.rowOf, from: this.from, index: this.index, count: this.count };
  }
}
