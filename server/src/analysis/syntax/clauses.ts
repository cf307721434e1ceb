import type { Tokens } from '../model';
import {
  changeItem,
  type Draft,
  freeItem,
  Item,
  type Items,
  isOblique,
  isPossessor,
  itemAt,
  tokenAt,
} from './outlineItem';

/** Words that govern a noun (`after the vote`) or open a clause (`after the council voted`). */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'till']);

/**
 * Before a verb is added to `items`: whether the phrase that stands last is its subject, in a clause that a word like `after`
 * opens. Then that word becomes a subordinator and the phrase is governed by nothing. Only where another verb or nothing stands
 * before: `witnesses after the attack said` are not the attack.
 */
export function openClause(items: Draft, tokens: Tokens): void {
  let subject = items.length - 1;
  if (!isOblique(items, subject)) return;
  while (isPossessor(items, subject - 1)) subject--;
  const opener = subject - 1;
  if (itemAt(items, opener) !== Item.Preposition || !CLAUSAL.has(tokens[tokenAt(items, opener)]!.lower))
    return;
  if (opener > 0 && !hasVerb(items, opener)) return;
  changeItem(items, opener, Item.Subordinator);
  for (let i = subject; i < items.length; i++) freeItem(items, i);
}

function hasVerb(items: Items, end: number): boolean {
  for (let i = end - 1; i >= 0; i--) {
    const item = itemAt(items, i);
    if (item === Item.Stop) return false;
    if (item === Item.Verb || item === Item.Cue) return true;
  }
  return false;
}
