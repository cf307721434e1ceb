import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { Newsroom } from './corpus';
import { cliBundle, loadEngine, models } from './programs';
import type { Section } from './row';

/** Heap that analyses keep, and what a long run of the command line needs. */
export async function memory(): Promise<Section> {
  const { analyze } = loadEngine();
  const room = new Newsroom(97);
  for (let i = 0; i < 40; i++) analyze(room.article(5_000), { models });
  const texts = Array.from({ length: 200 }, () => room.article(5_000));
  const before = heap();
  const kept = texts.map((text) => analyze(text, { models }));
  const open = (heap() - before) / kept.length / 1024;
  const short = await peak(400);
  const long = await peak(4_000);
  return {
    title: 'Memory',
    rows: [
      {
        id: 'memory.open',
        what: 'heap of an open 5 KB article’s analysis',
        value: open,
        unit: 'KB',
        better: 'lower',
        detail: `${kept.length} kept`,
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

function heap(): number {
  (globalThis as { gc?: () => void }).gc?.();
  return process.memoryUsage().heapUsed;
}

/** Most memory, in KB, that the pipe held at once for so many articles. */
function peak(articles: number): Promise<number> {
  const cli = cliBundle();
  const room = new Newsroom(101);
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [cli, 'annotate', '--jsonl'], {
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
