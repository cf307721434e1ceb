import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OrderedPool } from '../../server/src/workspace/batch/pool';

/** Doubles numbers, the odd ones slowly; -1 takes the worker down. */
const WORKER = `
const { parentPort } = require('node:worker_threads');
const wait = (time) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, time);
parentPort.on('message', (tasks) => {
  const results = tasks.map((n) => {
    if (n === -1) process.exit(3);
    if (n % 2) wait(5);
    return 2 * n;
  });
  parentPort.postMessage(results);
});
`;

describe('pool of workers', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-pool-'));
    writeFileSync(join(folder, 'worker.js'), WORKER);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const poolOf = (size: number, onResults: (results: readonly (number | string)[]) => Promise<void>) =>
    new OrderedPool<number, number | string>(
      { script: join(folder, 'worker.js'), data: null, size },
      onResults,
      (task) => `lost ${task}`,
    );

  it('gives results in the order of the batches, whatever worker is first', async () => {
    const seen: unknown[] = [];
    const pool = poolOf(3, async (results) => void seen.push(...results));
    for (let i = 0; i < 60; i += 2) await pool.add(i % 6 ? [i, i + 1] : [i + 1, i]);
    await pool.finish();
    const expected = Array.from({ length: 30 }, (_, k) => 2 * k).flatMap((i) =>
      i % 6 ? [2 * i, 2 * i + 2] : [2 * i + 2, 2 * i],
    );
    assert.deepEqual(seen, expected);
  });
  it('takes no more while the reader of the results is slow', async () => {
    let added = 0;
    let taken = 0;
    let most = 0;
    const pool = poolOf(2, async (results) => {
      await new Promise((resume) => setTimeout(resume, 3));
      taken += results.length;
    });
    for (; added < 200; added++) {
      most = Math.max(most, added - taken);
      await pool.add([added]);
    }
    await pool.finish();
    assert.equal(taken, 200);
    assert.ok(most <= 20, `${most} batches were under way`);
  });
  it('loses only the task that takes its worker down', async () => {
    const seen: unknown[] = [];
    const pool = poolOf(2, async (results) => void seen.push(...results));
    const expected: unknown[] = [];
    for (let i = 0; i < 12; i++) {
      const isBad = i === 4 || i === 9;
      await pool.add(isBad ? [i, -1, i + 100] : [i]);
      expected.push(...(isBad ? [2 * i, 'lost -1', 2 * (i + 100)] : [2 * i]));
    }
    await pool.finish();
    assert.deepEqual(seen, expected);
  });
  it('tells when the results cannot be handed on', async () => {
    const pool = poolOf(1, async () => {
      throw new Error('the pipe is closed');
    });
    await pool.add([1]);
    await assert.rejects(pool.finish(), /the pipe is closed/);
  });
});
