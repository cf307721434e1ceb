import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { CodeAction, Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { initializeParams, type StdioClient, startClient } from '../support/stdioClient';

const LINES = [
  '“The boat was late, said Ana Ruiz.',
  '“The boat was late," said Tom Hale.',
  '“The boat was late,’ said Mia Lund.',
  '“They call it “the pit” here,” said Leo Park.',
  '““The boat was late,”” said Ida Moss.',
  'The boat was late,” said Ben Cole.',
];
const text = `${LINES.join('\n\n')}\n`;

describe('problems of quotation marks over stdio', () => {
  let folder: string;
  let client: StdioClient;
  let document: { textDocument: { uri: string } };

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-marks-'));
    client = startClient();
    client.connection.onRequest('workspace/applyEdit', (_: { edit: WorkspaceEdit }) => ({ applied: true }));
    const root = pathToFileURL(folder).href;
    await client.request('initialize', { ...initializeParams(), rootUri: root });
    await client.notify('initialized', {});
    document = { textDocument: { uri: `${root}/story.txt` } };
    const item = { uri: `${root}/story.txt`, languageId: 'plaintext', version: 1, text };
    await client.notify('textDocument/didOpen', { textDocument: item });
  });
  afterEach(async () => {
    assert.equal(await client.stop(), 0);
    rmSync(folder, { recursive: true, force: true });
  });

  /** The problems of marks, as `line: code`. */
  async function problems(): Promise<string[]> {
    const { items } = await client.request<{ items: Diagnostic[] }>('textDocument/diagnostic', document);
    return items
      .filter((d) => /^quote\..*(?:marks|unclosed|unopened)$/.test(String(d.code)))
      .map((d) => `${d.range.start.line / 2}: ${d.code}`)
      .sort();
  }

  async function actionsAt(line: number, character: number): Promise<CodeAction[]> {
    const at = { line: line * 2, character };
    const params = { ...document, range: { start: at, end: at }, context: { diagnostics: [] } };
    return client.request<CodeAction[]>('textDocument/codeAction', params);
  }

  /** Chooses the fix on a line and compares what the line becomes. */
  async function checkFix(line: number, title: RegExp, expected: string): Promise<void> {
    const action = (await actionsAt(line, 3)).find((a) => title.test(a.title));
    assert.ok(action, `no fix ${title} on line ${line}`);
    const { edit } = action.edit ? action : await client.request<CodeAction>('codeAction/resolve', action);
    const change = edit!.documentChanges![0] as { edits: TextEdit[] };
    let words = LINES[line]!;
    for (const { range, newText } of [...change.edits].sort(
      (a, b) => b.range.start.character - a.range.start.character,
    ))
      words = words.slice(0, range.start.character) + newText + words.slice(range.end.character);
    assert.equal(words, expected);
  }

  async function ignore(line: number, character: number, title: string): Promise<void> {
    const action = (await actionsAt(line, character)).find((a) => a.title === title);
    assert.ok(action, `no action ${title}`);
    await client.request('workspace/executeCommand', action.command);
  }

  const all = [
    '0: quote.unclosed',
    '1: quote.mixed-marks',
    '2: quote.mixed-marks',
    '3: quote.nested-marks',
    '4: quote.doubled-marks',
    '5: quote.unopened',
  ];

  it('are told, each at its line', async () => assert.deepEqual(await problems(), all));

  it('are mended by quick-fixes', async () => {
    await checkFix(0, /^Close the quotation with ”$/, '“The boat was late,” said Ana Ruiz.');
    await checkFix(1, /^Close the quotation with ”, as/, '“The boat was late,” said Tom Hale.');
    await checkFix(2, /^Close the quotation with ”, as/, '“The boat was late,” said Mia Lund.');
    await checkFix(4, /^Take the doubled mark away$/, '“The boat was late,” said Ida Moss.');
    await checkFix(5, /^Open the quotation with “/, '“The boat was late,” said Ben Cole.');
    assert.ok((await actionsAt(0, 3)).some((a) => a.title === 'Not a quote'));
  });

  it('are ignored once, in this file and in the folder', async () => {
    await ignore(1, 19, 'Ignore here: mixed quotation marks');
    assert.deepEqual(
      await problems(),
      all.filter((p) => p !== '1: quote.mixed-marks'),
    );
    await ignore(2, 19, 'Ignore in this file: mixed quotation marks');
    assert.deepEqual(
      await problems(),
      all.filter((p) => !p.endsWith('mixed-marks')),
    );
    await ignore(0, 0, 'Ignore in this folder: missing closing mark');
    assert.deepEqual(
      await problems(),
      all.filter((p) => !/mixed-marks|unclosed/.test(p)),
    );
  });
});
