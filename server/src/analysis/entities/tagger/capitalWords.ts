import type { Token } from '../../model';
import { int32s } from '../../numbers';

/** Key and number of each word, one after the other; open addressing. Holds for one {@link CapitalWords} at a time, which is filled without a pause. */
let places = new Int32Array(2048);

/**
 * The capitalised words of a document, numbered from 1 in the order they are met; words in other cases are found by them.
 * Two words with one key (see `WordColumns`) are taken for one: one pair in a billion.
 */
export class CapitalWords {
  /** What is known of each word, by its number. */
  readonly bits: Int32Array;
  /** The token at which each word was met, by its number. */
  private readonly at: Int32Array;
  /** Number of words, and one more. */
  end = 1;
  private readonly mask: number;

  /** `keys` are those of all tokens, `most` words or fewer will be added. */
  constructor(
    private readonly tokens: readonly Token[],
    private readonly keys: Int32Array,
    most: number,
  ) {
    let size = 64;
    while (size < most * 2) size *= 2;
    if (size * 2 > places.length) places = new Int32Array(size * 2);
    places.fill(0, 0, size * 2);
    this.mask = size - 1;
    this.bits = int32s(most + 1);
    this.at = int32s(most + 1);
  }

  /** The number of the word of token `i`, or 0. */
  find(i: number): number {
    return places[this.placeOf(this.keys[i]!) + 1]!;
  }

  /** The number of the word of token `i`, which is added when it is new. */
  add(i: number): number {
    const key = this.keys[i]!;
    const place = this.placeOf(key);
    if (places[place + 1] === 0) {
      places[place] = key;
      places[place + 1] = this.end;
      this.at[this.end++] = i;
    }
    return places[place + 1]!;
  }

  /** The word with this number in lower case. */
  lower(number: number): string {
    return this.tokens[this.at[number]!]!.lower;
  }

  /** The key of the word with this number. */
  key(number: number): number {
    return this.keys[this.at[number]!]!;
  }

  private placeOf(key: number): number {
    const { mask } = this;
    let place = key & mask;
    while (places[place * 2] !== key && places[place * 2 + 1] !== 0) place = (place + 1) & mask;
    return place * 2;
  }
}
