import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis';
import { models } from '../../support/models';
import { processorTime } from '../../support/processorTime';

const PIECES = [
  'Ana Ruiz',
  'Tom Hale',
  'he',
  'She',
  'who',
  'the minister',
  'a spokesman for the board',
  'said',
  'told',
  'according to',
  'reporters',
  'that',
  'and',
  'in a statement',
  'Tass',
  '“',
  '”',
  '"',
  "'",
  ',',
  '.',
  ':',
  '?',
  '(',
  ')',
  '—',
  '\n\n',
  '\n',
  '’s',
  'of',
  'the',
  '“We won,”',
  '“It was high time.”',
  'Foreign Minister',
  '12',
  '\ud83d\ude00',
  '\ud800',
];
const story = fc
  .array(fc.constantFrom(...PIECES), { maxLength: 60 })
  .map((pieces) => pieces.join(' ').replace(/ ([,.:?])/g, '$1'));

describe('attributions of any text', () => {
  it('lie inside it, with their own ids, and quotations point at them', () => {
    fc.assert(
      fc.property(story, (text) => {
        const { attributions, quotations, entities } = analyze(text, { models });
        const ids = new Set(attributions.map((a) => a.id));
        assert.equal(ids.size, attributions.length);
        for (const q of quotations) assert.ok(q.attribution === null || ids.has(q.attribution));
        for (const a of attributions) {
          assert.ok(a.content.length > 0);
          for (const span of [...a.content, ...a.cue, ...a.source, ...a.rejected])
            assert.ok(span.start >= 0 && span.start < span.end && span.end <= text.length);
          assert.ok(a.confidence >= 0 && a.confidence <= 1);
          assert.ok(a.evidence.length > 0);
          if (a.entity) assert.ok(entities.some((e) => e.id === a.entity));
          for (let i = 1; i < a.content.length; i++) assert.ok(a.content[i - 1]!.end <= a.content[i]!.start);
        }
        for (let i = 1; i < attributions.length; i++)
          assert.ok(attributions[i - 1]!.content[0]!.start <= attributions[i]!.content[0]!.start);
      }),
      { numRuns: 150 },
    );
  });
  it('say the same when asked twice', () => {
    fc.assert(
      fc.property(story, (text) => assert.deepEqual(analyze(text, { models }), analyze(text, { models }))),
      { numRuns: 20 },
    );
  });
  it('take time in step with its length', () => {
    for (const unit of ['“A,” he said. ', 'Ana Ruiz said ', 'said: “x” ', 'the minister of the minister ']) {
      const time = (n: number) => processorTime(() => analyze(unit.repeat(n), { models }));
      time(50);
      assert.ok(time(800) < 40 * Math.max(time(100), 5), unit);
    }
  });
});
