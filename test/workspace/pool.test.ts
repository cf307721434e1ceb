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
  describe('with a thread that works, too', () => {
    /** Doubles numbers in this thread, and notes them. */
    const working = (done: number[]) =>
      function* (tasks: readonly number[]): Generator<null, number[]> {
        for (const n of tasks) {
          done.push(n);
          yield null;
        }
        return tasks.map((n) => 2 * n);
      };
    const mixed = (size: number, done: number[], seen: unknown[]) =>
      new OrderedPool<number, number | string>(
        { script: join(folder, 'worker.js'), data: null, size, own: working(done) },
        async (results) => void seen.push(...results),
        (task) => `lost ${task}`,
      );
    const numbers = Array.from({ length: 200 }, (_, i) => i);

    it('gives results in the order of the batches, some from here, some from workers', async () => {
      const [here, seen]: [number[], unknown[]] = [[], []];
      const pool = mixed(2, here, seen);
      for (const n of numbers) {
        await pool.add([n]);
        // The worker needs its time to start.
        if (n === 4) await new Promise((resume) => setTimeout(resume, 500));
      }
      await pool.finish();
      assert.deepEqual(
        seen,
        numbers.map((n) => 2 * n),
      );
      assert.ok(here.length > 0 && here.length < numbers.length, `${here.length} of them here`);
    });
    it('does all here until more are employed', async () => {
      const [here, seen]: [number[], unknown[]] = [[], []];
      const pool = mixed(3, here, seen);
      pool.employ(1);
      for (const n of numbers.slice(0, 50)) await pool.add([n]);
      assert.ok(here.length >= 48, `${here.length} of 50 here`);
      pool.employ(3);
      for (const n of numbers.slice(50)) {
        await pool.add([n]);
        if (n === 55) await new Promise((resume) => setTimeout(resume, 500));
      }
      await pool.finish();
      assert.ok(here.length < numbers.length, 'workers did the rest');
      assert.deepEqual(
        seen,
        numbers.map((n) => 2 * n),
      );
    });
    it('looks after its workers while its own work is long', async () => {
      const seen: unknown[] = [];
      const order: string[] = [];
      const pool = new OrderedPool<number, number | string>(
        {
          script: join(folder, 'worker.js'),
          data: null,
          size: 2,
          *own(tasks) {
            const end = Date.now() + 1_500;
            while (Date.now() < end) yield null;
            order.push(`own ${tasks[0]}`);
            return tasks.map((n) => 2 * n);
          },
        },
        async (results) => void seen.push(...results),
        (task) => `lost ${task}`,
      );
      for (let n = 0; n < 8; n++) {
        await pool.add([n]);
        order.push(`added ${n}`);
      }
      await pool.finish();
      assert.deepEqual(seen, [0, 2, 4, 6, 8, 10, 12, 14]);
      assert.ok(order.indexOf('added 5') < order.indexOf('own 0'), order.join());
    });
  });
  it('tells when the results cannot be handed on', async () => {
    const pool = poolOf(1, async () => {
      throw new Error('the pipe is closed');
    });
    await pool.add([1]);
    await assert.rejects(pool.finish(), /the pipe is closed/);
  });
  it('takes no more when results cannot be handed on', async () => {
    const pool = poolOf(2, async () => {
      throw new Error('the pipe is closed');
    });
    let added = 0;
    const adding = async () => {
      for (; added < 10_000; added++) await pool.add([added]);
    };
    await assert.rejects(adding(), /the pipe is closed/);
    await pool.close();
    assert.ok(added < 100, `${added} were taken`);
  });
});
