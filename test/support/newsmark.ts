import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

/** The settings the programs are bundled with. */
const { common } = require('../../esbuild') as { common: BuildOptions };

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

let built: string | null = null;

/** The command line as one bundle in a temporary folder, built once a run. */
export function bundledCli(): string {
  if (!built) {
    const folder = mkdtempSync(join(tmpdir(), 'newsmark-cli-'));
    process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
    built = join(folder, 'cli.js');
    buildSync({
      ...common,
      entryPoints: [join(__dirname, '../../server/src/cli/main.ts')],
      outfile: built,
      logLevel: 'error',
    });
  }
  return built;
}

/** Runs `newsmark` as a person does and gives what it printed. `input` is its standard input. */
export function newsmark(
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string } = {},
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundledCli(), ...args], { cwd: options.cwd });
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status) =>
      resolve({ status, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() }),
    );
    child.stdin.on('error', () => {});
    child.stdin.end(options.input ?? '');
  });
}

/** A temporary folder with these files, and the function that removes it. */
export function folderWith(files: Readonly<Record<string, string | Uint8Array>>): {
  path: string;
  remove: () => void;
} {
  const path = mkdtempSync(join(tmpdir(), 'newsmark-'));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(path, name)), { recursive: true });
    writeFileSync(join(path, name), content);
  }
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}
