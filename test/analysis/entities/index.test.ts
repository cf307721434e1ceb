import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis';
import { parseMarked } from '../../support/marked';
import { models } from '../../support/models';

/** Every `<person|organization|location|norp|date|money …>` of the text is found with exactly these edges, and nothing else of those types. */
function checkNames(marked: string): void {
  const { text, spans } = parseMarked(marked);
  const types = new Set(spans.map((span) => span.tag));
  const found = analyze(text, { models }).entities.flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.kind === 'name' && types.has(mention.type))
      .map((mention) => `${mention.type}: ${text.slice(mention.start, mention.end)}`),
  );
  assert.deepEqual(found.sort(), spans.map((span) => `${span.tag}: ${span.words}`).sort());
}

/** The entities of `text` as `name (aliases): role, gender`. */
function checkEntities(text: string, expected: readonly string[]): void {
  const entities = analyze(text, { models }).entities.filter((entity) => entity.type === 'person');
  assert.deepEqual(
    entities.map((e) => [e.name, e.aliases.join('/'), e.role, e.gender].map((x) => x ?? '-').join(' | ')),
    expected,
  );
}

describe('findEntities', () => {
  it('leaves titles and possessives out of a name', () =>
    checkNames(
      '<person>Maria Keller</person>’s brother met Minister <person>Paul Ortega</person> on Monday.',
    ));

  it('finds dates and sums of money', () =>
    checkNames(
      'On <date>Tuesday</date> the council paid <money>$1.2 million</money>; by <date>Aug. 21, 2024</date> it owed <money>300 euros</money>.',
    ));

  it('unites full name, surname and title plus name', () =>
    checkEntities(
      'Foreign Minister Daniel Brandt arrived in Paris on Monday. Brandt said the talks went well. “I am glad,” Mr. Brandt added.',
      ['Daniel Brandt | Brandt | Foreign Minister | m'],
    ));

  it('never throws, and every mention lies inside the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        for (const entity of analyze(text, { models }).entities)
          for (const mention of entity.mentions)
            assert.ok(mention.start >= 0 && mention.start < mention.end && mention.end <= text.length);
      }),
    );
  });
});
