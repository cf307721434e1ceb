import type { Entity, Layout, Mention, Phrase, Token } from '../../model';
import { spanAt } from '../../span';
import type { Syntax } from '../../syntax';
import { storyAt } from '../../syntax/stories';
import { WordClass } from '../../syntax/wordClasses';
import type { Referent } from './pronounFeatures';
import type { PronounChoice } from './pronouns';

/** A pronoun must be this sure to make a person of a name. */
const LEAST = 0.6;

interface PeopleRead {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
  readonly layout: Layout;
}

/**
 * People the entity pass did not find, told by what they do: a name that is the subject of a speech verb and that “he”
 * or “she” takes up. Ids go on from `firstId`.
 */
export function findPeople(read: PeopleRead, choices: readonly PronounChoice[], firstId: number): Entity[] {
  const pronouns = new Map<Referent, PronounChoice[]>();
  for (const choice of choices) {
    const referent = choice.candidates[choice.best]!.referent;
    if (!referent?.phrase || referent.entity >= 0 || choice.probabilities[choice.best]! < LEAST) continue;
    const list = pronouns.get(referent);
    if (list) list.push(choice);
    else pronouns.set(referent, [choice]);
  }
  const people: Entity[] = [];
  for (const [referent, taken] of pronouns) {
    const id = `e${firstId + people.length}`;
    const mentionAt = (start: number, end: number, kind: Mention['kind'], confidence: number): Mention => ({
      start,
      end,
      kind,
      type: 'person',
      entity: id,
      confidence,
      boilerplate: spanAt(read.layout.boilerplate, start) !== null,
    });
    const named = nameOf(read, referent.phrase!);
    const first = taken[0]!;
    const gender = /^s?he$/i.exec(read.text.slice(first.nominee.phrase.start, first.nominee.phrase.end));
    const mentions = [mentionAt(named.start, named.end, 'name', LEAST)];
    for (const { nominee, probabilities, best } of taken)
      mentions.push(mentionAt(nominee.phrase.start, nominee.phrase.end, 'pronoun', probabilities[best]!));
    people.push({
      id,
      type: 'person',
      name: read.text.slice(named.start, named.end).replace(/\s+/g, ' '),
      role: null,
      roleSpan: null,
      gender: gender ? (gender[0].length === 3 ? 'f' : 'm') : null,
      aliases: [],
      mentions,
      boilerplate: storyAt(read.layout, named.start) < 0,
      evidence: [{ rule: 'person.speaks', note: 'speaks and is taken up by he or she', span: named }],
    });
  }
  return people;
}

/** The capitalised words at the end of a phrase. */
function nameOf({ tokens, syntax }: PeopleRead, phrase: Phrase): { start: number; end: number } {
  let first = phrase.head;
  while (first > phrase.firstToken && syntax.classes[first - 1] === WordClass.Name) first--;
  return { start: tokens[first]!.start, end: phrase.end };
}
