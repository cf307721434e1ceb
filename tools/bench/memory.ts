import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createWorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { Newsroom } from './corpus';
import { cliBundle, folder, loadEngine, models } from './programs';
import type { Section } from './row';

/** Heap that analyses keep, and what a long run of the command line needs. */
export async function memory(): Promise<Section> {
  const { analyze } = loadEngine();
  const room = new Newsroom(97);
  for (let i = 0; i < 40; i++) analyze(room.article(5_000), { models });
  const texts = Array.from({ length: 200 }, () => room.article(5_000));
  const before = await held();
  const kept = texts.map((text) => analyze(text, { models }));
  const open = ((await held()) - before) / kept.length / 1024;
  const index = await indexed(INDEXED);
  const short = await peak(400);
  const long = await peak(4_000);
  return {
    title: 'Memory',
    rows: [
      {
        id: 'memory.open',
        what: 'memory of an open 5 KB article’s analysis',
        value: open,
        unit: 'KB',
        better: 'lower',
        detail: `${kept.length} kept`,
      },
      {
        id: 'memory.index',
        what: 'memory of an indexed, closed 5 KB article',
        value: index.memory,
        unit: 'KB',
        better: 'lower',
        must: 20,
        aim: 8,
        detail: `${INDEXED} articles; ${index.disk.toFixed(2)} KB each on disk; the next start reads the index in ${index.restored.toFixed(0)} ms instead of ${(index.made / 1000).toFixed(1)} s`,
      },
      {
        id: 'memory.steady',
        what: 'peak memory of 4,000 articles through the pipe against 400',
        value: long / short,
        unit: '×',
        better: 'lower',
        must: 1.5,
        aim: 1.2,
        detail: `${(long / 1024).toFixed(0)} MB against ${(short / 1024).toFixed(0)} MB`,
      },
    ],
  };
}

/** How many articles are indexed to tell what one costs. */
const INDEXED = 600;

/** Indexes articles in a folder, and a second time from what was kept: KB and milliseconds. */
async function indexed(
  count: number,
): Promise<{ memory: number; disk: number; made: number; restored: number }> {
  const room = new Newsroom(131);
  const articles = join(folder, 'articles');
  const file = join(folder, 'index.bin');
  mkdirSync(articles);
  for (let i = 0; i < count; i++) writeFileSync(join(articles, `${i}.txt`), room.article(5_000));
  const { analysisSteps } = loadEngine();
  const make = () =>
    createWorkspaceIndex({
      roots: () => [pathToFileURL(articles).href],
      engine: async () => analysisSteps,
      models,
      log: () => {},
      file: () => file,
    });
  const begun = performance.now();
  await make().ready();
  const made = performance.now() - begun;
  await make().ready();
  const before = await held();
  const again = performance.now();
  const kept = Array.from({ length: 5 }, make);
  for (const index of kept) await index.ready();
  const restored = (performance.now() - again) / kept.length;
  const memory = ((await held()) - before) / kept.length / count / 1024;
  for (const index of kept) index.symbols(new Set());
  return { memory, disk: statSync(file).size / count / 1024, made, restored };
}

/** Memory in use, typed arrays included. */
async function held(): Promise<number> {
  for (let i = 0; i < 3; i++) {
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resume) => setTimeout(resume, 30));
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Most memory, in KB, that the pipe held at once for so many articles; as many threads work on few as on many. */
function peak(articles: number): Promise<number> {
  const cli = cliBundle();
  const room = new Newsroom(101);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'annotate', '--jsonl', '--workers', '2'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    let most = 0;
    child.stdout.on('data', () => {
      most = Math.max(most, residentOf(child.pid!));
    });
    child.on('close', () => resolve(most));
    const send = async () => {
      for (let i = 0; i < articles; i++) {
        const line = `${JSON.stringify({ id: i, text: room.article(5_000) })}\n`;
        if (!child.stdin.write(line)) await new Promise((drained) => child.stdin.once('drain', drained));
      }
      child.stdin.end();
    };
    void send();
  });
}

/** Resident memory in KB; 0 where the system has no /proc. */
function residentOf(pid: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0);
  } catch {
    return 0;
  }
}
