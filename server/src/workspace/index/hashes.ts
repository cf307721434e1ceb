import { foldLine } from '../../analysis/boilerplate/decisions';
import type { Line } from '../../analysis/model';

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
export function lineHashes(text: string, lines: readonly Line[]): Uint32Array {
  const found = new Set<number>();
  for (const line of lines) {
    if (line.blank || line.end - line.start > LONGEST) continue;
    const folded = foldLine(text.slice(line.start, line.end));
    if (folded.length >= 2) found.add(hashOfLine(folded));
  }
  return Uint32Array.from(found).sort();
}
