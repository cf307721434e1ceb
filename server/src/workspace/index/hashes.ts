import { foldLine } from '../../analysis/boilerplate/decisions';
import type { Lines } from '../../analysis/model';

/** Longer lines are no page furniture. */
const LONGEST = 500;

/** A 32-bit hash of the bytes (FNV-1a): tells whether a file is still the same, no more. */
export function hashOfBytes(bytes: Uint8Array): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return hash >>> 0;
}

/** A 32-bit hash of a line folded as decisions about lines are. */
export function hashOfLine(folded: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash >>> 0;
}

/** Sorted hashes of the lines of a text that could be furniture, each once. */
export function lineHashes(text: string, { starts, ends, blank, length }: Lines): Uint32Array {
  const found = new Set<number>();
  for (let i = 0; i < length; i++) {
    if (blank[i] || ends[i]! - starts[i]! > LONGEST) continue;
    const folded = foldLine(text.slice(starts[i], ends[i]));
    if (folded.length >= 2) found.add(hashOfLine(folded));
  }
  return Uint32Array.from(found).sort();
}
