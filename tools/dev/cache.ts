import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

/** Where editors for tests and trials are kept: outside every checkout, shared by all, never committed. */
export const cacheFolder = process.env.NEWSMARK_CACHE ?? path.join(os.homedir(), '.cache', 'newsmark');

/**
 * Runs a program to its end.
 * @throws Error with the tail of its output when it fails
 */
export function run(program: string, args: readonly string[], cwd: string): void {
  const windows = process.platform === 'win32';
  const result = spawnSync(program, args, { cwd, encoding: 'utf8', shell: windows });
  if (result.status === 0) return;
  const output = `${result.error?.message ?? ''}${result.stdout ?? ''}${result.stderr ?? ''}`;
  throw new Error(`${program} ${args.join(' ')} failed:\n${output.slice(-2000)}`);
}

/**
 * The folder `name` in the cache, filled once by `fill`. It appears only when complete, so an interrupted or parallel
 * installation never leaves half a folder behind.
 * @throws whatever `fill` throws
 */
export function cached(name: string, fill: (folder: string) => void): string {
  const target = path.join(cacheFolder, name);
  if (fs.existsSync(target)) return target;
  fs.mkdirSync(cacheFolder, { recursive: true });
  const draft = fs.mkdtempSync(path.join(cacheFolder, `${name}-`));
  try {
    fill(draft);
    if (!fs.existsSync(target)) fs.renameSync(draft, target);
  } finally {
    fs.rmSync(draft, { recursive: true, force: true });
  }
  return target;
}

/** Unpacks the npm package `spec` into `folder` without installing what it depends on. */
export function unpackPackage(spec: string, folder: string): void {
  run('npm', ['pack', spec, '--silent'], folder);
  const archive = fs.readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${spec} left no archive`);
  run('tar', ['-xzf', archive, '--strip-components=1'], folder);
  fs.rmSync(path.join(folder, archive));
}
