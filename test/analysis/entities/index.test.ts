import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../../server/src/analysis';
import { findBlocks } from '../../../server/src/analysis/blocks';
import { findEntities } from '../../../server/src/analysis/entities';
import { findLines } from '../../../server/src/analysis/lines';
import { findSentences } from '../../../server/src/analysis/tokens/sentences';
import { models } from '../../support/models';
import { processorTime } from '../../support/processorTime';

/** The entities of `text` alone, without the other passes. */
function entities(text: string) {
  const lines = findLines(text);
  const blocks = findBlocks(text, lines);
  const layout = { boilerplate: [], sections: [], structure: [], stories: [{ start: 0, end: text.length }] };
  return findEntities({ text, lines, blocks, layout, ...findSentences(text, blocks) }, { models });
}

/** `text` is read within `limit` milliseconds of processor time. */
function checkBounded(text: string, limit: number): void {
  const took = processorTime(() => entities(text));
  assert.ok(took < limit, `took ${took} ms`);
}

describe('findEntities', () => {
  it('never throws; every mention lies inside the text and belongs to its entity', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        for (const entity of entities(text))
          for (const mention of entity.mentions) {
            assert.ok(mention.start >= 0 && mention.start < mention.end && mention.end <= text.length);
            assert.equal(mention.entity, entity.id);
          }
      }),
      { numRuns: 60 },
    );
  });

  it('gives the same for the same text, in a document already read or not', () => {
    const text = 'Anna Reed met Paul Ortega in Lisbon. Reed smiled; the Bank of Portugal did not.';
    const alone = entities(text);
    entities(`${text}\nReed, of the Bank of Portugal, is a reed.`);
    assert.deepEqual(entities(text), alone);
  });

  it('finds names without the learned weights, and says so', () => {
    const analysis = analyze('On Monday President Maria Keller flew to Paris.');
    assert.equal(analysis.notices.length, 1);
    const found = analysis.entities.map((e) => `${e.type} ${e.name}`);
    assert.deepEqual(found, ['date Monday', 'person Maria Keller', 'location Paris']);
  });

  it('stays linear on hostile text', () => {
    checkBounded('Aa '.repeat(40_000), 2000);
    checkBounded('Smith, Jones (ABC) of '.repeat(5_000), 2000);
    checkBounded('A'.repeat(200_000), 1000);
    checkBounded('U.S. '.repeat(20_000), 2000);
    checkBounded(Array.from({ length: 6_000 }, (_, i) => `Name${i} Family${i}`).join('. '), 2000);
    checkBounded(`A league and a cup. ${'Ex 1 '.repeat(150_000)}`, 5000);
  });
});
