import {
  closeSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import type { analysisSteps, analyze } from '../../server/src/analysis';
import type { ModelSource } from '../../server/src/analysis/model';
import { modelsIn } from '../../server/src/workspace/models';

const root = join(__dirname, '../..');
const { common, cliPrograms, serverPrograms } = require('../../esbuild') as {
  common: BuildOptions;
  cliPrograms: (folder: string) => BuildOptions[];
  serverPrograms: (folder: string) => BuildOptions[];
};
/** The folder of the learned weights in the source tree. */
export const weights = join(root, 'server/src/analysis/models');

/** Where the bench builds what it measures; removed at exit. */
export const folder = mkdtempSync(join(tmpdir(), 'newsmark-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));

/** Bundles a source file as the product is bundled and gives the path of the result. */
export function bundle(source: string, name: string, minify = false): string {
  const outfile = join(folder, name);
  buildSync({
    ...common,
    entryPoints: [join(root, source)],
    outfile,
    minify,
    sourcemap: false,
    external: ['vscode'],
    logLevel: 'error',
  });
  return outfile;
}

/** The language server as it ships, engine apart and weights beside it; the path of its main program. */
export function serverBundle(): string {
  copyWeights();
  built(serverPrograms(folder));
  return join(folder, 'server.js');
}

function built(programs: readonly BuildOptions[]): void {
  for (const program of programs)
    buildSync({
      ...common,
      ...program,
      absWorkingDir: root,
      minify: true,
      sourcemap: false,
      logLevel: 'error',
    });
}

/** The command line as it ships, weights beside it. */
export function cliBundle(): string {
  copyWeights();
  built(cliPrograms(folder));
  return join(folder, 'cli.js');
}

function copyWeights(): void {
  mkdirSync(join(folder, 'models'), { recursive: true });
  for (const name of readdirSync(weights)) {
    if (name.endsWith('.bin')) copyFileSync(join(weights, name), join(folder, 'models', name));
  }
}

/** Bundles source text, for small programs to compare with. */
export function bundleText(text: string, name: string): string {
  const outfile = join(folder, name);
  buildSync({
    ...common,
    stdin: { contents: text, resolveDir: root },
    outfile,
    sourcemap: false,
    logLevel: 'error',
  });
  return outfile;
}

export function bytesOf(path: string): number {
  return statSync(path).size;
}

/** Writes a file into the bench's folder and gives its path. */
export function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** The same, piece by piece, for files that are too large to hold. */
export function writtenInParts(name: string, pieces: () => Iterable<string>): string {
  const path = join(folder, name);
  const file = openSync(path, 'w');
  for (const piece of pieces()) writeSync(file, piece);
  closeSync(file);
  return path;
}

export interface Engine {
  readonly analyze: typeof analyze;
  readonly analysisSteps: typeof analysisSteps;
}

/** The learned weights as they stand in the source tree. */
export const models: ModelSource = modelsIn(weights);

let enginePath: string | null = null;

/** The engine, bundled: what ships, not what a loader makes of the sources. `engine.js` is the server's own. */
export function engineBundle(): string {
  enginePath ??= bundle('server/src/analysis/index.ts', 'engine-alone.js');
  return enginePath;
}

export function loadEngine(): Engine {
  return require(engineBundle()) as Engine;
}

/** The engine loaded once more, with nothing compiled or remembered. */
export function reloadEngine(): Engine {
  delete require.cache[engineBundle()];
  return loadEngine();
}
