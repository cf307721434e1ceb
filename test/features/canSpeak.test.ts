import assert from 'node:assert/strict';
import type { Entity } from '../../server/src/analysis';
import { canSpeak } from '../../server/src/features/canSpeak';

describe('who can be offered as a source', () => {
  for (const words of [
    'A senior official',
    'she',
    'the fire department',
    'two bakers',
    'union leaders',
    'the pianist',
  ])
    it(`${words} can`, () => assert.ok(canSpeak(null, words)));
  for (const words of ['who', '4 million crowns', 'a fund', 'the seals', 'it', ''])
    it(`${words || 'nothing'} cannot`, () => assert.ok(!canSpeak(null, words)));
  it('names can, sums and dates cannot', () => {
    const named = (type: string) => canSpeak({ type } as Entity, 'x');
    assert.deepEqual(['person', 'organization', 'money', 'date', 'event'].map(named), [
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
