import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, findings, openAnnotated, placeOf, waitFor } from './support';

const ask = <T>(name: string, ...args: unknown[]) =>
  vscode.commands.executeCommand<T>(`vscode.${name}`, ...args);

describe('the editor’s own views', () => {
  let document: vscode.TextDocument;
  beforeEach(async () => {
    ({ document } = await openAnnotated('harbour-tunnel.article.txt'));
  });
  afterEach(closeAll);

  it('show headline and quotes in the outline', async () => {
    const symbols = await ask<vscode.DocumentSymbol[]>('executeDocumentSymbolProvider', document.uri);
    const names: string[] = [];
    const collect = (list: readonly vscode.DocumentSymbol[]) => {
      for (const symbol of list) {
        names.push(symbol.name);
        collect(symbol.children);
      }
    };
    collect(symbols);
    assert.match(names.join('\n'), /Harbour tunnel to close/);
    assert.match(names.join('\n'), /Solveig Arnesen/);
  });

  it('go from a quote to its source', async () => {
    const place = placeOf(document, 'It is the joints', 3);
    const found = await ask<(vscode.Location | vscode.LocationLink)[]>(
      'executeDefinitionProvider',
      document.uri,
      place,
    );
    const words = found.map((l) => document.getText('targetRange' in l ? l.targetRange : l.range));
    assert.match(words.join('\n'), /Tomas Reyle/);
  });

  it('list the mentions of a source', async () => {
    const place = placeOf(document, 'Tomas Reyle', 3);
    const found = await ask<vscode.Location[]>('executeReferenceProvider', document.uri, place);
    assert.ok(found.length >= 2);
  });

  it('fold boilerplate', async () => {
    const folds = await ask<vscode.FoldingRange[]>('executeFoldingRangeProvider', document.uri);
    const related = placeOf(document, 'Related Stories').line;
    assert.ok(folds.some(({ start, end }) => start <= related && end > related));
  });

  it('offer quick-fixes that strip the line, the section, the kind and all', async () => {
    const place = placeOf(document, 'Related Stories', 2);
    await waitFor('diagnostics', () => findings(document).length > 0);
    const range = new vscode.Range(place, place);
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', document.uri, range);
    const titles = actions.map(({ title }) => title).join('\n');
    assert.match(titles, /strip/i);
    assert.match(titles, /not boilerplate/i);
    assert.match(titles, /all/i);
  });

  it('strip everything as source.fixAll', async () => {
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    const kind = 'source.fixAll.newsmark';
    const actions = await ask<vscode.CodeAction[]>('executeCodeActionProvider', document.uri, all, kind, 5);
    const edit = actions.find((action) => action.edit)?.edit;
    assert.ok(edit, 'the action comes with its edit');
    assert.ok(edit.get(document.uri).length > 0);
  });

  it('show how much boilerplate there is above the article', async () => {
    const lenses = await ask<vscode.CodeLens[]>('executeCodeLensProvider', document.uri, 10);
    assert.match(lenses.map(({ command }) => command?.title).join('\n'), /boilerplate/i);
  });
});
