import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, SymbolInformation, WorkspaceEdit } from 'vscode-languageserver';
import { initializeParams, type StdioClient, startClient } from '../support/stdioClient';
import { article } from './article';

describe('folder rules over stdio', () => {
  let folder: string;
  let client: StdioClient;
  let document: { textDocument: { uri: string } };
  const applied: WorkspaceEdit[] = [];
  /** Whether the editor can make an edit, now. */
  let canApply = () => true;

  /** Starts a client in a fresh folder; with `capabilities` in place of those of a capable editor. */
  async function start(more?: Record<string, unknown>): Promise<void> {
    client = startClient();
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      applied.push(edit);
      return { applied: canApply() };
    });
    const root = pathToFileURL(folder).href;
    await client.request('initialize', { ...initializeParams(more), rootUri: root });
    await client.notify('initialized', {});
    const uri = `${root}/story.txt`;
    document = { textDocument: { uri } };
    const item = { uri, languageId: 'plaintext', version: 1, text: article };
    await client.notify('textDocument/didOpen', { textDocument: item });
  }

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-rules-'));
    applied.length = 0;
    canApply = () => true;
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  const line = article.split('\n').indexOf('Share this article');
  const at = { line, character: 0 };

  async function isFaded(): Promise<boolean> {
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', document);
    return items.some(
      (d) => d.code === 'boilerplate' && d.range.start.line <= line && line <= d.range.end.line,
    );
  }

  async function run(title: string): Promise<void> {
    const actions = await client.request<CodeAction[]>('textDocument/codeAction', {
      ...document,
      range: { start: at, end: at },
      context: { diagnostics: [] },
    });
    await client.request('workspace/executeCommand', actions.find((a) => a.title === title)!.command);
  }

  it('are made by the editor and hold at once', async () => {
    await start();
    assert.ok(await isFaded());
    await run('Never boilerplate in this folder: this line');
    const [create, edit] = applied[0]!.documentChanges as [
      { kind: string; uri: string },
      { edits: { newText: string }[] },
    ];
    assert.deepEqual(
      [create.kind, create.uri],
      ['create', pathToFileURL(join(folder, 'newsmark.json')).href],
    );
    assert.deepEqual(JSON.parse(edit.edits[0]!.newText), { neverBoilerplate: ['Share this article'] });
    assert.ok(!(await isFaded()));
  });

  it('are offered for the line at a cursor when a person asks, not for a light bulb on every line', async () => {
    await start();
    const story = { line: article.split('\n').findIndex((l) => l.includes('said')), character: 1 };
    const titles = async (triggerKind: 1 | 2) =>
      (
        await client.request<CodeAction[]>('textDocument/codeAction', {
          ...document,
          range: { start: story, end: story },
          context: { diagnostics: [], triggerKind },
        })
      ).map((a) => a.title);
    assert.ok((await titles(1)).includes('Always boilerplate in this folder: this line'));
    assert.ok(!(await titles(2)).some((title) => title.startsWith('Always')));
  });

  it('are written to disk for editors that cannot create files', async () => {
    await start({ workspace: {} });
    await run('Never boilerplate in this folder: this line');
    assert.deepEqual(applied, []);
    const written = JSON.parse(readFileSync(join(folder, 'newsmark.json'), 'utf8'));
    assert.deepEqual(written, { neverBoilerplate: ['Share this article'] });
    assert.ok(!(await isFaded()));
  });

  it('are read when the file is there and when it changes', async () => {
    const rules = join(folder, 'newsmark.json');
    writeFileSync(rules, '{ "neverBoilerplate": ["share this ARTICLE"] }');
    await start();
    assert.ok(!(await isFaded()));
    rmSync(rules);
    assert.ok(!existsSync(rules));
    await client.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: pathToFileURL(rules).href, type: 3 }],
    });
    assert.ok(await isFaded());
  });

  it('are made anew when the file is gone, whatever the editor still holds for it', async () => {
    const rules = join(folder, 'newsmark.json');
    writeFileSync(rules, '{ "ignore": ["source.anonymous"] }');
    await start();
    assert.ok(await isFaded());
    rmSync(rules);
    await run('Never boilerplate in this folder: this line');
    const [create, edit] = applied[0]!.documentChanges as [
      { kind: string; uri: string },
      { edits: { range: { end: { line: number } }; newText: string }[] },
    ];
    assert.equal(create.kind, 'create');
    assert.deepEqual(JSON.parse(edit.edits[0]!.newText), { neverBoilerplate: ['Share this article'] });
    assert.ok(edit.edits[0]!.range.end.line > 1000, 'the whole text is replaced');
    assert.ok(!(await isFaded()));
  });

  for (const before of [null, '{ "ignore": ["quote.unclosed"] }'])
    it(`keep what was written into ${before ? 'the file' : 'a new file'} a moment ago, before anybody told`, async () => {
      const rules = join(folder, 'newsmark.json');
      if (before) writeFileSync(rules, before);
      await start();
      assert.ok(await isFaded());
      writeFileSync(rules, '{ "ignore": ["source.anonymous"] }');
      await run('Never boilerplate in this folder: this line');
      const edit = applied[0]!.documentChanges!.at(-1) as { edits: { newText: string }[] };
      assert.deepEqual(JSON.parse(edit.edits[0]!.newText), {
        ignore: ['source.anonymous'],
        neverBoilerplate: ['Share this article'],
      });
    });

  it('are added to what a person has typed into newsmark.json and not saved', async () => {
    const rules = join(folder, 'newsmark.json');
    writeFileSync(rules, '{}');
    await start();
    const textDocument = { uri: pathToFileURL(rules).href, languageId: 'jsonc', version: 1, text: '{}' };
    await client.notify('textDocument/didOpen', { textDocument });
    const typed = '{ // ours\n  "ignore": ["quote.unclosed"] }';
    const type = (version: number, text: string) =>
      client.notify('textDocument/didChange', {
        textDocument: { uri: textDocument.uri, version },
        contentChanges: [{ text }],
      });
    await type(2, typed);
    await run('Never boilerplate in this folder: this line');
    const edit = applied[0]!.documentChanges!.at(-1) as { edits: { newText: string }[] };
    assert.match(edit.edits[0]!.newText, /ours/);
    assert.match(edit.edits[0]!.newText, /quote\.unclosed[\s\S]*Share this article/);
    assert.ok(!(await isFaded()));
    await type(3, edit.edits[0]!.newText);
    const told = () =>
      client.notify('workspace/didChangeWatchedFiles', { changes: [{ uri: textDocument.uri, type: 2 }] });
    await told();
    assert.ok(!(await isFaded()), 'word that comes late of an older change takes nothing back');
    await type(4, typed);
    await told();
    assert.ok(await isFaded(), 'the editor has undone the rule');
    await type(5, edit.edits[0]!.newText);
    writeFileSync(rules, '{ "ignore": [] }');
    await told();
    assert.ok(await isFaded(), 'another program has written the file since');
  });

  it('are not added to a newsmark.json that is not well-formed, which is said', async () => {
    writeFileSync(join(folder, 'newsmark.json'), '{ "ignore": [');
    await start();
    const said: string[] = [];
    client.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      said.push(message);
      return null;
    });
    await run('Never boilerplate in this folder: this line');
    assert.match(said.join(), /not well-formed/);
    assert.deepEqual(applied, []);
  });

  it('are tried once more when the editor could not make them, and said when they cannot be made', async () => {
    await start();
    assert.ok(await isFaded());
    const said: string[] = [];
    client.connection.onRequest('window/showMessageRequest', ({ message }: { message: string }) => {
      said.push(message);
      return null;
    });
    canApply = () => false;
    await run('Never boilerplate in this folder: this line');
    assert.match(said.join(), /could not be written into newsmark\.json/);
    assert.equal(applied.length, 2);
    assert.ok(await isFaded());
    canApply = () => applied.length === 4;
    await run('Never boilerplate in this folder: this line');
    assert.ok(!(await isFaded()));
  });

  it('let names be found across the folder, open or not', async () => {
    writeFileSync(join(folder, 'other.txt'), article.replace('Ingrid Solberg', 'Bodil Haugen'));
    await start();
    const find = (query: string) => client.request<SymbolInformation[]>('workspace/symbol', { query });
    assert.ok((await find('solberg')).some((s) => s.location.uri.endsWith('/story.txt')));
    let found = await find('haugen');
    for (let i = 0; i < 60 && found.length === 0; i++) found = await find('haugen');
    assert.ok(found.some((s) => s.location.uri.endsWith('/other.txt')));
  });

  it('follow the workspace folders', async () => {
    await start({ workspace: { workspaceFolders: true } });
    const find = () => client.request<SymbolInformation[]>('workspace/symbol', { query: 'haugen' });
    assert.deepEqual(await find(), []);
    const other = mkdtempSync(join(tmpdir(), 'newsmark-other-'));
    writeFileSync(join(other, 'other.txt'), article.replace('Ingrid Solberg', 'Bodil Haugen'));
    const added = [{ uri: pathToFileURL(other).href, name: 'other' }];
    await client.notify('workspace/didChangeWorkspaceFolders', { event: { added, removed: [] } });
    let found = await find();
    for (let i = 0; i < 60 && found.length === 0; i++) found = await find();
    assert.equal(found.length, 1);
    rmSync(other, { recursive: true, force: true });
  });
});
