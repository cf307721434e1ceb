import type { Entity } from '../../model';
import type { Nominee } from '../../syntax/phraseTraits';

/** Whom nouns mean that were resolved before the pronouns (`the minister`), by the index of their phrases. */
export type KnownNominals = ReadonlyMap<number, Entity>;

interface Resolved {
  readonly phrase: Nominee;
  readonly entity: Entity;
}

/** Those of all `lists`. */
export function knownNominals(...lists: readonly (readonly Resolved[])[]): KnownNominals {
  const known = new Map<number, Entity>();
  for (const list of lists) for (const { phrase, entity } of list) known.set(phrase.index, entity);
  return known;
}
