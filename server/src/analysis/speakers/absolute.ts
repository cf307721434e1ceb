import { elementAt } from '../arrays';
import type { Token } from '../model';
import { Item, type OutlineItem } from '../syntax/outline';

/**
 * The `with` that opens an absolute clause around the participle at `cueAt` (`…, with many of them chanting`): its index
 * among the items, or -1. Nobody named before it is the subject of the participle
 * (Huddleston & Pullum, The Cambridge Grammar of the English Language, ch. 14 §9).
 */
export function absoluteOpening(
  items: readonly OutlineItem[],
  cueAt: number,
  tokens: readonly Token[],
): number {
  if (!tokens[items[cueAt]!.token]!.lower.endsWith('ing')) return -1;
  // `with her deputy, Jonas Vik, calling it`: over the insertion, but `left with his wife, saying` opens none.
  let last = cueAt - 1;
  if (elementAt(items, last)?.item === Item.Comma && elementAt(items, last - 2)?.item === Item.Comma)
    last -= 3;
  if (!elementAt(items, last)?.phrase) return -1;
  for (let i = last; i >= 0; i--) {
    const { item, phrase, token } = items[i]!;
    if (item === Item.Preposition && tokens[token]!.lower === 'with') {
      const before = elementAt(items, i - 1);
      return !before || before.item === Item.Comma || before.item === Item.Conjunction ? i : -1;
    }
    if (!phrase && item !== Item.Preposition && item !== Item.Conjunction) return -1;
  }
  return -1;
}
