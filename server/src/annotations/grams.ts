/** Length of the runs whose uniqueness is known, in characters: about three words. */
export const GRAM = 16;

/**
 * Which runs of `GRAM` characters occur only once in a text: a counting table over rolling hashes (Karp and Rabin,
 * “Efficient randomized pattern-matching algorithms”, 1987). Collisions err on the safe side: a run may be taken for
 * repeated, never for unique.
 */
export interface Grams {
  /** True when the run that begins at `index` certainly occurs once. */
  isUnique(index: number): boolean;
}

const BASE = 0x01000193;

/** Counts the runs of `text`; O(length) time, about eight bytes a character. */
export function gramsOf(text: string): Grams {
  const count = text.length - GRAM + 1;
  if (count <= 0) return { isUnique: () => false };
  const hashes = new Uint32Array(count);
  const mask = tableSize(count) - 1;
  const seen = new Uint8Array(mask + 1);
  let power = 1;
  for (let i = 1; i < GRAM; i++) power = Math.imul(power, BASE);
  let hash = 0;
  for (let i = 0; i < GRAM; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
  for (let i = 0; ; i++) {
    const slot = mix(hash) & mask;
    hashes[i] = slot;
    if (seen[slot]! < 2) seen[slot]!++;
    if (i + 1 >= count) break;
    hash = (hash - Math.imul(text.charCodeAt(i), power)) | 0;
    hash = (Math.imul(hash, BASE) + text.charCodeAt(i + GRAM)) | 0;
  }
  return { isUnique: (index) => index >= 0 && index < count && seen[hashes[index]!] === 1 };
}

function tableSize(count: number): number {
  let size = 1024;
  while (size < count * 4) size *= 2;
  return size;
}

/** Spreads the low bits, where a polynomial hash is weak (the finaliser of MurmurHash3). */
function mix(hash: number): number {
  let h = hash;
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return (h ^ (h >>> 16)) >>> 0;
}
