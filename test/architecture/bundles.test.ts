import assert from 'node:assert/strict';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';

const { common, serverPrograms } = require('../../esbuild.js') as {
  common: BuildOptions;
  serverPrograms: (folder: string) => BuildOptions[];
};

describe('bundles', () => {
  it('leave passes, word lists and weights out of what answers `initialize`', () => {
    const [server] = serverPrograms('out');
    const { metafile } = buildSync({
      ...common,
      ...server,
      absWorkingDir: join(__dirname, '../..'),
      write: false,
      metafile: true,
      sourcemap: false,
      minify: true,
      logLevel: 'error',
    });
    const [output] = Object.values(metafile!.outputs);
    const engine = Object.entries(output!.inputs).filter(([path]) => path.includes('/analysis/'));
    const weights = engine.filter(([path]) => path.includes('/models/')).map(([path]) => path);
    assert.deepEqual(weights, []);
    const bytes = engine.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
    // What the features need of spans, lines and marks, and no list of words that matters.
    assert.ok(bytes < 25_000, `${bytes} bytes of the engine are in the server`);
  });
});
