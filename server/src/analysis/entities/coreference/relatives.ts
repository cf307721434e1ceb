import type { Entity, Phrase } from '../../model';
import type { Syntax } from '../../syntax';
import { Item, type Items, isOblique, isPhrase, isPossessor, itemAt, refAt } from '../../syntax/outline';
import { type Nominee, Trait } from '../../syntax/phraseTraits';

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
  for (const { items } of outlines.outer)
    for (let at = 0; at < items.length; at++) {
      if (itemAt(items, at) !== Item.Relative) continue;
      const phrase = nominees[refAt(items, at)]!;
      if (phrase.trait !== Trait.Who) continue;
      const before = antecedent(items, at, nominees);
      if (before < 0) continue;
      const { entity } = nominees[refAt(items, before)]!;
      found.push({ phrase, entity: entity!, confidence: before >= at - 2 ? 0.95 : 0.75 });
    }
  return found;
}

/** Index of the person’s name that the “who” at `at` takes up, or -1. */
function antecedent(items: Items, at: number, nominees: readonly Nominee[]): number {
  for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
    const item = itemAt(items, i);
    if (item === Item.Verb || item === Item.Quote || item === Item.Colon) return -1;
    if (!isPhrase(items, i) || isPossessor(items, i)) continue;
    const nominee = nominees[refAt(items, i)]!;
    if (nominee.trait === Trait.PersonName) return i;
    if (isPerson(nominee) && !isOblique(items, i) && !inApposition(items, i)) return -1;
  }
  return -1;
}

function isPerson(nominee: Nominee): boolean {
  return nominee.trait === Trait.PersonNoun || nominee.trait === Trait.AgentNoun;
}

/** `Ruiz, a lawyer, who`: the noun explains the name before it. */
function inApposition(items: Items, at: number): boolean {
  return itemAt(items, at - 1) === Item.Comma && itemAt(items, at - 2) === Item.Name;
}
