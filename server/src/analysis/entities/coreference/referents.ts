import { POSSESSIVES } from '../../lexicon/functionWords';
import { CITIES, COUNTRIES, FEMALE_NAMES, MALE_NAMES, REGIONS } from '../../lexicon/lists';
import { BYSTANDER_NOUNS } from '../../lexicon/sourceNouns';
import type { Entity, Tokens, WordType } from '../../model';
import { type Nominee, Trait } from '../../syntax/phraseTraits';
import { lowerAt, textAt } from '../../tokens/wordsAt';
import { perWord } from '../../tokens/wordTypes';
import { isBrand, isWordOfBodies } from './bodies';
import { nounsOfRole } from './nominalWords';
import { type Referent, Role } from './pronounFeatures';

/** What a name of one word says of the gender, if it is a given name. */
export function genderOfOneWord(name: string): Referent['given'] {
  if (name.includes(' ')) return null;
  const word = name.toLowerCase();
  const male = MALE_NAMES.has(word);
  return male === FEMALE_NAMES.has(word) ? null : male ? 'm' : 'f';
}

/** A person just mentioned for the first time. */
export function fresh(
  entity: Entity | null,
  gender: Referent['gender'],
  sentence: number,
  block: number,
  role: Role,
  given: Referent['given'] = null,
): Referent {
  return {
    entity,
    gender,
    lastSentence: sentence,
    lastBlock: block,
    lastRole: role,
    acted: false,
    lastChoice: null,
    lastSeen: 0,
    mentions: 0,
    lastPronoun: -1,
    heard: { m: 0, f: 0 },
    firstBlock: block,
    given,
    name: null,
    phrase: null,
    isNew: false,
    isOther: false,
  };
}

/** Drops the one mentioned longest ago, the newest aside. */
export function forget(referents: Referent[]): void {
  let oldest = 0;
  for (let i = 1; i < referents.length - 1; i++)
    if (referents[i]!.lastSeen < referents[oldest]!.lastSeen) oldest = i;
  referents.splice(oldest, 1);
}

/** A name that is no known place and holds no word of a body's name. */
export function mayBePerson(tokens: Tokens, phrase: Nominee): boolean {
  const { trait, entity, mention } = phrase;
  if (phrase.kind !== 'name' || phrase.possessor) return false;
  const isOneWord = phrase.endToken - phrase.firstToken === 1;
  for (let i = phrase.firstToken; i < phrase.endToken; i++)
    if (isBrand(tokens[i]!) || (!isOneWord && isWordOfBodies(tokens[i]!))) return false;
  if (trait === Trait.UnlinkedName) return phrase.endToken - phrase.firstToken < 5;
  if (trait !== Trait.PlaceName || mention?.start !== phrase.start) return false;
  const name = entity!.name.toLowerCase();
  return !COUNTRIES.has(name) && !REGIONS.has(name) && !CITIES.has(name);
}

/** “a spokesman”, “one aide”: a person who enters the story unnamed. */
export function isIndefinite(tokens: Tokens, nominee: Nominee): boolean {
  const first = tokens[nominee.firstToken]!.lower;
  return first === 'a' || first === 'an' || first === 'one' || first === 'another';
}

/** The words of the roles that people of the text have, gathered when the first is asked for. */
export class RoleWords {
  private words: Set<string> | null = null;

  constructor(private readonly entities: readonly Entity[]) {}

  /** True for a word of somebody's role. */
  has(word: string): boolean {
    return (this.words ??= wordsOfRoles(this.entities)).has(word);
  }
}

function wordsOfRoles(entities: readonly Entity[]): Set<string> {
  const words = new Set<string>();
  for (const { type, role } of entities)
    if (type === 'person' && role) for (const word of nounsOfRole(role).words) words.add(word);
  return words;
}

/**
 * “the driver”, “my neighbor”, who speaks or acts where nobody who is named is a driver: somebody else.
 */
export function isUnknown(tokens: Tokens, phrase: Nominee, role: Role, roles: RoleWords): boolean {
  if (phrase.kind !== 'nominal') return false;
  const { endToken } = phrase;
  const comma = textAt(tokens, endToken) === ',' ? 1 : 0;
  // “More from the minister, who chaired the meeting”: introduced at length.
  if (role > Role.Subject && lowerAt(tokens, endToken + comma) !== 'who') return false;
  // “his wife, Ana Ruiz,”: the name is to come.
  if (isName(tokens[endToken + comma])) return false;
  // “Lowe’s lawyer”
  if (isOwned(tokens, phrase)) return !roles.has(tokens[phrase.head]!.lower);
  const opener = tokens[phrase.firstToken]!.lower;
  if (opener !== 'the' && !POSSESSIVES.has(opener)) return false;
  for (let i = phrase.firstToken + 1; i <= phrase.head; i++) if (!roles.has(tokens[i]!.lower)) return true;
  return false;
}

/** True for a noun that hardly takes up anybody named. */
export function isBystander(tokens: Tokens, phrase: Nominee): boolean {
  return BYSTANDER_NOUNS.has(tokens[phrase.head]!.lower) || isOwned(tokens, phrase);
}

function isOwned(tokens: Tokens, { firstToken, head }: Nominee): boolean {
  for (let i = firstToken + 1; i < head; i++) if (/^['’]s$/.test(tokens[i]!.lower)) return true;
  return false;
}

function isName(token: WordType | undefined): boolean {
  return token !== undefined && token.kind === 'word' && token.text !== token.lower;
}

const FEMALE = /(?:woman|girl|mother|wife|daughter|sister|aunt|queen|princess|actress|widow|mom)$/;
const MALE = /(?:man|boy|father|husband|son|brother|uncle|king|prince|actor|dad|priest)$/;

/** What a noun says of the gender: `spokeswoman`. */
export const genderOfNoun = perWord(({ lower }): 'm' | 'f' | null =>
  FEMALE.test(lower) ? 'f' : MALE.test(lower) ? 'm' : null,
);

/** The gender of “he”, “him”, “she”, “her”; null for anything else. */
export function genderOfPronoun(word: string, nominee: Nominee): 'm' | 'f' | null {
  if (nominee.kind !== 'pronoun') return null;
  if (word === 'he' || word === 'him') return 'm';
  if (word === 'she' || word === 'her') return 'f';
  return null;
}
