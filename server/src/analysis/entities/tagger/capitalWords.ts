import type { Token } from '../../model';

/** Numbers of words by key, open addressing; holds for one {@link CapitalWords} at a time, which is filled without a pause. */
let places = new Int32Array(1024);

/** The capitalised words of a document, numbered from 1 in the order they are met; words in other cases are found by them. */
export class CapitalWords {
  /** What is known of each word, by its number. */
  readonly bits: number[] = [0];
  /** The token at which each word was met, by its number. */
  private readonly at: number[] = [-1];
  private readonly mask: number;

  /** `keys` are those of all tokens (see `WordColumns`), `most` words or fewer will be added. */
  constructor(
    private readonly tokens: readonly Token[],
    private readonly keys: Int32Array,
    most: number,
  ) {
    let size = 64;
    while (size < most * 2) size *= 2;
    if (size > places.length) places = new Int32Array(size);
    places.fill(0, 0, size);
    this.mask = size - 1;
  }

  /** The number of the word of token `i`, or 0. */
  find(i: number): number {
    return places[this.placeOf(i)]!;
  }

  /** The number of the word of token `i`, which is added when it is new. */
  add(i: number): number {
    const place = this.placeOf(i);
    if (places[place] === 0) {
      places[place] = this.at.length;
      this.at.push(i);
      this.bits.push(0);
    }
    return places[place]!;
  }

  /** Number of words, and one more. */
  get end(): number {
    return this.at.length;
  }

  /** The word with this number in lower case. */
  lower(number: number): string {
    return this.tokens[this.at[number]!]!.lower;
  }

  private placeOf(i: number): number {
    const { tokens, keys, at, mask } = this;
    const key = keys[i]!;
    let place = key & mask;
    for (let number = places[place]!; number !== 0; number = places[place]!) {
      const known = at[number]!;
      if (keys[known] === key && tokens[known]!.lower === tokens[i]!.lower) break;
      place = (place + 1) & mask;
    }
    return place;
  }
}
