const ROWS = 32;

/** Tells of most words that a small set does not hold them, by their length and first letter, without a look-up. */
export class WordHint {
  /** For each length (the last row: all longer ones) one bit for each first letter. */
  private readonly letters = new Int32Array(ROWS);

  constructor(words: Iterable<string>) {
    for (const word of words) this.letters[rowOf(word)]! |= bitOf(word);
  }

  /** False when the set does not hold `word`. */
  mayHold(word: string): boolean {
    return (this.letters[rowOf(word)]! & bitOf(word)) !== 0;
  }
}

function rowOf(word: string): number {
  return word.length < ROWS ? word.length : ROWS - 1;
}

function bitOf(word: string): number {
  return 1 << (word.charCodeAt(0) & 31);
}
