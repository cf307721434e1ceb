/** The start of the hash of a word (FNV-1a over its code units; Fowler, Noll, Vo, 1991), and its factor. */
export const HASH = 0x811c9dc5 | 0;
export const HASH_FACTOR = 0x01000193;

export function hashOf(text: string): number {
  let hash = HASH;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), HASH_FACTOR);
  return hash;
}
