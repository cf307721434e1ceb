/** The hash of no text: the start of FNV-1a over code units (Fowler, Noll, Vo, 1991). */
export const NO_TEXT = 0x811c9dc5 | 0;

/** The hash of a text with one more code unit. */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A 32-bit hash of a piece of `text`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = NO_TEXT;
  for (let i = from; i < to; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash;
}

/** The hash of a text that goes on with the code units of `text` from `from` on. */
export function hashGoingOn(hash: number, text: string, from: number): number {
  let on = hash;
  for (let i = from; i < text.length; i++) on = hashOn(on, text.charCodeAt(i));
  return on;
}

/** The same of code units. */
export function hashUnits(units: Uint16Array, from: number, to: number): number {
  let hash = NO_TEXT;
  for (let i = from; i < to; i++) hash = hashOn(hash, units[i]!);
  return hash;
}
