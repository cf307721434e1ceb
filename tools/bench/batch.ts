import { spawn } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { Newsroom } from './corpus';
import { interleave, median, ratioOf, type Sample, spread } from './measure';
import { bundleText, cliBundle, written } from './programs';
import type { Section } from './row';

const ARTICLES = 3_000;
const COMPROMISE_ARTICLES = 60;

/** Parses its share of the articles with compromise and ends. */
const COMPROMISE_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const nlp = require('compromise');
nlp(workerData[0]);
parentPort.postMessage('ready');
parentPort.on('message', () => { for (const text of workerData) nlp(text); parentPort.postMessage('done'); });
`;

/** Articles a second through `newsmark annotate --jsonl`, with one and two workers. */
export async function batch(rounds: number): Promise<Section> {
  const cli = cliBundle();
  const room = new Newsroom(83);
  const texts = Array.from({ length: ARTICLES }, () => room.article(5_000));
  const input = written('batch.jsonl', texts.map((text, id) => `${JSON.stringify({ id, text })}\n`).join(''));
  const theirs = texts.slice(0, COMPROMISE_ARTICLES);
  const script = bundleText(COMPROMISE_WORKER, 'compromise-worker.js');
  const teams = [
    await team(script, [theirs.slice(0, COMPROMISE_ARTICLES / 2), theirs.slice(COMPROMISE_ARTICLES / 2)]),
  ];
  const samples = await interleave(
    [
      { name: 'one', run: () => annotate(cli, input, 1) },
      { name: 'two', run: () => annotate(cli, input, 2) },
      { name: 'compromise', run: () => Promise.all(teams[0]!.map(work)) },
    ],
    Math.max(3, Math.ceil(rounds / 4)),
  );
  await Promise.all(teams[0]!.map((worker) => worker.terminate()));
  const each = (name: string, count: number): Sample => {
    const sample = samples.get(name)!;
    return { name, times: sample.times.map((t) => t / count) };
  };
  const [one, two, compromise] = [
    each('one', ARTICLES),
    each('two', ARTICLES),
    each('compromise', COMPROMISE_ARTICLES),
  ];
  const rate = (sample: Sample) => `${(1000 / median(sample.times)).toFixed(0)}/s`;
  return {
    title: 'Batch, 5 KB articles through the command line, start included',
    rows: [
      {
        id: 'batch.compromise',
        what: 'articles/s with 2 workers against compromise’s parse with 2 workers',
        value: ratioOf(compromise, two),
        unit: '×',
        better: 'higher',
        must: 12,
        aim: 40,
        spread: spread(two.times),
        detail: `${rate(two)} against ${rate(compromise)}`,
        check: 'ratio',
      },
      {
        id: 'batch.workers',
        what: 'articles/s with 2 workers against 1',
        value: ratioOf(one, two),
        unit: '×',
        better: 'higher',
        must: 1.7,
        aim: 1.9,
        spread: spread(one.times),
        detail: `${rate(two)} against ${rate(one)}`,
        check: 'ratio',
      },
    ],
  };
}

function annotate(cli: string, input: string, workers: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cli, 'annotate', '--jsonl', '--workers', String(workers), input], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.resume();
    child.on('close', (status) =>
      status === 0 ? resolve() : reject(new Error(`annotate ended with ${status}`)),
    );
  });
}

async function team(script: string, shares: readonly (readonly string[])[]): Promise<Worker[]> {
  const workers = shares.map((workerData) => new Worker(script, { workerData }));
  await Promise.all(workers.map((worker) => new Promise((resolve) => worker.once('message', resolve))));
  return workers;
}

function work(worker: Worker): Promise<unknown> {
  return new Promise((resolve) => {
    worker.once('message', resolve);
    worker.postMessage('go');
  });
}
