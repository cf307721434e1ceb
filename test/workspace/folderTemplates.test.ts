import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createFolderTemplates } from '../../server/src/workspace/folderTemplates';

const article = (town: string) =>
  `Bridge in ${town} to close\n\nThe bridge in ${town} will close.\n\nTales of the coast, daily\n`;

describe('furniture of a folder', () => {
  const idle = Promise.resolve();
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-folder-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const path = (name: string) => join(folder, name);
  const uri = () => pathToFileURL(path('a.txt')).href;

  it('is the lines that stand in three articles or more, told once they are read', async () => {
    for (const [i, town] of ['Alby', 'Borne', 'Corry'].entries())
      writeFileSync(path(`${'abc'[i]}.txt`), article(town));
    let told = 0;
    const templates = createFolderTemplates(idle, () => told++, assert.fail);
    assert.deepEqual([...templates.of(uri())], []);
    await templates.ready(uri());
    assert.deepEqual([...templates.of(uri())], ['tales of the coast, daily']);
    assert.equal(told, 1);
  });
  it('follows the folder: two articles show nothing', async () => {
    for (const [i, town] of ['Alby', 'Borne', 'Corry'].entries())
      writeFileSync(path(`${'abc'[i]}.txt`), article(town));
    const templates = createFolderTemplates(idle, () => {}, assert.fail);
    await templates.ready(uri());
    rmSync(path('c.txt'));
    templates.invalidate();
    await templates.ready(uri());
    assert.deepEqual([...templates.of(uri())], []);
  });
  it('is none for documents that are no files', async () => {
    const templates = createFolderTemplates(idle, assert.fail, assert.fail);
    await templates.ready('untitled:Untitled-1');
    assert.equal(templates.of('untitled:Untitled-1').size, 0);
  });
});
