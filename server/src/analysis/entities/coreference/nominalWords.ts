import { PARTY_NOUNS, ROLE_KINDS, TITLE_NOUNS } from '../../lexicon/roleKinds';
import { KIN, OFFICE_INITIALS } from '../../lexicon/titles';
import type { Entity, Token } from '../../model';
import type { Syntax } from '../../syntax';
import { type Nominee, Trait } from '../../syntax/phraseTraits';

interface WordsRead {
  readonly tokens: readonly Token[];
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

/** Reads them from the roles and names of the text. */
export function nominalWords(read: WordsRead): NominalWords {
  const own: Words = new Map();
  const other: Words = new Map();
  const addTo = (words: Words, word: string, entity: Entity) => {
    const list = words.get(word);
    if (list) list.add(entity);
    else words.set(word, new Set([entity]));
  };
  const add = (word: string, entity: Entity) => addTo(own, word, entity);
  for (const entity of read.entities) {
    const { type } = entity;
    const text = type === 'person' ? entity.role : type === 'organization' ? entity.name : null;
    if (!text) continue;
    const parts = text.toLowerCase().split(/[^\p{L}]+/u);
    parts.forEach((word, i) => {
      if (type === 'person') {
        for (const noun of TITLE_NOUNS.get(word) ?? NONE) add(noun, entity);
        for (const noun of ROLE_KINDS.get(word) ?? NONE) addTo(other, noun, entity);
      }
      if ((word.length < 4 && !OFFICE_INITIALS.has(word)) || /^(?:state|country|city)$/.test(word)) return;
      // Of a body's name only its head tells what it is: not the `state` of `State Party`.
      if (type === 'organization' && i < parts.length - 1 && !/^(?:of|for)$/.test(parts[i + 1]!)) return;
      add(word, entity);
    });
    if (type === 'person' && /chief executive/i.test(text))
      for (const noun of ROLE_KINDS.get('ceo')!) addTo(other, noun, entity);
  }
  for (const nominee of read.syntax.nominees) {
    if (nominee.trait !== Trait.PersonName || !nominee.entity) continue;
    const kin = kinBefore(read.tokens, nominee);
    if (kin) add(kin, nominee.entity);
    for (const word of partyAfter(read.tokens, nominee)) add(word, nominee.entity);
  }
  return { own, other };
}

/** `her daughter, Ruth,`, `his brother Karl`: the noun, or null. */
function kinBefore(tokens: readonly Token[], { mention, phrase }: Nominee): string | null {
  let at = phrase.firstToken;
  while (mention && tokens[at]!.start < mention.start) at++;
  if (tokens[at - 1]?.text === ',') at--;
  const noun = tokens[at - 1]?.lower ?? '';
  return KIN.has(noun) ? noun : null;
}

/** `Beckett, D-Maine,`, `Hale (R-Texas)`: the words of the party and the place. */
function partyAfter(tokens: readonly Token[], { phrase: { endToken: end } }: Nominee): readonly string[] {
  const open = tokens[end]?.text;
  if (open !== ',' && open !== '(') return NONE;
  const party = PARTY_NOUNS[tokens[end + 1]?.text.charAt(0) ?? ''];
  if (!party || tokens[end + 1]!.text.replace('.', '').length > 1) return NONE;
  return /^[-–]$/.test(tokens[end + 2]?.text ?? '') ? [party, tokens[end + 3]?.lower ?? ''] : NONE;
}

const NONE: readonly string[] = [];
