import { KIND_NOUNS } from '../../lexicon/roleKinds';
import { KIN, ROLE_NOUNS } from '../../lexicon/titles';
import type { Entity, Layout, Tokens, WordType } from '../../model';
import type { Syntax } from '../../syntax';
import type { Nominees } from '../../syntax/nominees';
import { Kind, type Nominee, Trait } from '../../syntax/phraseTraits';
import { storyAt } from '../../syntax/stories';
import { wordTest } from '../../tokens/wordTypes';
import { type Definites, isThe } from './definites';
import { nominalWords } from './nominalWords';

/** A definite noun phrase with the entity it takes up: `the minister` after `Foreign Minister Ana Ruiz`. */
export interface Nominal {
  readonly phrase: Nominee;
  readonly entity: Entity;
  readonly confidence: number;
}

interface NominalRead {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly entities: readonly Entity[];
  readonly layout: Layout;
}

/** How sure a noun of the role itself is, and one that stands for it. */
const OWN = 0.85;
const OTHER = 0.7;
/** How far back an entity may have been named, in code units: a dozen sentences. */
const MEMORY = 2400;

/**
 * Definite nouns that can mean one entity only: a role that one person of the story has, or a kind of body that one name
 * of the story contains. Where two fit, nothing is said: a wrong name is worse than none.
 */
export function resolveNominals(read: NominalRead, definites: Definites): Nominal[] {
  const { tokens, entities } = read;
  const { nominees } = read.syntax;
  const found: Nominal[] = [];
  const asked: Asked[] = [];
  const nouns = new Set<string>();
  const { refs, blockStarts, isGoverning } = definites;
  for (let i = 0; i < refs.length; i++) {
    if (isGoverning[i]! || !isOfOne(tokens, nominees, refs[i]!)) continue;
    const phrase = nominees.at(refs[i]!);
    asked.push({ phrase, blockStart: blockStarts[i]! });
    nouns.add(tokens[phrase.head]!.lower);
    const modifier = modifierOf(tokens, phrase);
    if (modifier !== null) nouns.add(modifier);
  }
  if (asked.length === 0) return found;
  const known = nominalWords(read, nouns);
  let people: NamedPerson[] | null = null;
  for (const { phrase, blockStart } of asked) {
    const head = tokens[phrase.head]!;
    const modifier = modifierOf(tokens, phrase);
    const words = modifier === null ? null : known.own.get(modifier);
    const called = known.own.get(head.lower);
    const own = words === null ? called : bothIn(called, words);
    const entity = fitting(read, own, phrase, blockStart);
    if (entity) found.push({ phrase, entity, confidence: OWN });
    else if (!own || own.size === 0) {
      // By another word only who was named last.
      const others = known.other.get(head.lower);
      const other = fitting(read, words === null ? others : bothIn(others, words), phrase, blockStart);
      if (!other) continue;
      people ??= namesOfPeople(entities);
      if (people[countBefore(people, phrase.start) - 1]?.entity === other)
        found.push({ phrase, entity: other, confidence: OTHER });
    }
  }
  return found;
}

/** A phrase that may take up an entity. */
interface Asked {
  readonly phrase: Nominee;
  readonly blockStart: number;
}

/** The word before the noun that tells it apart: `foreign` of `the foreign minister`; null without one. */
function modifierOf(tokens: Tokens, { firstToken, endToken, head }: Nominee): string | null {
  const isAlone = endToken - firstToken === 2 || isPartisan(tokens[head]!);
  return isAlone ? null : tokens[head - 1]!.lower;
}

/** `the minister`, `the foreign minister`, `his wife`, `the Speaker`, `the Maine Democrat`: one person or body, already known. */
function isOfOne(tokens: Tokens, nominees: Nominees, index: number): boolean {
  const kind = nominees.kind(index);
  const first = nominees.firstToken(index);
  const length = nominees.endToken(index) - first;
  if (nominees.isPlural(index) || length > 4 || (kind !== Kind.Nominal && kind !== Kind.Name)) return false;
  const head = tokens[first + length - 1]!;
  if (!isThe(tokens[first]!) && (length > 2 || !isKin(head))) return false;
  if (isPartisan(head)) return true;
  const trait = nominees.trait(index);
  if (length > 3 || (kind === Kind.Name && !isOffice(trait, nominees.entity(index)))) return false;
  return trait === Trait.GroupNoun || isPersonal(trait, head);
}

/** How many of `list`, which is sorted by where they start, start before `offset`. */
function countBefore(list: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A name of a person, where it stands. */
interface NamedPerson {
  readonly start: number;
  readonly entity: Entity;
}

/** All names of people in text order. */
function namesOfPeople(entities: readonly Entity[]): NamedPerson[] {
  const names: NamedPerson[] = [];
  for (const entity of entities)
    if (entity.type === 'person') for (const { start } of entity.mentions) names.push({ start, entity });
  return names.sort((a, b) => a.start - b.start);
}

/** `the foreign minister`: those whose role has both words. */
function bothIn(
  heads: ReadonlySet<Entity> | undefined,
  modifiers: ReadonlySet<Entity> | undefined,
): ReadonlySet<Entity> | undefined {
  return heads && modifiers && new Set([...heads].filter((entity) => modifiers.has(entity)));
}

/** The one entity that was named shortly before the phrase in its story, or the only one in its paragraph; or null. */
function fitting(
  read: NominalRead,
  entities: ReadonlySet<Entity> | undefined,
  nominee: Nominee,
  blockStart: number,
): Entity | null {
  if (!entities || entities.size > 8) return null;
  const type = isPersonal(nominee.trait, read.tokens[nominee.head]!) ? 'person' : 'organization';
  if (type === 'organization' && nominee.trait !== Trait.GroupNoun) return null;
  const { start } = nominee;
  const story = storyAt(read.layout, start);
  const fits: Entity[] = [];
  const here: Entity[] = [];
  for (const entity of entities) {
    if (entity.type !== type) continue;
    const passed = countBefore(entity.mentions, start);
    if (passed === 0) continue;
    const last = entity.mentions[passed - 1]!.start;
    if (start - last > MEMORY || storyAt(read.layout, last) !== story) continue;
    fits.push(entity);
    if (last >= blockStart) here.push(entity);
  }
  const one = fits.length === 1 ? fits : here;
  return one.length === 1 ? one[0]! : null;
}

function isPersonal(trait: Trait, head: WordType): boolean {
  if (trait === Trait.PersonNoun || trait === Trait.AgentNoun || isPartisan(head)) return true;
  return trait === Trait.OtherNoun && isRole(head);
}

/** `the Speaker`, `the Council`: in capitals and still a noun. */
function isOffice(trait: Trait, entity: Entity | null): boolean {
  return (
    entity === null && (trait === Trait.PersonNoun || trait === Trait.AgentNoun || trait === Trait.GroupNoun)
  );
}

const isKin = wordTest(KIN);
const isRole = wordTest(new Set([...ROLE_NOUNS, ...KIND_NOUNS]));
/** Members of a party are written like names. */
const isPartisan = wordTest(new Set(['democrat', 'republican', 'independent']));
