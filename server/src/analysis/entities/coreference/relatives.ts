import type { Entity, Phrase } from '../../model';
import type { Syntax } from '../../syntax';
import { Item } from '../../syntax/outline';
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
    items.forEach((item, at) => {
      if (item.item !== Item.Relative || nominees[item.ref]!.trait !== Trait.Who) return;
      for (let i = at - 1; i >= 0 && i >= at - REACH; i--) {
        const before = items[i]!;
        if (before.item === Item.Verb || before.item === Item.Quote || before.item === Item.Colon) return;
        if (!before.phrase || before.phrase.possessor) continue;
        const nominee = nominees[before.ref]!;
        if (nominee.trait === Trait.PersonName) {
          found.push({
            phrase: item.phrase!,
            entity: nominee.entity!,
            confidence: i === at - 1 || i === at - 2 ? 0.95 : 0.75,
          });
          return;
        }
        if (isPerson(nominee) && !before.oblique && !inApposition(items, i)) return;
      }
    });
  return found;
}

function isPerson(nominee: Nominee): boolean {
  return nominee.trait === Trait.PersonNoun || nominee.trait === Trait.AgentNoun;
}

/** `Ruiz, a lawyer, who`: the noun explains the name before it. */
function inApposition(items: readonly { readonly item: Item }[], at: number): boolean {
  return items[at - 1]?.item === Item.Comma && items[at - 2]?.item === Item.Name;
}
