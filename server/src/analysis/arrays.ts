/** The element at `index`; undefined out of bounds, without the look-up that a negative index costs in V8. */
export function elementAt<T>(list: readonly T[], index: number): T | undefined {
  return index >= 0 && index < list.length ? list[index] : undefined;
}

/** The last element; undefined for an empty list. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list.length > 0 ? list[list.length - 1] : undefined;
}

/** Nothing, many times over. */
const BLANK: null[] = [];
for (let i = 0; i < 4096; i++) BLANK.push(null);

/**
 * A list with room for about `length` elements, to be written from the front and cut to what is written: one that grows is
 * copied again and again. What is not written is null.
 */
export function roomFor<T>(length: number): T[] {
  const room = length <= BLANK.length ? BLANK.slice(0, length) : longRoom(length);
  return room as unknown as T[];
}

/** Joined of short ones: `new Array(length)` would be a list of another kind (with holes). */
function longRoom(length: number): null[] {
  const pieces: null[][] = [];
  for (let left = length; left > 0; left -= BLANK.length)
    pieces.push(left < BLANK.length ? BLANK.slice(0, left) : BLANK);
  return ([] as null[]).concat(...pieces);
}

// Both ways are gone before V8 compiles who calls it: all that code would be thrown away at the first long text. It looks at
// how a function is called only after some dozens of calls.
for (let i = 0; i < 64; i++) roomFor(i < 56 ? 1 : BLANK.length + 1);

/** Writes the element at `at` of a list that has room for it, or adds it behind the last. */
export function put<T>(list: T[], at: number, element: T): void {
  if (at < list.length) list[at] = element;
  else list.push(element);
}

/**
 * A list that stays empty, of the kind that lists of objects and strings are of. A `[]` to which nothing is ever added is of
 * another kind to V8, and all that reads both is compiled twice.
 */
export const EMPTY: readonly never[] = roomFor(0);

/**
 * What `change` makes of each element. V8’s own `map` gives lists of another kind (with holes) once the function that calls
 * it is compiled, and all that reads the lists is compiled again; these are of one kind always, and have just the room they
 * need, where a list that grows has half as much again. For objects and strings.
 */
export function mapped<T, R>(list: readonly T[], change: (element: T, index: number) => R): R[] {
  const out = roomFor<R>(list.length);
  for (let i = 0; i < list.length; i++) out[i] = change(list[i]!, i);
  return out;
}

/** The elements of both: `concat` asks first whether they are lists at all. For objects and strings. */
export function joined<T>(first: readonly T[], second: readonly T[]): T[] {
  const before = first.length;
  const out = roomFor<T>(before + second.length);
  for (let i = 0; i < before; i++) out[i] = first[i]!;
  for (let i = 0; i < second.length; i++) out[before + i] = second[i]!;
  return out;
}

/** Lists of so many are put in order by insertion. */
const HANDFUL = 32;

/**
 * Puts `list` in order, in place; what is equal keeps its order. A handful goes without the lists that `sort` makes, and almost
 * sorted ones, as most are, without its comparisons.
 */
export function sortInPlace<T>(list: T[], compare: (a: T, b: T) => number): T[] {
  if (list.length > HANDFUL) return list.sort(compare);
  for (let i = 1; i < list.length; i++) {
    const one = list[i]!;
    let at = i;
    for (; at > 0 && compare(list[at - 1]!, one) > 0; at--) list[at] = list[at - 1]!;
    list[at] = one;
  }
  return list;
}
