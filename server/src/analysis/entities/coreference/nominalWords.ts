import { elementAt } from '../../arrays';
import { PARTY_NOUNS, ROLE_KINDS, TITLE_NOUNS } from '../../lexicon/roleKinds';
import { KIN, OFFICE_INITIALS } from '../../lexicon/titles';
import { detached } from '../../memo';
import type { Entity, Tokens } from '../../model';
import type { Syntax } from '../../syntax';
import type { Nominees } from '../../syntax/nominees';
import { Trait } from '../../syntax/phraseTraits';
import { lowerAt, textAt } from '../../tokens/wordsAt';
import { wordTest } from '../../tokens/wordTypes';

interface WordsRead {
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly entities: readonly Entity[];
}

type Words = Map<string, Set<Entity>>;

/** The nouns that may take up an entity, each with the entities it may mean. */
export interface NominalWords {
  /** By the words of their roles, their party and what kin they are (people), or the words of their names (bodies). */
  readonly own: ReadonlyMap<string, ReadonlySet<Entity>>;
  /** By what else their roles are called: `boss` for a manager. */
  readonly other: ReadonlyMap<string, ReadonlySet<Entity>>;
}

/** Reads them from the roles and names of the text; only those that are `asked` for are put down. */
export function nominalWords(read: WordsRead, asked: ReadonlySet<string>): NominalWords {
  const own: Words = new Map();
  const other: Words = new Map();
  const ends = lastLetters(asked);
  const add = (words: Words, word: string, entity: Entity) => {
    if (!asked.has(word)) return;
    const list = words.get(word);
    if (list) list.add(entity);
    else words.set(word, new Set([entity]));
  };
  for (const entity of read.entities) {
    const text = entity.type === 'person' ? entity.role : entity.type === 'organization' ? entity.name : null;
    if (!text || (entity.type === 'organization' && !mayBeCalled(text, ends))) continue;
    const called = entity.type === 'person' ? nounsOfRole(text) : nounsOfBody(text);
    for (const word of called.own) add(own, word, entity);
    for (const word of called.other) add(other, word, entity);
  }
  const { nominees } = read.syntax;
  for (let i = 0; i < nominees.length; i++) {
    if (nominees.trait(i) !== Trait.PersonName) continue;
    const entity = nominees.entity(i);
    if (!entity) continue;
    const kin = kinBefore(read.tokens, nominees, i);
    if (kin) add(own, kin, entity);
    for (const word of partyAfter(read.tokens, nominees.endToken(i))) add(own, word, entity);
  }
  return { own, other };
}

/** The last letters of words, one bit each; those that are not a–z are one bit together. */
function lastLetters(words: ReadonlySet<string>): number {
  let bits = 0;
  for (const word of words) bits |= letterBit(word.charCodeAt(word.length - 1));
  return bits;
}

function letterBit(code: number): number {
  const letter = (code | 0x20) - 0x61;
  return 1 << (letter >= 0 && letter < 26 ? letter : 26);
}

/** False for a body’s name that surely ends in none of the words whose {@link lastLetters} are `ends`, nor has one before “of”. */
function mayBeCalled(name: string, ends: number): boolean {
  return (ends & letterBit(name.charCodeAt(name.length - 1))) !== 0 || OF.test(name);
}

const OF = /(?:of|for)(?![a-z])/i;

/** The nouns that one role or one name gives. */
interface Nouns {
  /** All words of a role, those with a hyphen whole. */
  readonly words: readonly string[];
  readonly own: readonly string[];
  readonly other: readonly string[];
}

/** Roles and names kept in mind; everything is forgotten at this size, so that no stream of texts fills the memory. */
const MAX_NOUNS = 5000;

/** What `work` finds in a text in lower case, kept for the next time: most roles and many bodies come back. */
function remembered(work: (lower: string) => Nouns): (text: string) => Nouns {
  const known = new Map<string, Nouns>();
  return (text) => {
    let nouns = known.get(text);
    if (!nouns) {
      if (known.size >= MAX_NOUNS) known.clear();
      const own = detached(text);
      known.set(own, (nouns = work(own.toLowerCase())));
    }
    return nouns;
  };
}

/** Those of a role. */
export const nounsOfRole = remembered((role) => {
  const own: string[] = [];
  const other: string[] = [];
  for (const word of role.split(NO_LETTERS)) {
    own.push(...(TITLE_NOUNS.get(word) ?? NONE));
    other.push(...(ROLE_KINDS.get(word) ?? NONE));
    if (tells(word)) own.push(word);
  }
  if (role.includes('chief executive')) other.push(...ROLE_KINDS.get('ceo')!);
  return { words: role.split(/[^\p{L}-]+/u), own, other };
});

/** Of a body’s name only its head tells what it is: not the `state` of `State Party`. */
const nounsOfBody = remembered((name) => {
  const words = name.split(NO_LETTERS);
  const isHead = (i: number) => i === words.length - 1 || words[i + 1] === 'of' || words[i + 1] === 'for';
  return { words: NONE, own: words.filter((word, i) => tells(word) && isHead(i)), other: NONE };
});

const NO_LETTERS = /[^\p{L}]+/u;

function tells(word: string): boolean {
  if (word === 'state' || word === 'country' || word === 'city') return false;
  return word.length >= 4 || OFFICE_INITIALS.has(word);
}

const isKin = wordTest(KIN);

/** `her daughter, Ruth,`, `his brother Karl`: the noun, or null. */
function kinBefore(tokens: Tokens, nominees: Nominees, index: number): string | null {
  const mention = nominees.mention(index);
  let at = nominees.firstToken(index);
  while (mention && tokens.starts[at]! < mention.start) at++;
  if (textAt(tokens, at - 1) === ',') at--;
  const noun = elementAt(tokens, at - 1);
  return noun && isKin(noun) ? noun.lower : null;
}

/** `Beckett, D-Maine,`, `Hale (R-Texas)`: the words of the party and the place. */
function partyAfter(tokens: Tokens, end: number): readonly string[] {
  const open = textAt(tokens, end);
  if (open !== ',' && open !== '(') return NONE;
  const letter = textAt(tokens, end + 1);
  if (!letter || letter.length > 2 || letter.replace('.', '').length > 1) return NONE;
  const party = PARTY_NOUNS[letter.charAt(0)];
  if (!party) return NONE;
  return /^[-–]$/.test(textAt(tokens, end + 2)) ? [party, lowerAt(tokens, end + 3)] : NONE;
}

const NONE: readonly string[] = [];
