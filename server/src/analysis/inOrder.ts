import { int32s } from './numbers';

/** Digits are bytes. */
const BITS = 8;
const DIGITS = 1 << BITS;

/** Where the next key with each digit goes. Reused. */
const NEXT = new Int32Array(DIGITS);

/** So many and fewer are put in order by insertion, without the tables. */
const HANDFUL = 48;

/**
 * The indexes of the first `count` of `keys`, which are not negative, in the order of the keys; what is equal keeps its order.
 * A radix sort (Knuth, TAOCP 3, 5.2.5): it reads and writes numbers only, where comparing objects waits for each of them.
 */
export function inOrder(keys: Int32Array, count: number): Int32Array {
  let from = int32s(count);
  if (count <= HANDFUL) {
    for (let i = 0; i < count; i++) {
      let at = i;
      for (; at > 0 && keys[from[at - 1]!]! > keys[i]!; at--) from[at] = from[at - 1]!;
      from[at] = i;
    }
    return from;
  }
  let to = int32s(count);
  let most = 0;
  for (let i = 0; i < count; i++) {
    from[i] = i;
    if (keys[i]! > most) most = keys[i]!;
  }
  for (let shift = 0; shift < 32 && most >> shift > 0; shift += BITS) {
    NEXT.fill(0);
    for (let i = 0; i < count; i++) NEXT[(keys[i]! >> shift) & (DIGITS - 1)]!++;
    let place = 0;
    for (let digit = 0; digit < DIGITS; digit++) {
      const many = NEXT[digit]!;
      NEXT[digit] = place;
      place += many;
    }
    for (let i = 0; i < count; i++) {
      const index = from[i]!;
      to[NEXT[(keys[index]! >> shift) & (DIGITS - 1)]!++] = index;
    }
    [from, to] = [to, from];
  }
  return from;
}
