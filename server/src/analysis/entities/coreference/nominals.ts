import type { Entity, Layout, Phrase, Token } from '../../model';
import type { Syntax } from '../../syntax';
import { Item } from '../../syntax/outline';
import { type Nominee, Trait } from '../../syntax/phraseTraits';
import { storyAt } from '../../syntax/stories';

/** A definite noun phrase with the entity it takes up: `the minister` after `Foreign Minister Ana Ruiz`. */
export interface Nominal {
  readonly phrase: Phrase;
  readonly entity: Entity;
  readonly confidence: number;
}

interface NominalRead {
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly entities: readonly Entity[];
  readonly layout: Layout;
}

/** How far back an entity may have been named, in code units: a dozen sentences. */
const MEMORY = 2400;

/**
 * Definite nouns that can mean one entity only: a role that one person of the story has, or a kind of body that one name
 * of the story contains. Where two fit, nothing is said: a wrong name is worse than none.
 */
export function resolveNominals(read: NominalRead): Nominal[] {
  const known = wordsOf(read);
  if (known.size === 0) return [];
  const found: Nominal[] = [];
  const names: { start: number; entity: Entity }[] = [];
  for (const entity of read.entities)
    for (const mention of entity.mentions)
      if (mention.kind === 'name') names.push({ start: mention.start, entity });
  names.sort((a, b) => a.start - b.start);
  const lastNamed = new Map<Entity, number>();
  let passed = 0;
  for (const outline of read.syntax.outlines.outer)
    outline.items.forEach((item, at) => {
      if (item.item !== Item.Nominal || item.phrase!.possessor) return;
      if (outline.items[at + 1]?.item === Item.Preposition) return;
      const nominee = read.syntax.nominees[item.ref]!;
      const { phrase } = nominee;
      if (nominee.plural || phrase.endToken - phrase.firstToken !== 2) return;
      if (read.tokens[phrase.firstToken]!.lower !== 'the') return;
      for (; passed < names.length && names[passed]!.start < phrase.start; passed++)
        lastNamed.set(names[passed]!.entity, names[passed]!.start);
      const entity = fitting(read, known.get(read.tokens[phrase.head]!.lower), nominee, lastNamed);
      if (entity) found.push({ phrase, entity, confidence: 0.7 });
    });
  return found;
}

/** Entities by the words of their roles (people) or names (bodies). */
function wordsOf(read: NominalRead): Map<string, Set<Entity>> {
  const words = new Map<string, Set<Entity>>();
  for (const entity of read.entities) {
    const text = entity.type === 'person' ? entity.role : entity.type === 'organization' ? entity.name : null;
    if (!text) continue;
    for (const word of text.toLowerCase().split(/[^\p{L}]+/u)) {
      if (word.length < 4) continue;
      const list = words.get(word);
      if (list) list.add(entity);
      else words.set(word, new Set([entity]));
    }
  }
  return words;
}

/** The one entity that was named shortly before the phrase in its story, or null. */
function fitting(
  read: NominalRead,
  entities: ReadonlySet<Entity> | undefined,
  nominee: Nominee,
  lastNamed: ReadonlyMap<Entity, number>,
): Entity | null {
  if (!entities || entities.size > 8) return null;
  const type =
    nominee.trait === Trait.PersonNoun || nominee.trait === Trait.AgentNoun ? 'person' : 'organization';
  if (type === 'organization' && nominee.trait !== Trait.GroupNoun) return null;
  const { phrase } = nominee;
  const story = storyAt(read.layout, phrase.start);
  let one: Entity | null = null;
  for (const entity of entities) {
    if (entity.type !== type) continue;
    const last = lastNamed.get(entity);
    if (last === undefined || phrase.start - last > MEMORY || storyAt(read.layout, last) !== story) continue;
    if (one) return null;
    one = entity;
  }
  return one;
}
