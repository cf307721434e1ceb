import { THEIR_OWN } from '../../lexicon/functionWords';
import type { Token } from '../../model';
import type { Syntax } from '../../syntax';
import { isPossessor, type Outline, phraseAt, refAt, tokenAt } from '../../syntax/outline';
import type { Nominee } from '../../syntax/phraseTraits';
import { wordTest } from '../../tokens/wordTypes';

/** A phrase of several words outside quotations that opens with `the`, `his`, `her` or `their`: it may take up somebody. */
export interface Definite {
  readonly nominee: Nominee;
  readonly outline: Outline;
  /** Index of its item there. */
  readonly at: number;
  /** Where its paragraph begins. */
  readonly blockStart: number;
}

export const isThe = wordTest(new Set(['the']));
export const isTheirs = wordTest(THEIR_OWN);

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
      const phrase = isPossessor(items, at) ? null : phraseAt(items, at);
      if (!phrase || phrase.endToken - phrase.firstToken < 2) continue;
      const opener = tokens[phrase.firstToken]!;
      if (!isThe(opener) && !isTheirs(opener)) continue;
      found.push({ nominee: nominees[refAt(items, at)]!, outline, at, blockStart });
    }
  }
  return found;
}
