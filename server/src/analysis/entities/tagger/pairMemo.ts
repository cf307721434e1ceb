import { mix } from './hash';
import { LABEL_COUNT } from './labels';

/** Pairs remembered; a newer one takes the place of an older one with the same hash. */
const PAIRS = 1 << 12;

/** Remembers the summed scores that two words beside each other give to one of them: pairs recur more than texts do. */
export class PairMemo {
  /** Scores, {@link LABEL_COUNT} a pair. */
  readonly sums = new Int16Array(PAIRS * LABEL_COUNT);
  private readonly keys = new Int32Array(PAIRS * 3);

  /**
   * Where {@link sums} holds the scores of the words numbered `left` and `right` (from 1) in a place (see `placeOf`); when they
   * are not known, the bitwise complement of where they belong, set to zero.
   */
  find(left: number, right: number, place: number): number {
    const { keys, sums } = this;
    const pair = mix(mix(left, right), place) & (PAIRS - 1);
    const at = pair * 3;
    const row = pair * LABEL_COUNT;
    if (keys[at] === left && keys[at + 1] === right && keys[at + 2] === place) return row;
    keys[at] = left;
    keys[at + 1] = right;
    keys[at + 2] = place;
    sums.fill(0, row, row + LABEL_COUNT);
    return ~row;
  }
}
