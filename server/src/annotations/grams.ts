/** Length of the runs whose uniqueness is known, in characters: about three words. */
export const GRAM = 16;

/**
 * Which runs of `GRAM` characters, and which words, occur only once in a text: counting tables over hashes (Karp and
 * Rabin, “Efficient randomized pattern-matching algorithms”, 1987). Collisions err on the safe side: something may be
 * taken for repeated, never for unique.
 */
export interface Grams {
  /** True when the run that begins at `index` certainly occurs once. */
  isUnique(index: number): boolean;
  /** True when the word (letters and digits) that begins at `start` and ends at `end` certainly occurs once. */
  isOnlyWord(start: number, end: number): boolean;
}

const BASE = 0x01000193;

/** Counts the runs and words of `text`; O(length) time, about nine bytes a character. Words are counted when asked for. */
export function gramsOf(text: string): Grams {
  let words: WordCounts | undefined;
  const isOnlyWord = (start: number, end: number) => {
    words ??= countWords(text);
    return words.isOnly(start, end);
  };
  const count = text.length - GRAM + 1;
  if (count <= 0) return { isUnique: () => false, isOnlyWord };
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
  const isUnique = (index: number) => index >= 0 && index < count && seen[hashes[index]!] === 1;
  return { isUnique, isOnlyWord };
}

interface WordCounts {
  isOnly(start: number, end: number): boolean;
}

function countWords(text: string): WordCounts {
  const mask = tableSize(text.length >> 2) - 1;
  const seen = new Uint8Array(mask + 1);
  let hash = 0;
  let isInside = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0x20;
    if (isWordCode(code)) {
      hash = (Math.imul(hash, BASE) + code) | 0;
      isInside = true;
    } else if (isInside) {
      const slot = mix(hash) & mask;
      if (seen[slot]! < 2) seen[slot]!++;
      hash = 0;
      isInside = false;
    }
  }
  return {
    isOnly(start, end) {
      if (isWordCode(text.charCodeAt(start - 1)) || isWordCode(text.charCodeAt(end))) return false;
      let hash = 0;
      for (let i = start; i < end; i++) hash = (Math.imul(hash, BASE) + text.charCodeAt(i)) | 0;
      return seen[mix(hash) & mask] === 1;
    },
  };
}

/** True for letters and digits, and for everything beyond ASCII: enough to cut a folded text into words. */
export function isWordCode(code: number): boolean {
  return (
    (code >= 0x61 && code <= 0x7a) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x30 && code <= 0x39) ||
    code > 0x7f
  );
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
