import { THEIR_OWN } from '../../lexicon/functionWords';
import { KIND_NOUNS } from '../../lexicon/roleKinds';
import { KIN, ROLE_NOUNS } from '../../lexicon/titles';
import type { Entity, Layout, Phrase, Token } from '../../model';
import type { Syntax } from '../../syntax';
import { Item } from '../../syntax/outline';
import { type Nominee, Trait } from '../../syntax/phraseTraits';
import { storyAt } from '../../syntax/stories';
import { nominalWords } from './nominalWords';

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

/** How sure a noun of the role itself is, and one that stands for it. */
const OWN = 0.85;
const OTHER = 0.7;
/** How far back an entity may have been named, in code units: a dozen sentences. */
const MEMORY = 2400;

/**
 * Definite nouns that can mean one entity only: a role that one person of the story has, or a kind of body that one name
 * of the story contains. Where two fit, nothing is said: a wrong name is worse than none.
 */
export function resolveNominals(read: NominalRead): Nominal[] {
  const known = nominalWords(read);
  if (known.own.size === 0) return [];
  const found: Nominal[] = [];
  const names: { start: number; entity: Entity }[] = [];
  for (const entity of read.entities)
    for (const mention of entity.mentions)
      if (mention.kind === 'name') names.push({ start: mention.start, entity });
  names.sort((a, b) => a.start - b.start);
  const lastNamed = new Map<Entity, number>();
  let lastPerson: Entity | null = null;
  const pass = ({ entity, start }: { entity: Entity; start: number }) => {
    lastNamed.set(entity, start);
    if (entity.type === 'person') lastPerson = entity;
  };
  let passed = 0;
  let block = -1;
  let blockStart = 0;
  for (const outline of read.syntax.outlines.outer) {
    if (outline.block !== block && outline.items.length > 0) {
      block = outline.block;
      blockStart = read.tokens[outline.items[0]!.token]!.start;
    }
    outline.items.forEach((item, at) => {
      if ((item.item !== Item.Nominal && item.item !== Item.Name) || item.phrase!.possessor) return;
      if (outline.items[at + 1]?.item === Item.Preposition) return;
      const nominee = read.syntax.nominees[item.ref]!;
      const { phrase } = nominee;
      const head = read.tokens[phrase.head]!.lower;
      if (item.item === Item.Name && !isOffice(nominee) && !PARTIES.has(head)) return;
      const length = phrase.endToken - phrase.firstToken;
      const party = PARTIES.has(head);
      if (nominee.plural || length < 2 || length > (party ? 4 : 3)) return;
      const opener = read.tokens[phrase.firstToken]!.lower;
      if (opener !== 'the' && !(THEIR_OWN.has(opener) && length === 2 && KIN.has(head))) return;
      for (; passed < names.length && names[passed]!.start < phrase.start; passed++) pass(names[passed]!);
      const modifier = length === 2 || party ? null : read.tokens[phrase.head - 1]!.lower;
      const called = (words: ReadonlyMap<string, ReadonlySet<Entity>>) =>
        modifier === null ? words.get(head) : bothIn(words.get(head), known.own.get(modifier));
      const own = called(known.own);
      const entity = fitting(read, own, nominee, lastNamed, blockStart);
      if (entity) found.push({ phrase, entity, confidence: OWN });
      else if (!own || own.size === 0) {
        // By another word only who was named last.
        const other = fitting(read, called(known.other), nominee, lastNamed, blockStart);
        if (other && other === lastPerson) found.push({ phrase, entity: other, confidence: OTHER });
      }
    });
  }
  return found;
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
  lastNamed: ReadonlyMap<Entity, number>,
  blockStart: number,
): Entity | null {
  if (!entities || entities.size > 8) return null;
  const type = isPersonal(nominee, read.tokens[nominee.phrase.head]!.lower) ? 'person' : 'organization';
  if (type === 'organization' && nominee.trait !== Trait.GroupNoun) return null;
  const { phrase } = nominee;
  const story = storyAt(read.layout, phrase.start);
  const fits: Entity[] = [];
  const here: Entity[] = [];
  for (const entity of entities) {
    if (entity.type !== type) continue;
    const last = lastNamed.get(entity);
    if (last === undefined || phrase.start - last > MEMORY || storyAt(read.layout, last) !== story) continue;
    fits.push(entity);
    if (last >= blockStart) here.push(entity);
  }
  const one = fits.length === 1 ? fits : here;
  return one.length === 1 ? one[0]! : null;
}

function isPersonal({ trait }: Nominee, head: string): boolean {
  if (trait === Trait.PersonNoun || trait === Trait.AgentNoun || PARTIES.has(head)) return true;
  return trait === Trait.OtherNoun && (ROLE_NOUNS.has(head) || KIND_NOUNS.has(head));
}

/** `the Speaker`, `the Council`: in capitals and still a noun. */
function isOffice({ entity, trait }: Nominee): boolean {
  return (
    entity === null && (trait === Trait.PersonNoun || trait === Trait.AgentNoun || trait === Trait.GroupNoun)
  );
}

/** Members of a party are written like names. */
const PARTIES: ReadonlySet<string> = new Set(['democrat', 'republican', 'independent']);
