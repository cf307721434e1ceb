import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

const { common, cliPrograms, serverPrograms } = require('../../esbuild.js') as {
  common: BuildOptions;
  cliPrograms: (folder: string) => BuildOptions[];
  serverPrograms: (folder: string) => BuildOptions[];
};

/** The source files in a bundle, with the bytes of each. */
function filesIn(program: BuildOptions): [string, number][] {
  const { metafile } = buildSync({
    ...common,
    ...program,
    absWorkingDir: join(__dirname, '../..'),
    write: false,
    metafile: true,
    sourcemap: false,
    minify: true,
    logLevel: 'error',
  });
  const [output] = Object.values(metafile!.outputs);
  return Object.entries(output!.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput]);
}

describe('bundles', () => {
  it('leave passes, word lists and weights out of what answers `initialize`', () => {
    const [server] = serverPrograms('out');
    const engine = filesIn(server!).filter(([path]) => path.includes('/analysis/'));
    const weights = engine.filter(([path]) => path.includes('/models/')).map(([path]) => path);
    assert.deepEqual(weights, []);
    const bytes = engine.reduce((sum, [, size]) => sum + size, 0);
    // What the features need of spans, lines and marks, and no list of words that matters.
    assert.ok(bytes < 25_000, `${bytes} bytes of the engine are in the server`);
  });

  it('hold the long lists once, beside engine and command line', () => {
    const isLong = (path: string) =>
      /lexicon\/(?:\w+Names|surnames|places|organizations|boilerplate\w+)\.ts$/.test(path);
    for (const program of [...serverPrograms('out'), ...cliPrograms('out')]) {
      const long = filesIn(program).filter(([path, bytes]) => isLong(path) && bytes > 4000);
      const isLists = program.outfile!.endsWith('longLists.js');
      assert.equal(long.length > 0, isLists, `${program.outfile}: ${long.join(' ') || 'no long list'}`);
    }
  });
});
