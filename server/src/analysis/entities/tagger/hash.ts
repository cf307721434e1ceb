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
