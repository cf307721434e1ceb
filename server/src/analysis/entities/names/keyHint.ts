/** Places for bits: so few bytes stay in the heap of small objects. */
const BYTES = 64;

/** Tells of most words by their key (see `WordColumns`) that they were not added. */
export class KeyHint {
  private readonly bits = new Uint8Array(BYTES);

  add(key: number): void {
    this.bits[(key >>> 3) & (BYTES - 1)]! |= 1 << (key & 7);
  }

  /** False when no word with this key was added. */
  mayHold(key: number): boolean {
    return (this.bits[(key >>> 3) & (BYTES - 1)]! & (1 << (key & 7))) !== 0;
  }
}
