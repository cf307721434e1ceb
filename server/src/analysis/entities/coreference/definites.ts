import type { Token } from '../../model';
import type { Syntax } from '../../syntax';
import { isPhrase, isPossessor, type Outline, refAt, tokenAt } from '../../syntax/outline';
import { wordTest } from '../../tokens/wordTypes';

/** A phrase of several words outside quotations that opens with `the`, `his`, `her` or `their`: it may take up somebody. */
export interface Definite {
  /** Its index among the phrases. */
  readonly ref: number;
  readonly outline: Outline;
  /** Index of its item there. */
  readonly at: number;
  /** Where its paragraph begins. */
  readonly blockStart: number;
}

export const isThe = wordTest(new Set(['the']));

/** All of them in text order: found once for the rules that ask what they mean. */
export function definitePhrases(read: { readonly tokens: readonly Token[]; readonly syntax: Syntax }) {
  const { tokens } = read;
  const { outlines, nominees } = read.syntax;
  const found: Definite[] = [];
  let block = -1;
  let blockStart = 0;
  for (const outline of outlines.outer) {
    const { items } = outline;
    if (outline.block !== block && items.length > 0) {
      block = outline.block;
      blockStart = tokens[tokenAt(items, 0)]!.start;
    }
    for (let at = 0; at < items.length; at++) {
      if (!isPhrase(items, at) || isPossessor(items, at)) continue;
      const ref = refAt(items, at);
      if (nominees.isDefinite(ref)) found.push({ ref, outline, at, blockStart });
    }
  }
  return found;
}
