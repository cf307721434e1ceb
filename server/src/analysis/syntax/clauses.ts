import { elementAt } from '../arrays';
import type { Token } from '../model';
import { Item, type OutlineItem } from './outlineItem';

/** Words that govern a noun (`after the vote`) or open a clause (`after the council voted`). */
const CLAUSAL = new Set(['after', 'before', 'since', 'until', 'till']);

/**
 * Before a verb is added to `items`: whether the phrase that stands last is its subject, in a clause that a word like `after`
 * opens. Then that word becomes a subordinator and the phrase is governed by nothing. Only where another verb or nothing stands
 * before: `witnesses after the attack said` are not the attack.
 */
export function openClause(items: OutlineItem[], tokens: readonly Token[]): void {
  let subject = items.length - 1;
  if (!elementAt(items, subject)?.oblique) return;
  while (elementAt(items, subject - 1)?.phrase?.possessor) subject--;
  const opener = elementAt(items, subject - 1);
  if (opener?.item !== Item.Preposition || !CLAUSAL.has(tokens[opener.token]!.lower)) return;
  if (subject > 1 && !hasVerb(items, subject - 1)) return;
  const { phrase, ref, token, oblique } = opener;
  items[subject - 1] = { item: Item.Subordinator, phrase, ref, token, oblique };
  for (let i = subject; i < items.length; i++) {
    const { item, phrase, ref, token } = items[i]!;
    items[i] = { item, phrase, ref, token, oblique: false };
  }
}

function hasVerb(items: readonly OutlineItem[], end: number): boolean {
  for (let i = end - 1; i >= 0 && items[i]!.item !== Item.Stop; i--)
    if (items[i]!.item === Item.Verb || items[i]!.item === Item.Cue) return true;
  return false;
}
