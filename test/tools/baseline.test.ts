import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareWithBaseline } from '../../tools/bench/baseline';
import type { Row } from '../../tools/bench/row';

const COUNTER: Row = {
  id: 'counter.whole',
  what: 'block runs',
  value: 100,
  unit: 'count',
  better: 'lower',
  check: 'counter',
};
const RATIO: Row = {
  id: 'speed.wink',
  what: 'speed',
  value: 0.5,
  unit: '×',
  better: 'higher',
  check: 'ratio',
};

/** Whether a row of this value counts as a regression from `before`. */
function checkRegression(row: Row, before: number, value: number, worse: boolean): void {
  const told = compareWithBaseline([{ ...row, value }], { [row.id]: before });
  assert.equal(told.length, worse ? 1 : 0, `${row.id} ${before} → ${value}: ${told.join()}`);
}

describe('the check against the baseline of the bench', () => {
  it('fails on counters that rise by more than a twentieth', () => {
    checkRegression(COUNTER, 100, 104, false);
    checkRegression(COUNTER, 100, 106, true);
    checkRegression(COUNTER, 100, 50, false);
  });

  it('fails on ratios that are worse beyond what a shared machine does to them', () => {
    checkRegression(RATIO, 0.5, 0.4, false);
    checkRegression(RATIO, 0.5, 0.33, true);
    checkRegression(RATIO, 0.5, 2, false);
  });

  it('never compares what is measured in seconds, nor what is new', () => {
    const { check: _, ...seconds } = RATIO;
    checkRegression(seconds, 0.5, 0.01, false);
    assert.deepEqual(compareWithBaseline([{ ...RATIO, value: 0.01 }], {}), []);
  });

  it('has counters and ratios to compare with', () => {
    const known = JSON.parse(
      readFileSync(join(__dirname, '../../tools/bench/baseline.json'), 'utf8'),
    ) as object;
    for (const id of ['counter.whole', 'counter.adversarial', 'speed.compromise', 'speed.wink'])
      assert.ok(id in known, id);
  });
});
