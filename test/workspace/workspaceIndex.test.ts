import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { analysisSteps } from '../../server/src/analysis';
import { createWorkspaceIndex } from '../../server/src/workspace/workspaceIndex';
import { models } from '../support/models';

const STORY = `Bridge to close for repairs

The bridge will close in May, said Mayor Ingrid Solberg on Tuesday in Westhaven.
`;

describe('workspace index', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-index-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  function indexOf() {
    const roots = () => [pathToFileURL(folder).href, 'untitled:x'];
    return createWorkspaceIndex({ roots, engine: async () => analysisSteps, models, log: () => {} });
  }

  async function namesIn(index: ReturnType<typeof indexOf>, except = new Set<string>()): Promise<string[]> {
    await index.ready();
    return index.symbols(except).map((s) => s.name);
  }

  it('finds the names of articles nobody has opened, with their places', async () => {
    writeFileSync(join(folder, 'story.txt'), STORY);
    const index = indexOf();
    assert.ok((await namesIn(index)).includes('Ingrid Solberg'));
    const symbol = index.symbols(new Set()).find((s) => s.name === 'Ingrid Solberg')!;
    assert.equal(symbol.start.line, 2);
    assert.equal(STORY.split('\n')[2]!.slice(symbol.start.character, symbol.end.character), 'Ingrid Solberg');
  });
  it('leaves out lists, binaries and documents that are open', async () => {
    writeFileSync(join(folder, 'story.txt'), STORY);
    writeFileSync(join(folder, 'requirements.txt'), STORY);
    writeFileSync(join(folder, 'binary.txt'), Buffer.from([0xff, 0x00, 0xfe]));
    const open = new Set([pathToFileURL(join(folder, 'story.txt')).href]);
    assert.deepEqual(await namesIn(indexOf(), open), []);
  });
  it('reads again what has changed', async () => {
    const path = join(folder, 'story.txt');
    writeFileSync(path, STORY);
    const index = indexOf();
    await namesIn(index);
    rmSync(path);
    index.invalidate();
    assert.deepEqual(await namesIn(index), []);
  });
});
