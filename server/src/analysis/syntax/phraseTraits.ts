import { DOCUMENT_NOUNS, GROUP_NOUNS, PERSON_NOUNS } from '../lexicon/sourceNouns';
import type { Entity, EntityType, Mention, Phrase, WordType } from '../model';
import { perWord } from '../tokens/wordTypes';

/** What kind of thing a phrase names, as far as a source goes. */
export enum Trait {
  PersonName = 0,
  GroupName = 1,
  PlaceName = 2,
  OtherName = 3,
  UnlinkedName = 4,
  PersonNoun = 5,
  GroupNoun = 6,
  DocumentNoun = 7,
  AgentNoun = 8,
  OtherNoun = 9,
  HeShe = 10,
  They = 11,
  It = 12,
  FirstPerson = 13,
  SecondPerson = 14,
  Who = 15,
  Which = 16,
  ObjectPronoun = 17,
  Demonstrative = 18,
  Indefinite = 19,
}

export const TRAITS = 20;

const PRONOUNS = new Map<string, Trait>([
  ['he', Trait.HeShe],
  ['she', Trait.HeShe],
  ['they', Trait.They],
  ['it', Trait.It],
  ['i', Trait.FirstPerson],
  ['we', Trait.FirstPerson],
  ['you', Trait.SecondPerson],
  ['who', Trait.Who],
  ['which', Trait.Which],
  ['whose', Trait.Which],
  ['whom', Trait.ObjectPronoun],
  ['him', Trait.ObjectPronoun],
  ['her', Trait.ObjectPronoun],
  ['them', Trait.ObjectPronoun],
  ['me', Trait.ObjectPronoun],
  ['us', Trait.ObjectPronoun],
  ['this', Trait.Demonstrative],
  ['that', Trait.Demonstrative],
  ['these', Trait.Demonstrative],
  ['those', Trait.Demonstrative],
  ['one', Trait.Indefinite],
  ['some', Trait.Indefinite],
  ['many', Trait.Indefinite],
  ['others', Trait.Indefinite],
  ['another', Trait.Indefinite],
  ['several', Trait.Indefinite],
  ['both', Trait.Indefinite],
  ['most', Trait.Indefinite],
  ['few', Trait.Indefinite],
  ['everyone', Trait.Indefinite],
  ['someone', Trait.Indefinite],
  ['everybody', Trait.Indefinite],
  ['somebody', Trait.Indefinite],
  ['nobody', Trait.Indefinite],
]);

function traitOfType(type: EntityType): Trait {
  if (type === 'person') return Trait.PersonName;
  if (type === 'organization') return Trait.GroupName;
  return type === 'location' ? Trait.PlaceName : Trait.OtherName;
}

/** A phrase with what a source needs to know about it. */
export interface Nominee extends Phrase {
  /** Its place among all phrases of the text. */
  readonly index: number;
  readonly trait: Trait;
  readonly plural: boolean;
  /** The mention that heads it, with its entity. */
  readonly mention: Mention | null;
  readonly entity: Entity | null;
}

/** Kinds of phrases; the numbers are those of their items in outlines. */
export enum Kind {
  Name = 0,
  Nominal = 1,
  Pronoun = 2,
  Relative = 3,
}

/** What a phrase of so many words names, by its head and the entity that this belongs to. */
export function traitOf(kind: Kind, words: number, head: WordType, entity: Entity | null): Trait {
  const known = words === 1 ? pronounIn(head) : null;
  if (known !== null) return known;
  if (entity) return traitOfType(entity.type);
  // “the 48-year-old”
  if (head.lower === 'old' && words > 4) return Trait.PersonNoun;
  const { trait } = nounIn(head);
  const listed = trait !== Trait.AgentNoun && trait !== Trait.OtherNoun;
  return kind === Kind.Name && !listed ? Trait.UnlinkedName : trait;
}

/** What a head noun says, whatever stands around it. */
interface Noun {
  readonly trait: Trait;
  readonly singular: string;
  readonly plural: boolean;
}

const nouns = new Map<string, Noun>();

/** The memo forgets everything at this size, so that no stream of texts fills the memory. */
const MAX_NOUNS = 20_000;

function nounOf(word: string): Noun {
  let noun = nouns.get(word);
  if (!noun) {
    if (nouns.size >= MAX_NOUNS) nouns.clear();
    const singular = regularSingular(word);
    const plural = word === 'people' || word.endsWith('men') || singular !== word;
    noun = { singular, trait: traitOfNoun(word, singular), plural };
    nouns.set(word, noun);
  }
  return noun;
}

/** The same for a token. */
const nounIn = perWord(({ lower }) => nounOf(lower));

const pronounIn = perWord(({ lower }): Trait | null => PRONOUNS.get(lower) ?? null);

function traitOfNoun(word: string, singular: string): Trait {
  if (PERSON_NOUNS.has(word) || PERSON_NOUNS.has(singular)) return Trait.PersonNoun;
  if (DOCUMENT_NOUNS.has(word) || DOCUMENT_NOUNS.has(singular)) return Trait.DocumentNoun;
  if (GROUP_NOUNS.has(word) || GROUP_NOUNS.has(singular)) return Trait.GroupNoun;
  if (/(?:er|or|ist|ian|ant|man|woman)s?$/.test(word) && word.length > 4) return Trait.AgentNoun;
  return Trait.OtherNoun;
}

/** True for a noun that is listed among those that speak: `critics`, `police`, `report`. */
export function isSourceNoun(word: string): boolean {
  const { trait } = nounOf(word);
  return trait === Trait.PersonNoun || trait === Trait.GroupNoun || trait === Trait.DocumentNoun;
}

/** The singular of a regular plural; the word itself when it is none. */
export function singularOf(word: string): string {
  return nounOf(word).singular;
}

function regularSingular(word: string): string {
  if (word.endsWith('men')) return `${word.slice(0, -3)}man`;
  if (word.endsWith('ies') && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss') && !word.endsWith('us')) return word.slice(0, -1);
  return word;
}

/** True for what its head says are several. */
export function isPlural(kind: Kind, head: WordType): boolean {
  if (kind === Kind.Pronoun) return head.lower === 'they' || head.lower === 'we' || head.lower === 'them';
  if (kind === Kind.Name) return false;
  return nounIn(head).plural;
}
