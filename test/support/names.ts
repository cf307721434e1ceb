import assert from 'node:assert/strict';
import { analyze, type Decisions, type Entity } from '../../server/src/analysis';
import { parseMarked } from './marked';
import { models } from './models';

/** Every `<person|organization|location|norp|date|money|event …>` of the text is found with exactly these edges, and nothing else of the types that are marked. */
export function checkNames(marked: string): void {
  const { text, spans } = parseMarked(marked);
  const types = new Set(spans.map((span) => span.tag));
  const found = analyze(text, { models }).entities.flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.kind === 'name' && types.has(mention.type))
      .map((mention) => `${mention.type}: ${text.slice(mention.start, mention.end)}`),
  );
  assert.deepEqual(found.sort(), spans.map((span) => `${span.tag}: ${span.words}`).sort());
}

/** The persons of `text`, each as `name | other names | role | gender`. */
export function checkPeople(text: string, expected: readonly string[]): void {
  const people = entitiesOf(text).filter((entity) => entity.type === 'person');
  assert.deepEqual(people.map(describePerson), expected);
}

function describePerson(person: Entity): string {
  return [person.name, person.aliases.join('/'), person.role, person.gender]
    .map((part) => part || '-')
    .join(' | ');
}

/** The groups of names that `text` uses for one thing, in order: `name = other names`. */
export function checkUnited(type: Entity['type'], text: string, expected: readonly string[]): void {
  const entities = entitiesOf(text).filter((entity) => entity.type === type);
  assert.deepEqual(
    entities.map((entity) => [entity.name, ...entity.aliases].join(' = ')),
    expected,
  );
}

/** The entities of `text`, with a person's decisions if any. */
export function entitiesOf(text: string, decisions?: Decisions): readonly Entity[] {
  return analyze(text, decisions ? { models, decisions } : { models }).entities;
}
