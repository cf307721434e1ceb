import { int32s } from '../../numbers';
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

/** Feature indices, line after line: the features of line `i` stand from `from[i]` to `from[i + 1]`. */
export interface FeatureRows {
  readonly from: Int32Array;
  readonly index: Uint16Array;
}

/** Collects features row by row. */
export interface RowWriter {
  /** Adds a feature to the current row. */
  add(index: number): void;
  /** Ends the current row. */
  next(): void;
  finish(): FeatureRows;
}

/** A writer for about so many rows of about so many features each. */
export function rowWriter(rows: number, each: number): RowWriter {
  const from = int32s(rows + 1);
  let index = new Uint16Array(Math.max(64, rows * each));
  let row = 0;
  let n = 0;
  const add = (i: number): void => {
    if (n === index.length) {
      const more = new Uint16Array(n * 2);
      more.set(index);
      index = more;
    }
    index[n++] = i;
  };
  return {
    add,
    next() {
      from[++row] = n;
    },
    finish: () => ({ from, index }),
  };
}
