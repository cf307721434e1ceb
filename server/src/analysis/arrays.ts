/** The element at `index`; undefined out of bounds, without the look-up that a negative index costs in V8. */
export function elementAt<T>(list: readonly T[], index: number): T | undefined {
  return index >= 0 && index < list.length ? list[index] : undefined;
}

/** The last element; undefined for an empty list. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list.length > 0 ? list[list.length - 1] : undefined;
}
