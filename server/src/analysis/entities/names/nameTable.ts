import { hashOn, NO_TEXT } from '../../hash';
import { smallHash } from '../tagger/kinds';
import { KeyTable } from './keyTable';

/** Numbers by hash. Holds for one {@link NameTable} at a time, which is filled and asked without a pause. */
const numbers = new KeyTable();

/** Numbers from 1 for the different names of a text: those with the same words, however they are written. */
export class NameTable {
  /** Where each name was met, and the next one with its hash. */
  private readonly firsts: number[] = [0];
  private readonly ends: number[] = [0];
  private readonly nexts: number[] = [0];

  /** `keys` are those of all tokens. */
  constructor(private readonly keys: Int32Array) {
    numbers.clear();
  }

  /** The number of the name that the tokens from `first` to before `end` make, or 0. */
  find(first: number, end: number): number {
    let number = numbers.get(this.hash(first, end));
    while (number !== 0 && !this.isSame(number, first, end)) number = this.nexts[number]!;
    return number;
  }

  /** The same; the name is added when it is new. */
  add(first: number, end: number): number {
    const known = this.find(first, end);
    if (known !== 0) return known;
    const hash = this.hash(first, end);
    const number = this.firsts.length;
    this.nexts.push(numbers.get(hash));
    numbers.set(hash, number);
    this.firsts.push(first);
    this.ends.push(end);
    return number;
  }

  private hash(first: number, end: number): number {
    let hash = NO_TEXT;
    for (let i = first; i < end; i++) hash = hashOn(hash, this.keys[i]!);
    return smallHash(hash ^ (hash >>> 15));
  }

  private isSame(number: number, first: number, end: number): boolean {
    const from = this.firsts[number]!;
    if (this.ends[number]! - from !== end - first) return false;
    for (let i = first; i < end; i++) if (this.keys[i] !== this.keys[from + i - first]) return false;
    return true;
  }
}
