import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { initializeParams, type StdioClient, startClient } from '../support/stdioClient';
import { article } from './article';

/** What stands at `file` as soon as it is there. */
async function appears(file: string): Promise<boolean> {
  for (let i = 0; i < 600 && !existsSync(file); i++) await new Promise((resume) => setTimeout(resume, 100));
  return existsSync(file);
}

describe('language server with a place to keep things', function () {
  this.timeout(120_000);
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-storage-'));
    mkdirSync(join(folder, 'articles'));
    for (let i = 0; i < 25; i++)
      writeFileSync(
        join(folder, 'articles', `${i}.txt`),
        article.replace('Solberg', `Solberg${'abcde'[i % 5]}`),
      );
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function started(): Promise<StdioClient> {
    const client = startClient();
    const params = initializeParams();
    await client.request('initialize', {
      ...params,
      rootUri: pathToFileURL(join(folder, 'articles')).href,
      workspaceFolders: null,
      initializationOptions: { storage: join(folder, 'storage') },
    });
    await client.notify('initialized', {});
    return client;
  }

  it('reads the folder in the background and finds its names at once after the next start', async () => {
    const file = join(folder, 'storage', 'index.bin');
    const first = await started();
    assert.ok(await appears(file));
    await first.stop();
    const second = await started();
    const found = await second.request<{ name: string }[]>('workspace/symbol', { query: 'solberga' });
    assert.equal(found.filter(({ name }) => name === 'Ingrid Solberga').length, 5);
    assert.equal(await second.stop(), 0);
  });
});
