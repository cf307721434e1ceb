import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import type { Row, Section } from './row';

const root = join(__dirname, '../..');
const { common } = require('../../esbuild') as { common: BuildOptions };

/** What the server's engine and the command line share. */
const LISTS = 'server/src/analysis/lexicon/longLists.ts';

/** Bytes of a source file's bundle, minified; of these, bytes of learned weights that are bundled with it. */
function bytesOf(source: string): { all: number; weights: number } {
  const { metafile } = buildSync({
    ...common,
    absWorkingDir: root,
    entryPoints: [source],
    outfile: 'size.js',
    write: false,
    metafile: true,
    minify: true,
    sourcemap: false,
    external: ['vscode', ...(source === LISTS ? [] : ['./longLists'])],
    logLevel: 'error',
  });
  const [output] = Object.values(metafile!.outputs);
  const weights = Object.entries(output!.inputs).filter(([path]) => /\/models\/\w+\.json$/.test(path));
  return { all: output!.bytes, weights: weights.reduce((sum, [, input]) => sum + input.bytesInOutput, 0) };
}

/** What ships, minified; learned weights are told apart. */
export async function sizes(): Promise<Section> {
  const size = (id: string, what: string, source: string, must?: number, aim?: number): Row => {
    const { all, weights } = bytesOf(source);
    return {
      id: `size.${id}`,
      what,
      value: (all - weights) / 1000,
      unit: 'KB',
      better: 'lower',
      check: 'counter',
      ...(weights > 0 ? { detail: `and ${Math.round(weights / 1000)} KB of weights` } : {}),
      ...(must !== undefined && aim !== undefined ? { must, aim } : {}),
    };
  };
  return {
    title: 'Bundles, minified, without learned weights',
    rows: [
      size('client', 'client', 'client/src/extension.ts', 500, 460),
      size('server', 'server', 'server/src/lsp/main.ts', 900, 750),
      size('cli', 'command line', 'server/src/cli/main.ts'),
      size('lists', 'lists of names and phrases, which both share', LISTS),
    ],
  };
}
