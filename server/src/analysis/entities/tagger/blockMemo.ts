/** Labels and margins of the tokens of one block. */
export interface BlockTagging {
  readonly labels: Uint8Array;
  readonly margins: Float32Array;
}

/** Most blocks remembered; the oldest go first. */
const MAX_BLOCKS = 2000;
/** Longer blocks are not remembered. */
const MAX_LENGTH = 4000;

/**
 * Remembers how blocks were tagged. A tagging depends on nothing but the words of its block and what the document
 * knows about them, so both make the key, and a keystroke costs only the blocks it changes.
 */
export class BlockMemo {
  private readonly blocks = new Map<string, BlockTagging>();

  /** The tagging of the block with this text and these facts (`SEEN`, one number a word in windows); made if not known. */
  of(text: string, facts: readonly number[], make: () => BlockTagging): BlockTagging {
    if (text.length > MAX_LENGTH || facts.length > MAX_LENGTH) return make();
    const key = `${text}\u0000${String.fromCharCode(...facts)}`;
    const known = this.blocks.get(key);
    if (known) return known;
    const made = make();
    if (this.blocks.size >= MAX_BLOCKS) this.blocks.delete(this.blocks.keys().next().value!);
    this.blocks.set(key, made);
    return made;
  }
}
