import type { Token, WordType } from '../model';

/**
 * A word at a place: what its type tells is read from there, not kept again, because of all that an analysis makes tokens are
 * the most, and a large text keeps all of them.
 */
export class PlacedWord implements Token {
  // Declared, not made before the constructor: what is first undefined is no small integer to V8.
  declare readonly start: number;
  declare readonly end: number;
  declare readonly type: WordType;

  constructor(start: number, end: number, type: WordType) {
    this.start = start;
    this.end = end;
    this.type = type;
  }

  get text(): string {
    return this.type.text;
  }

  get lower(): string {
    return this.type.lower;
  }

  get kind(): Token['kind'] {
    return this.type.kind;
  }
}
