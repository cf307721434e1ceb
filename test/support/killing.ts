import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Starts a program that saves without end, kills it `after` milliseconds after its first save, and tells how many saves
 * it reported.
 */
export function killWhileSaving(path: string, after: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = join(__dirname, 'savingChild.ts');
    const child = spawn(process.execPath, ['-r', 'tsx/cjs', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let dots = 0;
    child.stdout.on('data', (data: Buffer) => {
      if (dots === 0) setTimeout(() => child.kill('SIGKILL'), after);
      dots += data.length;
    });
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`ended with ${code}`)) : resolve(dots)));
  });
}

/** Why the file is not one that was saved whole, the last or the one under way; null when it is. */
export function faultOf(path: string, saved: number): string | null {
  if (!existsSync(path)) return 'the file is gone';
  let labels: string[];
  try {
    const json = JSON.parse(readFileSync(path, 'utf8')) as {
      first: { items: { body: { value: string }[] }[] };
    };
    labels = json.first.items.map((a) => a.body[0]!.value);
  } catch (error) {
    return `the file cannot be read: ${error}`;
  }
  const round = Number(labels[0]?.replace('round-', ''));
  if (!(round >= saved - 1)) return `round ${saved - 1} was saved, the file is of round ${round}`;
  const isWhole = labels.length === 1 + (round % 40) && labels.every((l) => l === `round-${round}`);
  return isWhole ? null : `of round ${round} there are ${labels.length} annotations`;
}

/** The temporary files beside the sidecar, made an hour old as if nobody had saved since. */
export function agedLeftovers(path: string): string[] {
  const folder = dirname(path);
  const names = readdirSync(folder).filter((n) => /\.annotations\.jsonld\.\d+$/.test(n));
  const then = new Date(Date.now() - 3_600_000);
  for (const name of names) utimesSync(join(folder, name), then, then);
  return names;
}
