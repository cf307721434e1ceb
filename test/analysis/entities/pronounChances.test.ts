import assert from 'node:assert/strict';
import { temper } from '../../../server/src/analysis/entities/coreference/pronounChances';

describe('chances of a pronoun beside a rival', () => {
  it('leave the likeliest at nine in ten, and the others what it loses', () =>
    checkTempered([0.02, 0.97, 0.01], [0.0667, 0.9, 0.0333]));
  it('stay as they are when nobody is surer', () => checkTempered([0.2, 0.8], [0.2, 0.8]));
  it('are numbers when the others have next to nothing', () =>
    checkTempered([1e-20, 1, 3e-20], [0.025, 0.9, 0.075]));
  it('stay as they are when the others have nothing', () => checkTempered([0, 1], [0, 1]));
});

function checkTempered(before: readonly number[], after: readonly number[]): void {
  const chances = [...before];
  temper(chances, before.indexOf(Math.max(...before)));
  assert.deepEqual(
    chances.map((p) => p.toFixed(4)),
    after.map((p) => p.toFixed(4)),
  );
}
