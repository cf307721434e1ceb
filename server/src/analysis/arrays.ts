/** The element at `index`; undefined out of bounds, without the look-up that a negative index costs in V8. */
export function elementAt<T>(list: readonly T[], index: number): T | undefined {
  return index >= 0 && index < list.length ? list[index] : undefined;
}

/** The last element; undefined for an empty list. */
export function lastOf<T>(list: readonly T[]): T | undefined {
  return list.length > 0 ? list[list.length - 1] : undefined;
}

/**
 * What `change` makes of each element. V8’s own `map` gives lists of another kind (with holes) once the function that calls
 * it is compiled, and all that reads the lists is compiled again; these are of one kind always. For objects and strings.
 */
export function mapped<T, R>(list: readonly T[], change: (element: T, index: number) => R): R[] {
  // A list that grows from nothing has room for 17 at once.
  if (list.length === 1) return [change(list[0]!, 0)];
  const out: R[] = [];
  for (let i = 0; i < list.length; i++) out.push(change(list[i]!, i));
  return out;
}
