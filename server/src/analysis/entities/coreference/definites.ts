import type { Tokens } from '../../model';
import type { Syntax } from '../../syntax';
import { Item, isPhrase, isPossessor, itemAt, refAt, tokenAt } from '../../syntax/outline';
import { wordTest } from '../../tokens/wordTypes';

/**
 * Phrases of several words outside quotations that open with `the`, `his`, `her` or `their`, in text order: they may take up
 * somebody. In columns, because a text has hundreds.
 */
export interface Definites {
  /** Of each its index among the phrases. */
  readonly refs: readonly number[];
  /** Where its paragraph begins. */
  readonly blockStarts: readonly number[];
  /** A preposition follows, which may tell who is meant: `the mayor of Harwick`. */
  readonly isGoverning: readonly boolean[];
}

export const isThe = wordTest(new Set(['the']));

/** Finds them, once for the rules that ask what they mean. */
export function definitePhrases(read: { readonly tokens: Tokens; readonly syntax: Syntax }): Definites {
  const { tokens } = read;
  const { outlines, nominees } = read.syntax;
  const refs: number[] = [];
  const blockStarts: number[] = [];
  const isGoverning: boolean[] = [];
  let block = -1;
  let blockStart = 0;
  for (const outline of outlines.outer) {
    const items = outline;
    if (outline.block !== block && items.length > 0) {
      block = outline.block;
      blockStart = tokens.starts[tokenAt(items, 0)]!;
    }
    for (let at = 0; at < items.length; at++) {
      if (!isPhrase(items, at) || isPossessor(items, at)) continue;
      const ref = refAt(items, at);
      if (!nominees.isDefinite(ref)) continue;
      refs.push(ref);
      blockStarts.push(blockStart);
      isGoverning.push(itemAt(items, at + 1) === Item.Preposition);
    }
  }
  return { refs, blockStarts, isGoverning };
}
