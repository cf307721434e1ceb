import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic, DocumentDiagnosticReport, Hover } from 'vscode-languageserver';
import type { Overview, Status, StripResult } from '../../server/src/protocol';
import { initializeParams, type StdioClient, startClient } from '../support/stdioClient';
import { article } from './article';

const uri = 'file:///articles/bridge.txt';
const document = { textDocument: { uri } };

/** The place of `words` in the article. */
function positionOf(words: string) {
  const before = article.slice(0, article.indexOf(words)).split('\n');
  return { line: before.length - 1, character: before.at(-1)!.length };
}

function rangeAt(words: string) {
  return { start: positionOf(words), end: positionOf(words) };
}

const all = { start: { line: 0, character: 0 }, end: { line: 1000, character: 0 } };

async function openArticle(client: StdioClient, text = article, version = 1): Promise<void> {
  const item = { uri, languageId: 'plaintext', version, text };
  await client.notify('textDocument/didOpen', { textDocument: item });
}

/** The error code a request fails with; fails the test when it does not fail. */
async function errorOf(request: Promise<unknown>): Promise<number> {
  try {
    await request;
  } catch (error) {
    return (error as { code: number }).code;
  }
  assert.fail('the request was answered');
}

describe('language server over stdio', () => {
  let client: StdioClient;

  before(async () => {
    client = startClient();
    await client.request('initialize', initializeParams());
    await client.notify('initialized', {});
    await openArticle(client);
  });

  after(async () => assert.equal(await client.stop(), 0));

  it('tells what it can do', async () => {
    const other = startClient();
    const { capabilities } = await other.request<{ capabilities: Record<string, unknown> }>(
      'initialize',
      initializeParams(),
    );
    assert.deepEqual(Object.keys(capabilities).sort(), [
      'codeActionProvider',
      'codeLensProvider',
      'definitionProvider',
      'diagnosticProvider',
      'documentHighlightProvider',
      'documentLinkProvider',
      'documentSymbolProvider',
      'executeCommandProvider',
      'foldingRangeProvider',
      'hoverProvider',
      'inlayHintProvider',
      'positionEncoding',
      'referencesProvider',
      'selectionRangeProvider',
      'semanticTokensProvider',
      'textDocumentSync',
      'workspace',
      'workspaceSymbolProvider',
    ]);
    assert.equal(await other.stop(), 0);
  });

  it('says that it works, then what it found', async () => {
    const busy = await client.until<Status>('newsmark/status', (s) => s.uri === uri && s.state === 'busy');
    const ready = await client.until<Status>('newsmark/status', (s) => s.uri === uri && s.state === 'ready');
    assert.ok(busy.revision < ready.revision);
    assert.ok(ready.boilerplateSections > 0 && ready.boilerplateShare > 0 && ready.boilerplateShare < 0.5);
  });

  it('marks boilerplate as unnecessary', async () => {
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', document);
    const faded = items.filter((d) => d.code === 'boilerplate');
    assert.ok(faded.length > 0);
    assert.ok(faded.every((d) => d.tags?.includes(1) && d.severity === 4 && d.source === 'newsmark'));
    assert.ok(faded.some((d) => d.range.start.line <= positionOf('Share this').line));
  });

  it('sends semantic tokens whole, as a difference, and for a part', async () => {
    const full = await client.request<{ resultId: string; data: number[] }>(
      'textDocument/semanticTokens/full',
      document,
    );
    assert.ok(full.data.length > 0 && full.data.length % 5 === 0);
    const delta = await client.request('textDocument/semanticTokens/full/delta', {
      ...document,
      previousResultId: full.resultId,
    });
    assert.deepEqual((delta as { edits: unknown[] }).edits, []);
    const part = await client.request<{ data: number[] }>('textDocument/semanticTokens/range', {
      ...document,
      range: all,
    });
    assert.deepEqual(part.data, full.data);
  });

  it('answers hover on boilerplate and not on plain words', async () => {
    const hover = await client.request<Hover>('textDocument/hover', {
      ...document,
      position: positionOf('Share this'),
    });
    assert.match((hover.contents as { value: string }).value, /^\*\*Boilerplate\*\*/);
    assert.equal(
      await client.request('textDocument/hover', { ...document, position: positionOf('rained') }),
      null,
    );
  });

  it('strips boilerplate by a quick-fix that is computed when it is chosen', async () => {
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: rangeAt('Share this'),
      context: { diagnostics: [] },
    });
    const strip = actions.find((a) => a.title.startsWith('Strip all boilerplate'))!;
    assert.equal(strip.edit, undefined);
    const resolved = await client.request<CodeAction>('codeAction/resolve', strip);
    const change = resolved.edit!.documentChanges![0] as {
      textDocument: { version: number };
      edits: unknown[];
    };
    assert.equal(change.textDocument.version, 1);
    const { edits } = await client.request<StripResult>('newsmark/strip', { uri });
    assert.deepEqual(change.edits, edits);
  });

  it('offers fixAll only when asked for', async () => {
    const ask = (only?: string[]) =>
      client.request<CodeAction[]>('textDocument/codeAction', {
        ...document,
        range: all,
        context: { diagnostics: [], only },
      });
    assert.deepEqual(
      (await ask(['source.fixAll'])).map((a) => a.kind),
      ['source.fixAll.newsmark'],
    );
    assert.ok((await ask()).every((a) => !a.kind!.startsWith('source')));
  });

  it('answers every other request on the article without an error', async () => {
    const at = { ...document, position: positionOf('Ingrid') };
    const definition = await client.request<{ range: unknown }>('textDocument/definition', at);
    assert.deepEqual((definition?.range as { start: unknown })?.start, positionOf('Ingrid'));
    const links = await client.request<{ target: string }[]>('textDocument/documentLink', document);
    assert.deepEqual(
      links.map((l) => l.target),
      ['https://example.org/bridge'],
    );
    for (const [method, params] of [
      ['textDocument/references', { ...at, context: { includeDeclaration: true } }],
      ['textDocument/documentHighlight', at],
      ['textDocument/documentSymbol', document],
      ['textDocument/foldingRange', document],
      ['textDocument/inlayHint', { ...document, range: all }],
      ['textDocument/codeLens', document],
      ['textDocument/selectionRange', { ...document, positions: [at.position] }],
      ['workspace/symbol', { query: 'solberg' }],
      ['newsmark/overview', { uri }],
      ['newsmark/describe', { uri, position: at.position }],
      ['newsmark/annotateAnyway', { uri }],
    ] as const) {
      const answer = await client.request<unknown>(method, params);
      if (Array.isArray(answer) && method !== 'textDocument/inlayHint') assert.ok(answer.length > 0, method);
    }
  });

  it('takes a person’s decision: not boilerplate', async () => {
    const line = positionOf('Share this');
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: rangeAt('Share this'),
      context: { diagnostics: [] },
    });
    const keep = actions.find((a) => a.title === 'Not boilerplate: keep this line')!;
    await client.request('workspace/executeCommand', keep.command);
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', document);
    const covers = (d: Diagnostic) => d.range.start.line <= line.line && line.line <= d.range.end.line;
    assert.ok(!items.some((d) => d.code === 'boilerplate' && covers(d)));
    const before = (await client.request<Overview>('newsmark/overview', { uri })).revision;
    assert.ok(before > 1);
  });

  it('says what is wrong with bad parameters and goes on', async () => {
    assert.equal(await errorOf(client.request('textDocument/hover', { textDocument: {} })), -32602);
    assert.equal(await errorOf(client.request('textDocument/hover', document)), -32602);
    assert.equal(await errorOf(client.request('newsmark/overview', null)), -32602);
    assert.equal(
      await errorOf(client.request('newsmark/describe', { uri, position: { line: 'x' } })),
      -32602,
    );
    assert.equal(await errorOf(client.request('codeAction/resolve', { title: 'x' })), -32602);
    const run = (command: string, ...args: unknown[]) =>
      client.request('workspace/executeCommand', { command, arguments: args });
    assert.equal(await errorOf(run('rm')), -32602);
    assert.equal(
      await errorOf(run('newsmark.server.decide', { uri, version: 1, decision: { kind: 'x' } })),
      -32602,
    );
    assert.equal(
      await errorOf(
        run('newsmark.server.decide', {
          uri,
          version: 1,
          decision: { kind: 'speech', span: { start: 5, end: 1 } },
        }),
      ),
      -32602,
    );
    const far = { ...document, position: { line: 9999, character: 9999 } };
    assert.equal(await client.request('textDocument/hover', far), null);
  });

  it('has nothing to say about documents that are not open', async () => {
    const closed = {
      textDocument: { uri: 'file:///articles/none.txt' },
      position: { line: 0, character: 0 },
    };
    assert.equal(await client.request('textDocument/hover', closed), null);
    const report = await client.request<DocumentDiagnosticReport>('textDocument/diagnostic', closed);
    assert.deepEqual(report, { kind: 'full', items: [] });
  });

  it('leaves files alone that are no articles, until it is told otherwise', async () => {
    const other = 'file:///stories/requirements.txt';
    const item = { uri: other, languageId: 'plaintext', version: 1, text: `${article}\nflask==1.0` };
    await client.notify('textDocument/didOpen', { textDocument: item });
    const off = await client.until<Status>('newsmark/status', (s) => s.uri === other);
    assert.equal(off.state, 'off');
    assert.match(off.notices[0]!, /requirements\.txt/);
    assert.equal(await client.request('newsmark/overview', { uri: other }), null);
    await client.request('newsmark/annotateAnyway', { uri: other });
    const overview = await client.request<Overview>('newsmark/overview', { uri: other });
    assert.ok(overview.sections.length > 0);
  });
});

describe('language server under edits', () => {
  it('tells that the text has changed instead of answering from an old one', async () => {
    const client = startClient();
    await client.request('initialize', initializeParams());
    await client.notify('initialized', {});
    await openArticle(client, article.repeat(40));
    const asked = client.request('textDocument/semanticTokens/full', document);
    const outcome = asked.then(
      () => 'answered',
      (error: { code: number }) => error.code,
    );
    const insert = { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: 'x' };
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [insert],
    });
    assert.equal(await outcome, -32801);
    const { version } = await client.request<Overview>('newsmark/overview', { uri });
    assert.equal(version, 2);
    assert.equal(await client.stop(), 0);
  });

  it('stops when the client cancels', async () => {
    const client = startClient();
    await client.request('initialize', initializeParams());
    await openArticle(client, article.repeat(40));
    const outcome = new Promise((resolve) => {
      client.connection
        .sendRequest('textDocument/semanticTokens/full', document, cancelledSoon())
        .then(resolve, (error: { code: number }) => resolve(error.code));
    });
    assert.equal(await outcome, -32800);
    assert.equal(await client.stop(), 0);
  });

  it('pushes diagnostics to clients that do not pull', async () => {
    const client = startClient();
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.notify('initialized', {});
    await openArticle(client);
    type Pushed = { uri: string; version?: number; diagnostics: Diagnostic[] };
    const pushed = await client.until<Pushed>('textDocument/publishDiagnostics');
    assert.equal(pushed.version, 1);
    assert.ok(pushed.diagnostics.some((d) => d.code === 'boilerplate'));
    await client.notify('textDocument/didClose', document);
    await client.until<Pushed>('textDocument/publishDiagnostics', (p) => p.diagnostics.length === 0);
    assert.equal(await client.stop(), 0);
  });

  it('survives whatever a client sends', async () => {
    const client = startClient();
    await client.request('initialize', { processId: null, rootUri: null, capabilities: {} });
    await client.notify('textDocument/didChange', { textDocument: { uri, version: 3 }, contentChanges: [] });
    await client.notify('textDocument/didClose', document);
    await openArticle(client, '\u0000\ud800“\r\n\r😀'.repeat(50));
    await client.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [
        { range: { start: { line: 70, character: 999 }, end: { line: 2, character: 0 } }, text: '\udfff' },
      ],
    });
    await client.request('newsmark/annotateAnyway', { uri });
    assert.ok(await client.request('newsmark/overview', { uri }));
    assert.equal(await client.stop(), 0);
  });
});

/** A token that is cancelled in the next turn of the event loop. */
function cancelledSoon() {
  const { CancellationTokenSource } =
    require('vscode-languageserver/node') as typeof import('vscode-languageserver/node');
  const source = new CancellationTokenSource();
  setImmediate(() => source.cancel());
  return source.token;
}

describe('language server on a large file', () => {
  it('colours what is visible before the whole is analysed, the same as after', async () => {
    const client = startClient();
    await client.request('initialize', initializeParams());
    const far = 'It rained all day in the harbour of Westhaven.\n\n'.repeat(1200);
    await openArticle(client, `${far}${article}\n${far}`);
    const range = { start: { line: 2400, character: 0 }, end: { line: 2420, character: 0 } };
    const ask = () =>
      client.request<{ data: number[] }>('textDocument/semanticTokens/range', { ...document, range });
    const early = await ask();
    assert.ok(early.data.length > 0);
    assert.ok(!client.received.some((m) => (m.params as Status).state === 'ready'), 'the whole came first');
    await client.until<Status>('newsmark/status', (s) => s.state === 'ready');
    const late = await ask();
    assert.equal(late.data[0], early.data[0]);
    assert.equal(await client.stop(), 0);
  });
});
