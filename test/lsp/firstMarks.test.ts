import assert from 'node:assert/strict';
import { initializeParams, type StdioClient, startClient } from '../support/stdioClient';
import { article } from './article';

const textDocument = { uri: 'file:///articles/first.txt' };

async function opened(workspace: object): Promise<{ client: StdioClient; refreshed: Promise<void> }> {
  const client = startClient();
  const refreshed = new Promise<void>((resolve) => {
    client.connection.onRequest('workspace/semanticTokens/refresh', () => resolve());
  });
  await client.request('initialize', initializeParams({ workspace }));
  await client.notify('initialized', {});
  const item = { ...textDocument, languageId: 'plaintext', version: 1, text: article };
  await client.notify('textDocument/didOpen', { textDocument: item });
  return { client, refreshed };
}

const tokensOf = async (client: StdioClient) =>
  (await client.request<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument })).data;

/** How many tokens there are of each type. */
function counts(data: readonly number[]): Map<number, number> {
  const found = new Map<number, number>();
  for (let i = 3; i < data.length; i += 5) found.set(data[i]!, (found.get(data[i]!) ?? 0) + 1);
  return found;
}

const [BOILERPLATE, QUOTE, PERSON] = [0, 5, 9];

describe('first colours of the first article', function () {
  this.timeout(60_000);
  it('are boilerplate and quotes, then the editor is asked to look again and gets everything', async () => {
    const { client, refreshed } = await opened({ semanticTokens: { refreshSupport: true } });
    const first = counts(await tokensOf(client));
    await refreshed;
    const later = counts(await tokensOf(client));
    for (const type of [BOILERPLATE, QUOTE]) assert.ok(first.get(type), String(type));
    assert.equal(first.get(PERSON), undefined);
    assert.ok(later.get(PERSON));
    assert.equal(later.get(BOILERPLATE), first.get(BOILERPLATE));
    await client.stop();
  });
  it('are everything at once for editors that cannot be asked to look again', async () => {
    const { client } = await opened({});
    assert.ok(counts(await tokensOf(client)).get(PERSON));
    await client.stop();
  });
});
