import type { Entity, Phrase } from '../../model';
import type { Syntax } from '../../syntax';
import type { Nominees } from '../../syntax/nominees';
import { Item, type Items, isOblique, isPhrase, isPossessor, itemAt, refAt } from '../../syntax/outline';
import { Trait } from '../../syntax/phraseTraits';

/** A relative pronoun with the entity before it: `Ruiz, who said`. */
export interface Relative {
  readonly phrase: Phrase;
  readonly entity: Entity;
  readonly confidence: number;
}

/** Items between a relative pronoun and its antecedent: an apposition at most. */
const REACH = 6;

/** The antecedents of “who”: the nearest person before it in its sentence, unless an unnamed person stands nearer. */
export function resolveRelatives(read: { readonly syntax: Syntax }): Relative[] {
  const { outlines, nominees } = read.syntax;
  const found: Relative[] = [];
  for (const items of outlines.outer)
    for (let at = 0; at < items.length; at++) {
      if (itemAt(items, at) !== Item.Relative) continue;
      const ref = refAt(items, at);
      if (nominees.trait(ref) !== Trait.Who) continue;
      const before = antecedent(items, at, nominees);
      if (before < 0) continue;
      const entity = nominees.entity(refAt(items, before))!;
      found.push({ phrase: nominees.at(ref), entity, confidence: before >= at - 2 ? 0.95 : 0.75 });
    }
  return found;
}

/** Index of the person’s name that the “who” at `at` takes up, or -1. */
function antecedent(items: Items, at: number, nominees: Nominees): number {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const item = itemAt(items, i);
    if (item === Item.Verb || item === Item.Quote || item === Item.Colon) return -1;
    if (!isPhrase(items, i) || isPossessor(items, i)) continue;
    const trait = nominees.trait(refAt(items, i));
    if (trait === Trait.PersonName) return i;
    if (isPerson(trait) && !isOblique(items, i) && !inApposition(items, i)) return -1;
  }
  return -1;
}

function isPerson(trait: Trait): boolean {
  return trait === Trait.PersonNoun || trait === Trait.AgentNoun;
}

/** `Ruiz, a lawyer, who`: the noun explains the name before it. */
function inApposition(items: Items, at: number): boolean {
  return itemAt(items, at - 1) === Item.Comma && itemAt(items, at - 2) === Item.Name;
}
