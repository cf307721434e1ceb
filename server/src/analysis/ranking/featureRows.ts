import { int32s, uint16s } from '../numbers';

/**
 * The features of many candidates, a row each, one after the other in one array: a list for every candidate is memory to fetch
 * and to collect. A row has one feature of each template at most. Rows are numbered from 0; features are numbers of a space with fewer than 65,536.
 */
export class FeatureRows {
  values: Uint16Array;
  /** How many rows there are. */
  count = 0;
  /** Where each row begins; the one after the last where the next will. */
  private begins: Int32Array;

  /** `rows` and `features` (of all rows together) say how much room to begin with; it grows. */
  constructor(rows: number, features: number) {
    this.values = uint16s(features);
    this.begins = int32s(rows + 1);
  }

  /** Where row `row` begins in `values`; where the one before it ends. */
  at(row: number): number {
    return this.begins[row]!;
  }

  /** Makes room for a row of at most `most` features, to be written to `values`; where it begins. */
  open(most: number): number {
    const begin = this.begins[this.count]!;
    if (begin + most > this.values.length) {
      const wider = new Uint16Array(2 * this.values.length + most);
      wider.set(this.values);
      this.values = wider;
    }
    return begin;
  }

  /** Ends the open row at `end` in `values`; its number. */
  close(end: number): number {
    const row = this.count++;
    if (this.count === this.begins.length) {
      const longer = new Int32Array(2 * this.count);
      longer.set(this.begins);
      this.begins = longer;
    }
    this.begins[this.count] = end;
    return row;
  }

  /** The features of a row. */
  list(row: number): number[] {
    return [...this.values.subarray(this.at(row), this.at(row + 1))];
  }

  /** Sum of the weights of the features of a row. */
  score(row: number, weights: Float32Array): number {
    const { values, begins } = this;
    const end = begins[row + 1]!;
    let sum = 0;
    let i = begins[row]!;
    // Four at a time: this loop is the most often run of all.
    for (const stop = end - 3; i < stop; i += 4)
      sum +=
        weights[values[i]!]! + weights[values[i + 1]!]! + weights[values[i + 2]!]! + weights[values[i + 3]!]!;
    for (; i < end; i++) sum += weights[values[i]!]!;
    return sum;
  }
}
