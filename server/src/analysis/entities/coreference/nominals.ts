import { OFFICE_INITIALS } from '../../lexicon/titles';
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
      const length = phrase.endToken - phrase.firstToken;
      if (nominee.plural || length < 2 || length > 3) return;
      if (read.tokens[phrase.firstToken]!.lower !== 'the') return;
      for (; passed < names.length && names[passed]!.start < phrase.start; passed++)
        lastNamed.set(names[passed]!.entity, names[passed]!.start);
      const heads = known.get(read.tokens[phrase.head]!.lower);
      const entities = length === 2 ? heads : bothIn(heads, known.get(read.tokens[phrase.head - 1]!.lower));
      const entity = fitting(read, entities, nominee, lastNamed);
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
    const parts = text.toLowerCase().split(/[^\p{L}]+/u);
    parts.forEach((word, i) => {
      if ((word.length < 4 && !OFFICE_INITIALS.has(word)) || /^(?:state|country|city)$/.test(word)) return;
      // Of a body's name only its head tells what it is: not the `state` of `State Party`.
      if (entity.type === 'organization' && i < parts.length - 1 && !/^(?:of|for)$/.test(parts[i + 1]!))
        return;
      const list = words.get(word);
      if (list) list.add(entity);
      else words.set(word, new Set([entity]));
    });
  }
  return words;
}

/** `the foreign minister`: those whose role has both words. */
function bothIn(
  heads: ReadonlySet<Entity> | undefined,
  modifiers: ReadonlySet<Entity> | undefined,
): ReadonlySet<Entity> | undefined {
  return heads && modifiers && new Set([...heads].filter((entity) => modifiers.has(entity)));
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
