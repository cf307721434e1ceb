import type { Tokens, WordType } from '../../model';
import { KeyTable } from '../names/keyTable';

/** Their numbers by key. Holds for one {@link CapitalWords} at a time, which is filled and asked without a pause. */
const numbers = new KeyTable();

/** The capitalised words of a document, numbered from 1 in the order they are met; words in other cases are found by them. */
export class CapitalWords {
  /** What is known of each word, by its number. */
  readonly bits: number[] = [0];
  /** The token at which each word was met, by its number. */
  private readonly at: number[] = [-1];

  /** `keys` are those of all tokens. */
  constructor(
    private readonly tokens: Tokens,
    private readonly keys: Int32Array,
  ) {
    numbers.clear();
  }

  /** The number of the word of token `i`, or 0. */
  find(i: number): number {
    return numbers.get(this.keys[i]!);
  }

  /** The number of the word of token `i`, which is added when it is new. */
  add(i: number): number {
    const key = this.keys[i]!;
    const known = numbers.get(key);
    if (known !== 0) return known;
    const number = this.end;
    numbers.set(key, number);
    this.at.push(i);
    this.bits.push(0);
    return number;
  }

  /** Number of words, and one more. */
  get end(): number {
    return this.at.length;
  }

  /** The first token with the word of this number. */
  token(number: number): WordType {
    return this.tokens[this.at[number]!]!;
  }
}
