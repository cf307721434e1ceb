import assert from 'node:assert/strict';
import { type Analysis, analysisSteps } from '../../server/src/analysis';
import { ROUNDS, warmUp } from '../../server/src/workspace/warmUp';
import { Newsroom } from '../../tools/bench/corpus';
import { models } from '../support/models';

describe('warming up', () => {
  const text = new Newsroom(4).article(2_000);
  const engine = async () => analysisSteps;

  it('analyses the text as if somebody typed', async () => {
    const seen: Analysis[] = [];
    const calm = async () => {};
    const done = await warmUp({ text, engine, models, calm, isCalm: () => true, draw: (a) => seen.push(a) });
    assert.equal(done, ROUNDS);
    assert.equal(new Set(seen.map((a) => a.text)).size, ROUNDS);
    assert.ok(seen.every((a) => a.text.length - text.length < ROUNDS && a.sentences.length > 5));
  });
  it('gives way when somebody types, and gives up when they do not stop', async () => {
    let asked = 0;
    const calm = async () => {
      asked++;
    };
    const done = await warmUp({ text, engine, models, calm, isCalm: () => false, draw: () => assert.fail() });
    assert.equal(done, 0);
    assert.equal(asked, 2 * ROUNDS);
  });
  it('bears an engine that fails', async () => {
    // biome-ignore lint/correctness/useYield: it fails before
    function* failing(): Generator<never, Analysis> {
      throw new Error('no');
    }
    const options = { text, engine: async () => failing, models, calm: async () => {}, isCalm: () => true };
    assert.equal(await warmUp({ ...options, draw: () => {} }), 0);
  });
});
