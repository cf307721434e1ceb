import { mix } from './hash';

/** Records remembered; a newer one takes the place of an older one with the same hash. */
const RECORDS = 1 << 12;
/** Numbers of 32 bits in a record: three of the key, the sums, and one free, so that a record lies in one cache line. */
const KEYS_EACH = 8;
/** Where the sums begin in a record, in numbers of 16 bits. */
const SUMS_AT = 6;

/** Remembers the summed scores of features that three numbers determine: pairs of words recur more than texts do. */
export class SumMemo {
  private readonly keys = new Int32Array(RECORDS * KEYS_EACH);
  /** Scores of the records, in a view of the same memory. */
  readonly sums = new Int16Array(this.keys.buffer);

  /**
   * Where {@link sums} holds the scores for three numbers, the first from 1; when they are not known, the bitwise complement
   * of where they belong, set to zero.
   */
  find(a: number, b: number, c: number): number {
    const { keys } = this;
    const at = recordOf(a, b, c);
    const row = at * 2 + SUMS_AT;
    if (keys[at] === a && keys[at + 1] === b && keys[at + 2] === c) return row;
    keys.fill(0, at, at + KEYS_EACH);
    keys[at] = a;
    keys[at + 1] = b;
    keys[at + 2] = c;
    return ~row;
  }

  /** Reads the place of three numbers, so that its memory is at hand when it is asked for. */
  touch(a: number, b: number, c: number): number {
    return this.keys[recordOf(a, b, c)]!;
  }
}

function recordOf(a: number, b: number, c: number): number {
  return (mix(mix(a, b), c) & (RECORDS - 1)) * KEYS_EACH;
}
