import { spawn } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { Newsroom } from './corpus';
import { interleave, median, ratioOf, type Sample, spread } from './measure';
import { bundleText, cliBundle, written, writtenInParts } from './programs';
import type { Section } from './row';

const ARTICLES = 3_000;
/** What a newsroom keeps: the start and the compiling count for less. Measured once with each number of workers. */
const ARCHIVE = 12_000;
const COMPROMISE_ARTICLES = 60;

/** Parses its share of the articles with compromise and ends. */
const COMPROMISE_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
const nlp = require('compromise');
nlp(workerData[0]);
parentPort.postMessage('ready');
parentPort.on('message', () => { for (const text of workerData) nlp(text); parentPort.postMessage('done'); });
`;

/**
 * What two threads of this machine can do at best: text cut into words that are counted and joined again, in objects that
 * live for a while, as an analysis makes them, but with nothing to load, compile or send.
 */
const CEILING_WORKER = `
const { parentPort, workerData } = require('node:worker_threads');
function work(text) {
  const counts = new Map();
  const words = [];
  for (let start = 0, i = 0; i < text.length; i++) {
    if (text.charCodeAt(i) !== 32) continue;
    const word = text.slice(start, i);
    words.push({ start, end: i, text: word, lower: word.toLowerCase() });
    counts.set(word, (counts.get(word) ?? 0) + 1);
    start = i + 1;
  }
  return words.filter((w) => counts.get(w.text) > 1).map((w) => w.lower).join(' ').length;
}
for (let i = 0; i < 300; i++) work(workerData.texts[i % workerData.texts.length]);
parentPort.postMessage('ready');
parentPort.on('message', () => {
  for (let i = 0; i < workerData.rounds; i++) work(workerData.texts[i % workerData.texts.length]);
  parentPort.postMessage('done');
});
`;
const CEILING_ROUNDS = 12_000;

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
  const plain = written('ceiling-worker.js', CEILING_WORKER);
  const some = texts.slice(0, 50);
  const alone = await team(plain, [{ texts: some, rounds: CEILING_ROUNDS }]);
  const pair = await team(
    plain,
    [0, 1].map(() => ({ texts: some, rounds: CEILING_ROUNDS / 2 })),
  );
  const samples = await interleave(
    [
      { name: 'alone', run: () => Promise.all(alone.map(work)) },
      { name: 'pair', run: () => Promise.all(pair.map(work)) },
      { name: 'one', run: () => annotate(cli, input, 1) },
      { name: 'two', run: () => annotate(cli, input, 2) },
      { name: 'compromise', run: () => Promise.all(teams[0]!.map(work)) },
    ],
    Math.max(3, Math.ceil(rounds / 4)),
  );
  await Promise.all([...teams[0]!, ...alone, ...pair].map((worker) => worker.terminate()));
  const archive = await archiveOf(cli, room);
  const ceiling = ratioOf(samples.get('alone')!, samples.get('pair')!);
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
      {
        id: 'batch.archive',
        what: `the same for an archive of ${ARCHIVE.toLocaleString('en')} articles, one run each`,
        value: ratioOf(archive.one, archive.two),
        unit: '×',
        better: 'higher',
        must: 1.7,
        aim: 1.9,
        detail: `${rate(archive.two)} against ${rate(archive.one)}`,
      },
      {
        id: 'batch.ceiling',
        what: 'a plain loop over text, two threads against one: what the machine gives',
        value: ceiling,
        unit: '×',
        better: 'higher',
        spread: spread(samples.get('pair')!.times),
      },
      {
        id: 'batch.efficiency',
        what: 'our two workers against one, as a share of what the machine gives',
        value: ratioOf(one, two) / ceiling,
        unit: '×',
        better: 'higher',
        check: 'ratio',
      },
    ],
  };
}

/** An archive annotated with one worker and with two, milliseconds an article. */
async function archiveOf(cli: string, room: Newsroom): Promise<{ one: Sample; two: Sample }> {
  const input = writtenInParts('archive.jsonl', function* () {
    for (let id = 0; id < ARCHIVE; id++) yield `${JSON.stringify({ id, text: room.article(5_000) })}\n`;
  });
  const timed = async (name: string, workers: number): Promise<Sample> => {
    const begun = performance.now();
    await annotate(cli, input, workers);
    return { name, times: [(performance.now() - begun) / ARCHIVE] };
  };
  return { one: await timed('one', 1), two: await timed('two', 2) };
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

async function team(script: string, shares: readonly unknown[]): Promise<Worker[]> {
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
