import { spawn } from 'node:child_process';
import { Worker } from 'node:worker_threads';
import { Newsroom } from './corpus';
import { interleave, median, ratioOf, type Sample, spread, type Task } from './measure';
import { bundleText, cliBundle, written, writtenInParts } from './programs';
import type { Row, Section } from './row';

/** What a newsroom keeps, and what the bars are held against: each worker has to start and compile once for all of it. */
const ARCHIVE = 12_000;
const ARCHIVE_ROUNDS = 2;
/** The part of the archive in which all is started and compiled. */
const LATER = 0.5;
/** A folder of articles, of whose time starting and compiling are a large part; told beside, without a bar. */
const FOLDER = 3_000;
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

/** Articles a second through `newsmark annotate --jsonl`, with one and two workers, start included. */
export async function batch(rounds: number): Promise<Section> {
  const cli = cliBundle();
  const room = new Newsroom(83);
  const line = (id: number) => `${JSON.stringify({ id, text: room.article(5_000) })}\n`;
  const inputOf = (name: string, count: number) =>
    writtenInParts(name, function* () {
      for (let id = 0; id < count; id++) yield line(id);
    });
  const folder = inputOf('folder.jsonl', FOLDER);
  const archive = inputOf('archive.jsonl', ARCHIVE);

  const theirs = Array.from({ length: COMPROMISE_ARTICLES }, () => room.article(5_000));
  const half = COMPROMISE_ARTICLES / 2;
  const script = bundleText(COMPROMISE_WORKER, 'compromise-worker.js');
  const compromise = await team(script, [theirs.slice(0, half), theirs.slice(half)]);
  const plain = written('ceiling-worker.js', CEILING_WORKER);
  const texts = theirs.slice(0, 50);
  const alone = await team(plain, [{ texts, rounds: CEILING_ROUNDS }]);
  const share = { texts, rounds: CEILING_ROUNDS / 2 };
  const pair = await team(plain, [share, share]);

  const yardsticks: Task[] = [
    { name: 'compromise', run: () => Promise.all(compromise.map(work)) },
    { name: 'alone', run: () => Promise.all(alone.map(work)) },
    { name: 'pair', run: () => Promise.all(pair.map(work)) },
  ];
  const later: Record<string, number[]> = { 1: [], 2: [] };
  const ours = (input: string): Task[] =>
    [1, 2].map((workers) => ({
      name: String(workers),
      run: async () => {
        const time = await annotate(cli, input, workers);
        if (input === archive) later[workers]!.push(time);
      },
    }));
  const small = await interleave([...yardsticks, ...ours(folder)], Math.max(3, Math.ceil(rounds / 5)), false);
  const large = await interleave([...yardsticks, ...ours(archive)], ARCHIVE_ROUNDS, false);
  await Promise.all([...compromise, ...alone, ...pair].map((worker) => worker.terminate()));
  return {
    title: 'Batch, 5 KB articles through the command line, start included',
    rows: [
      ...rowsOf('batch', ARCHIVE, large, true),
      ...rowsOf('batch.folder', FOLDER, small, false),
      ...laterRows(later, large.get('compromise')!),
    ],
  };
}

/** How fast it goes once every worker has started and compiled: what a larger archive comes close to. */
function laterRows(times: Readonly<Record<string, number[]>>, compromise: Sample): Row[] {
  const articles = ARCHIVE * LATER;
  const [one, two] = [1, 2].map((n) => ({ name: String(n), times: times[n]!.map((t) => t / articles) }));
  const theirs = { name: 'compromise', times: compromise.times.map((t) => t / COMPROMISE_ARTICLES) };
  const rate = (sample: Sample) => `${(1000 / median(sample.times)).toFixed(0)}/s`;
  return [
    {
      id: 'batch.later.compromise',
      what: 'the second half of the archive with 2 workers against compromise’s parse with 2 workers, articles/s',
      value: ratioOf(theirs, two!),
      unit: '×',
      better: 'higher',
      detail: `${rate(two!)} against ${rate(theirs)}`,
    },
    {
      id: 'batch.later.workers',
      what: 'the second half of the archive with 2 workers against 1',
      value: ratioOf(one!, two!),
      unit: '×',
      better: 'higher',
      detail: `${rate(two!)} against ${rate(one!)}`,
    },
  ];
}

/** What `samples` of so many articles say. */
function rowsOf(id: string, articles: number, samples: Map<string, Sample>, bars: boolean): Row[] {
  const each = (name: string, count: number): Sample => ({
    name,
    times: samples.get(name)!.times.map((time) => time / count),
  });
  const [one, two, compromise] = [
    each('1', articles),
    each('2', articles),
    each('compromise', COMPROMISE_ARTICLES),
  ];
  const ceiling = ratioOf(samples.get('alone')!, samples.get('pair')!);
  const rate = (sample: Sample) => `${(1000 / median(sample.times)).toFixed(0)}/s`;
  const many = articles.toLocaleString('en');
  return [
    {
      id: `${id}.compromise`,
      what: `${many} articles with 2 workers against compromise’s parse with 2 workers, articles/s`,
      value: ratioOf(compromise, two),
      unit: '×',
      better: 'higher',
      ...(bars ? { must: 12, aim: 40 } : {}),
      spread: spread(two.times),
      detail: `${rate(two)} against ${rate(compromise)}`,
      check: 'ratio',
    },
    {
      id: `${id}.workers`,
      what: `${many} articles with 2 workers against 1`,
      value: ratioOf(one, two),
      unit: '×',
      better: 'higher',
      ...(bars ? { must: 1.7, aim: 1.9 } : {}),
      spread: spread(one.times),
      detail: `${rate(two)} against ${rate(one)}`,
      check: 'ratio',
    },
    {
      id: `${id}.ceiling`,
      what: 'a plain loop over text, two threads against one: what the machine gives',
      value: ceiling,
      unit: '×',
      better: 'higher',
      spread: spread(samples.get('pair')!.times),
    },
    {
      id: `${id}.efficiency`,
      what: 'our two workers against one, as a share of what the machine gives',
      value: ratioOf(one, two) / ceiling,
      unit: '×',
      better: 'higher',
      check: 'ratio',
    },
  ];
}

/** Runs the command line over `input`; the milliseconds in which the {@link LATER} part of its output came. */
function annotate(cli: string, input: string, workers: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const came: { readonly at: number; readonly bytes: number }[] = [];
    let bytes = 0;
    const child = spawn(process.execPath, [cli, 'annotate', '--jsonl', '--workers', String(workers), input], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      came.push({ at: performance.now(), bytes });
    });
    child.on('close', (status) => {
      const from = came.find((piece) => piece.bytes >= bytes * (1 - LATER));
      if (status === 0 && from) resolve(came.at(-1)!.at - from.at);
      else reject(new Error(`annotate ended with ${status}`));
    });
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
