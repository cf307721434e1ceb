/** The hash of no text. */
export const NO_TEXT = 0x811c9dc5 | 0;

/** The hash of a text with one more code unit (FNV-1a). */
export function hashOn(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** A 32-bit hash of a piece of `text`. */
export function hashText(text: string, from = 0, to = text.length): number {
  let hash = NO_TEXT;
  for (let i = from; i < to; i++) hash = hashOn(hash, text.charCodeAt(i));
  return hash;
}

/** Mixes two 32-bit values into one; not symmetric. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a, 0x9e3779b1) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0x85ebca77);
  return hash ^ (hash >>> 13);
}

/** Keys of the weight table keep this many bits. */
export const KEY_BITS = 28;

/** The table key of a mixed hash. */
export function keyOf(hash: number): number {
  return hash & ((1 << KEY_BITS) - 1);
}
