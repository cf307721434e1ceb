import { readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { Newsroom } from './corpus';
import { HOSTILE } from './hostile';
import { engineBundle, models, reloadEngine } from './programs';
import type { Row, Section } from './row';

/**
 * What the engine does, counted instead of timed: V8's precise coverage says how often every block of code ran, which
 * is the same on every machine and every day. The unit is thousands of block runs for 5 KB, by folder of the core.
 * Work inside regular expressions and string methods is not seen; that is what the ratios are for.
 */
export async function counters(): Promise<Section> {
  // Only code that is loaded while V8 counts is counted block by block.
  const count = await counter();
  const { analyze } = reloadEngine();
  const room = new Newsroom(53);
  const articles = Array.from({ length: 40 }, () => room.article(5_000));
  const large = Array.from({ length: 20 }, () => room.article(50_000)).join('\n');
  analyze(articles[0]!, { models });
  const normal = await count(() => {
    for (const text of articles) analyze(text, { models });
  });
  const characters = articles.reduce((sum, text) => sum + text.length, 0);
  const per5k = (runs: number, length: number) => (runs / length) * 5;
  const rows: Row[] = [];
  const add = (id: string, what: string, value: number, more: Partial<Row> = {}) =>
    rows.push({
      id: `counter.${id}`,
      what,
      value,
      unit: 'count',
      better: 'lower',
      check: 'counter',
      ...more,
    });
  const whole = sum(normal);
  add('whole', 'thousand block runs for 5 KB, whole analysis', per5k(whole, characters));
  const grown = sum(await count(() => analyze(large, { models })));
  add(
    'growth',
    'growth of block runs for each byte, 1 MB against 5 KB',
    grown / large.length / (whole / characters),
    { unit: '×', must: 1.1, aim: 1.05 },
  );
  for (const [folder, runs] of [...normal].sort((a, b) => b[1] - a[1])) {
    add(`pass.${folder}`, `… in ${folder}`, per5k(runs, characters));
  }
  let worst = 0;
  let name = '';
  for (const [key, make] of Object.entries(HOSTILE)) {
    const text = make(64_000);
    const runs = sum(await count(() => analyze(text, { models }))) / text.length / (whole / characters);
    if (runs > worst) [worst, name] = [runs, key];
  }
  add('adversarial', 'block runs for each byte against prose, worst text', worst, {
    unit: '×',
    detail: name,
  });
  return { title: 'Counters', rows };
}

const sum = (runs: ReadonlyMap<string, number>) => [...runs.values()].reduce((a, b) => a + b, 0);

/** A function that runs something and gives the block runs by folder of the core. */
async function counter(): Promise<(run: () => void) => Promise<Map<string, number>>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  const folderAt = foldersOf(engineBundle());
  const take = async () => {
    const { result } = await session.post('Profiler.takePreciseCoverage');
    return result.find(({ url }) => url.endsWith(engineBundle()))?.functions ?? [];
  };
  return async (run) => {
    await take();
    run();
    const runs = new Map<string, number>();
    for (const { ranges } of await take()) {
      for (const { startOffset, count } of ranges) {
        const folder = folderAt(startOffset);
        if (count > 0) runs.set(folder, (runs.get(folder) ?? 0) + count);
      }
    }
    return runs;
  };
}

/** Finds the folder of the core from which the code at an offset of the bundle comes; esbuild names each file. */
function foldersOf(path: string): (offset: number) => string {
  const marks = [
    ...readFileSync(path, 'utf8').matchAll(/^\/\/ server\/src\/analysis\/(\S+)\.(?:ts|json)$/gm),
  ].map((m) => ({ at: m.index, folder: m[1]!.split('/').slice(0, -1).join('/') || m[1]! }));
  return (offset) => {
    let low = 0;
    let high = marks.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (marks[middle]!.at <= offset) low = middle + 1;
      else high = middle;
    }
    return marks[low - 1]?.folder ?? 'other';
  };
}
