import type { Tokens } from '../model';
import { Item, type Items, isPhrase, itemAt, tokenAt } from '../syntax/outline';

/**
 * The `with` that opens an absolute clause around the participle at `cueAt` (`…, with many of them chanting`): its index
 * among the items, or -1. Nobody named before it is the subject of the participle
 * (Huddleston & Pullum, The Cambridge Grammar of the English Language, ch. 14 §9).
 */
export function absoluteOpening(items: Items, cueAt: number, tokens: Tokens): number {
  if (!tokens[tokenAt(items, cueAt)]!.lower.endsWith('ing')) return -1;
  // `with her deputy, Jonas Vik, calling it`: over the insertion, but `left with his wife, saying` opens none.
  let last = cueAt - 1;
  if (itemAt(items, last) === Item.Comma && itemAt(items, last - 2) === Item.Comma) last -= 3;
  if (!isPhrase(items, last)) return -1;
  for (let i = last; i >= 0; i--) {
    const item = itemAt(items, i);
    if (item === Item.Preposition && tokens[tokenAt(items, i)]!.lower === 'with') {
      const before = itemAt(items, i - 1);
      return before === Item.Edge || before === Item.Comma || before === Item.Conjunction ? i : -1;
    }
    if (!isPhrase(items, i) && item !== Item.Preposition && item !== Item.Conjunction) return -1;
  }
  return -1;
}
