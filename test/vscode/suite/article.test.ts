import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import {
  closeAll,
  findings,
  folder,
  hoverAt,
  newsmark,
  open,
  openAnnotated,
  waitAnnotated,
  waitFor,
} from './support';

describe('an article is opened', () => {
  afterEach(closeAll);

  it('is annotated when it is a plain .txt file', async () => {
    const { document } = await openAnnotated('river-levy.txt');
    assert.equal(document.languageId, 'plaintext');
    const { overviews } = await newsmark();
    assert.equal(overviews.get(document)?.status.state, 'ready');
  });

  it('is annotated when it is of the language news', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    assert.equal(document.languageId, 'news');
  });

  it('has its boilerplate faded, by diagnostics tagged Unnecessary', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    const faded = await waitFor('faded lines', () => {
      const lines = findings(document).filter(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
      return lines.length > 0 ? lines : undefined;
    });
    const words = faded.map(({ range }) => document.getText(range)).join('\n');
    assert.match(words, /Facebook/);
    assert.doesNotMatch(words, /Mayor Solveig Arnesen told reporters/);
  });

  it('has its quotes and their sources found', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    const { quotes } = await waitAnnotated(document);
    const arnesen = quotes.find(({ words }) => words.includes('We looked at every way'));
    assert.equal(arnesen?.sourceName, 'Solveig Arnesen');
  });

  it('has semantic tokens with the legend that the manifest describes', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const manifest = vscode.extensions.getExtension('newsmark.newsmark')?.packageJSON.contributes;
    const ids = (list: { id: string }[]) => list.map(({ id }) => id).sort();
    assert.deepEqual([...legend.tokenTypes].sort(), ids(manifest.semanticTokenTypes));
    assert.deepEqual([...legend.tokenModifiers].sort(), ids(manifest.semanticTokenModifiers));
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.ok(tokens.data.length > 100);
  });

  it('has a hover card on a quote and none on plain words', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    assert.match(await hoverAt(document, 'We looked at every way'), /Solveig Arnesen/);
    assert.equal(await hoverAt(document, 'a detour of'), '');
  });

  it('is annotated anew after an edit', async () => {
    const { document } = await openAnnotated('river-levy.txt');
    const before = (await waitAnnotated(document)).quotes.length;
    const edit = new vscode.WorkspaceEdit();
    const end = document.lineAt(10).range.end;
    edit.insert(
      document.uri,
      end,
      '\n“Nothing is settled,” said Joris Valk on Thursday in the village hall.',
    );
    await vscode.workspace.applyEdit(edit);
    const { quotes } = await waitAnnotated(document);
    assert.equal(quotes.length, before + 1);
  });
});

describe('a file that is no article is opened', () => {
  const file = () => path.join(folder(), 'requirements.txt');
  before(() => fs.writeFileSync(file(), 'flask==3.0.0\nrequests>=2.31\n'));
  after(() => fs.rmSync(file()));
  afterEach(closeAll);

  it('is left alone until the person asks', async () => {
    const { document } = await open(file());
    const { overviews } = await newsmark();
    const state = () => overviews.get(document)?.status.state;
    await waitFor('the gate has spoken', () => state() === 'off');
    assert.deepEqual(findings(document), []);
    await vscode.commands.executeCommand('newsmark.annotateFile');
    await waitFor('the file is annotated', () => state() === 'ready');
  });
});
