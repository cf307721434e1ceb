import { lastOf } from '../../arrays';
import type { Entity, Layout, Mention, Phrase, Tokens } from '../../model';
import { type Span, spanAt } from '../../span';
import type { Syntax } from '../../syntax';
import { storyAt } from '../../syntax/stories';
import { WordClass } from '../../syntax/wordClass';
import { type NameWords, wordsOfName } from '../identity/form';
import { shortNameFits } from '../identity/person';
import type { PronounChoice, Referent } from './pronounFeatures';

/** A pronoun must be this sure to make a person of a name. */
const LEAST = 0.6;

interface PeopleRead {
  readonly text: string;
  readonly tokens: Tokens;
  readonly syntax: Syntax;
  readonly layout: Layout;
}

/** What {@link findPeople} finds. */
export interface FoundPeople {
  /** People no name of whom was known. */
  readonly people: readonly Entity[];
  /** More mentions of people that are known by a fuller name. */
  readonly known: readonly { readonly entity: Entity; readonly mention: Mention }[];
}

/**
 * People the entity pass did not find, told by what they do: a name that is the subject of a speech verb and that “he”
 * or “she” takes up. A first or last name of one person of the same story is that person (`Anna de Wit … Anna said`).
 */
export function findPeople(
  read: PeopleRead,
  choices: readonly PronounChoice[],
  entities: readonly Entity[],
): FoundPeople {
  const pronouns = new Map<Referent, PronounChoice[]>();
  for (const choice of choices) {
    const referent = choice.candidates[choice.best];
    if (!referent?.phrase || referent.entity || choice.probabilities[choice.best]! < LEAST) continue;
    const list = pronouns.get(referent);
    if (list) list.push(choice);
    else pronouns.set(referent, [choice]);
  }
  const people: Entity[] = [];
  const known: { entity: Entity; mention: Mention }[] = [];
  const persons = pronouns.size > 0 ? personsByStory(read.layout, entities) : new Map<number, Person[]>();
  for (const [referent, taken] of pronouns) {
    const named = nameOf(read, referent.phrase!);
    // The Q of an interview is nobody's name.
    if (named.end - named.start < 2) continue;
    const first = taken[0]!;
    const pronoun = /^s?he$/i.exec(read.text.slice(first.nominee.start, first.nominee.end));
    const gender = pronoun ? (pronoun[0].length === 3 ? 'f' : 'm') : null;
    const fuller = fullerName(read, persons, named, gender);
    const id = fuller?.id ?? `e${entities.length + 1 + people.length}`;
    const mentionAt = (start: number, end: number, kind: Mention['kind'], confidence: number): Mention => ({
      start,
      end,
      kind,
      type: 'person',
      entity: id,
      confidence,
      boilerplate: spanAt(read.layout.boilerplate, start) !== null,
    });
    const mentions = [mentionAt(named.start, named.end, 'name', LEAST)];
    for (const { nominee, probabilities, best } of taken)
      mentions.push(mentionAt(nominee.start, nominee.end, 'pronoun', probabilities[best]!));
    if (fuller) {
      for (const mention of mentions) known.push({ entity: fuller, mention });
      continue;
    }
    people.push({
      id,
      type: 'person',
      name: read.text.slice(named.start, named.end).replace(/\s+/g, ' '),
      role: null,
      roleSpan: null,
      gender,
      aliases: [],
      mentions,
      boilerplate: storyAt(read.layout, named.start) < 0,
      evidence: [{ rule: 'person.speaks', note: 'speaks and is taken up by he or she', span: named }],
    });
  }
  return { people, known };
}

interface Person {
  readonly entity: Entity;
  readonly full: NameWords;
}

type PersonsByStory = ReadonlyMap<number, readonly Person[]>;

/** The people who are called by name in each story. */
function personsByStory(layout: Layout, entities: readonly Entity[]): PersonsByStory {
  const persons = new Map<number, Person[]>();
  for (const entity of entities) {
    if (entity.type !== 'person') continue;
    const person = { entity, full: wordsOfName(entity.name) };
    for (const mention of entity.mentions) {
      if (mention.kind !== 'name') continue;
      const story = storyAt(layout, mention.start);
      const list = persons.get(story);
      if (!list) persons.set(story, [person]);
      else if (lastOf(list) !== person) list.push(person);
    }
  }
  return persons;
}

/** The only person of the same story whom this short name fits best; null for none, or for two. */
function fullerName(
  { text, layout }: PeopleRead,
  persons: PersonsByStory,
  named: Span,
  gender: Entity['gender'],
): Entity | null {
  const own = wordsOfName(text.slice(named.start, named.end));
  let found: Entity | null = null;
  let best = 0;
  for (const { entity, full } of persons.get(storyAt(layout, named.start)) ?? []) {
    if (entity.gender && gender && entity.gender !== gender) continue;
    const fit = shortNameFits(own, full);
    if (fit === 0 || fit < best) continue;
    found = fit > best ? entity : null;
    best = fit;
  }
  return found;
}

/** The capitalised words at the end of a phrase. */
function nameOf({ tokens, syntax }: PeopleRead, phrase: Phrase): { start: number; end: number } {
  let first = phrase.head;
  while (first > phrase.firstToken && syntax.classes[first - 1] === WordClass.Name) first--;
  return { start: tokens.starts[first]!, end: phrase.end };
}
