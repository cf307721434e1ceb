import assert from 'node:assert/strict';
import fc from 'fast-check';
import { forwardBackward, marginals, toTransitions } from '../../../server/src/analysis/boilerplate/crf';
import { featureNames } from '../../../server/src/analysis/boilerplate/features';
import { mayFollow, STATES } from '../../../server/src/analysis/boilerplate/states';
import { learnedShape } from '../../../server/src/analysis/boilerplate/weights';

const t = toTransitions(
  new Float32Array(STATES * STATES),
  new Float32Array(STATES),
  new Float32Array(STATES),
);

describe('sequence model', () => {
  it('has weights for the features and states of this version', () => {
    assert.deepEqual([learnedShape.features, learnedShape.states], [featureNames().length, STATES]);
  });

  it('gives probabilities that add up to one, for scores of any size', () => {
    const scores = fc.array(fc.double({ min: -500, max: 500, noNaN: true }), {
      minLength: STATES,
      maxLength: STATES * 12,
    });
    fc.assert(
      fc.property(scores, (list) => {
        const n = Math.floor(list.length / STATES);
        const p = marginals(forwardBackward(list, n, t));
        for (let i = 0; i < n; i++) {
          let sum = 0;
          for (let s = 0; s < STATES; s++) sum += p[i * STATES + s]!;
          assert.ok(Math.abs(sum - 1) < 1e-6);
        }
      }),
    );
  });

  it('never goes back from after the story into it', () => {
    const after = 6;
    const story = 3;
    assert.ok(!mayFollow(after, story));
    // Line 0 wants to be after the story, line 1 wants to be the story: both at once cannot be.
    const scores = new Float64Array(2 * STATES);
    scores[after] = 5;
    scores[STATES + story] = 5;
    const p = marginals(forwardBackward(scores, 2, t));
    assert.ok(p[after]! + p[STATES + story]! < 1.05);
  });

  it('reads no lines at all', () => {
    assert.equal(marginals(forwardBackward([], 0, t)).length, 0);
  });
});
