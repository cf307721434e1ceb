import { strict as assert } from 'node:assert';
import { featureSpace, readWeights } from '../../../server/src/analysis/ranking/featureSpace';
import { weightsOf } from '../../../tools/attribution/modelFile';

const space = featureSpace({ distance: 3, bias: 1, place: 2 });

function checkWeights(file: Record<string, string>, expected: readonly number[]) {
  assert.deepEqual([...readWeights(space, file)], [...Float32Array.from(expected)]);
}

describe('a model file of weights', () => {
  it('tells value and weight in hundredths, by template', () => {
    checkWeights({ distance: '0:12 2:-150', bias: '0:7' }, [0.12, 0, -1.5, 0.07, 0, 0]);
  });

  it('may be empty, and may know values and templates that are gone', () => {
    checkWeights({ distance: '', place: '1:30 9:80', colour: '0:5' }, [0, 0, 0, 0, 0, 0.3]);
  });

  it('reads what training writes, without weights near zero', () => {
    const written = weightsOf(space, Float32Array.from([0.25, -1, 0.001, 0, 3, -0.4]));
    assert.deepEqual(written, { distance: '0:25 1:-100', bias: '', place: '0:300 1:-40' });
    checkWeights(written, [0.25, -1, 0, 0, 3, -0.4]);
  });
});
