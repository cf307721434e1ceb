import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, extensionId, newsmark, openAnnotated, placeOf, waitAnnotated, waitFor } from './support';

const run = (name: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${name}`, ...args);

function selected(): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return editor.document.getText(editor.selection);
}

function lineAtCursor(): string {
  const editor = vscode.window.activeTextEditor;
  assert.ok(editor);
  return editor.document.lineAt(editor.selection.active).text.slice(editor.selection.active.character);
}

describe('the commands', () => {
  afterEach(closeAll);

  it('are all registered', async () => {
    await newsmark();
    const known = new Set(await vscode.commands.getCommands(true));
    const { commands } = vscode.extensions.getExtension(extensionId)?.packageJSON.contributes ?? {};
    const missing = commands
      .map(({ command }: { command: string }) => command)
      .filter((c: string) => !known.has(c));
    assert.deepEqual(missing, []);
  });

  it('walk through the quotes, around the end of the article', async () => {
    const editor = await openAnnotated('harbour-tunnel.article.txt');
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    await run('nextQuote');
    const first = editor.selection.active;
    assert.match(lineAtCursor(), /\S/);
    await run('nextQuote');
    assert.ok(editor.selection.active.isAfter(first));
    await run('previousQuote');
    assert.ok(editor.selection.active.isEqual(first));
    await run('previousQuote');
    assert.ok(editor.selection.active.isAfter(first), 'from the first to the last');
    await run('nextQuote');
    assert.ok(editor.selection.active.isEqual(first), 'and on to the first');
  });

  it('fold boilerplate and unfold it, and leave the story open', async () => {
    const editor = await openAnnotated('harbour-tunnel.article.txt');
    const isShown = (words: string) => {
      const { line } = placeOf(editor.document, words);
      return editor.visibleRanges.some((r) => r.start.line <= line && line <= r.end.line);
    };
    const { line } = placeOf(editor.document, 'Facebook');
    editor.selection = new vscode.Selection(line, 0, line, 0);
    editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    await waitFor('the end of the article', () => isShown('WhatsApp'));
    await run('foldBoilerplate');
    await waitFor('folded', () => !isShown('WhatsApp'));
    assert.ok(isShown('Share this article') && isShown('contributed to this report'));
    await run('unfoldBoilerplate');
    await waitFor('unfolded', () => isShown('WhatsApp'));
  });

  it('show the source of the quote at the cursor', async () => {
    const editor = await openAnnotated('harbour-tunnel.article.txt');
    const place = placeOf(editor.document, 'Nine months is not a repair', 4);
    editor.selection = new vscode.Selection(place, place);
    await run('showSource');
    assert.match(selected(), /Benedikt Oyelaran/);
  });

  it('of the trees go to what an entry stands for', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    const start = placeOf(document, 'Tomas Reyle');
    const range = { start, end: start.translate(0, 5) };
    const entry = { item: { command: { arguments: [{ uri: document.uri.toString(), range }] } } };
    for (const name of ['correct', 'showMentions']) {
      const editor = await vscode.window.showTextDocument(document);
      editor.selection = new vscode.Selection(0, 0, 0, 0);
      await run(name, entry);
      assert.ok(vscode.window.activeTextEditor?.selection.active.isEqual(start), name);
    }
    await run('correct', undefined);
  });

  it('strip one section in one edit, which one undo takes back', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    const before = document.getText();
    const { sections } = await waitAnnotated(document);
    const last = sections.at(-1);
    assert.ok(last);
    await run('stripSection', last.id);
    assert.ok(document.getText().length < before.length);
    assert.ok(document.getText().includes('Mayor Solveig Arnesen told reporters'));
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('strip all boilerplate after a preview is accepted', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    const before = document.getText();
    const done = run('stripBoilerplate');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    assert.equal(document.getText(), before, 'nothing goes before the preview is accepted');
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    const after = document.getText();
    assert.doesNotMatch(after, /WhatsApp|Paula Stenmark|newsletter/);
    assert.match(after, /Nine months is not a repair/);
    const { sections } = await waitAnnotated(document);
    assert.deepEqual(sections, [], 'stripping again would find nothing');
  });

  it('put stripped text back after the file was saved and closed', async () => {
    const name = 'library-robot.txt';
    const { document } = await openAnnotated(name);
    const original = document.getText();
    const { sections } = await waitAnnotated(document);
    const last = sections.at(-1);
    assert.ok(last);
    await run('stripSection', last.id);
    await document.save();
    assert.notEqual(document.getText(), original);
    await closeAll();
    const again = await openAnnotated(name);
    const done = run('restoreStripped');
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    assert.equal(again.document.getText(), original);
    await again.document.save();
  });

  it('toggle a layer', async () => {
    const { document } = await openAnnotated('harbour-tunnel.article.txt');
    const layers = () => vscode.workspace.getConfiguration('newsmark.layers', document);
    const count = async () => {
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
        'vscode.provideDocumentSemanticTokens',
        document.uri,
      );
      return tokens?.data.length ?? 0;
    };
    const shown = await count();
    try {
      await run('toggleEntities');
      assert.equal(layers().get('entities'), false);
      await waitFor('fewer tokens', async () => (await count()) < shown);
    } finally {
      await run('toggleEntities');
    }
    assert.equal(layers().get('entities'), true);
    await waitFor('the tokens are back', async () => (await count()) === shown);
  });

  it('open a sample that can be edited without harm', async () => {
    await run('openSample');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document?.isUntitled);
    await waitAnnotated(document);
  });

  it('restart the server, after which articles are annotated as before', async () => {
    const { document } = await openAnnotated('river-levy.txt');
    const before = (await waitAnnotated(document)).quotes.length;
    await run('restartServer');
    assert.equal((await waitAnnotated(document)).quotes.length, before);
  });
});

describe('the key bindings', () => {
  it('clash with none of the editor', async () => {
    const uri = vscode.Uri.parse('vscode://defaultsettings/keybindings.json');
    const text = (await vscode.workspace.openTextDocument(uri)).getText();
    const taken = [...text.matchAll(/"key": "((?:[^"\\]|\\.)+)"[^}]*?"command": "((?:[^"\\]|\\.)+)"/g)].map(
      ([, key, command]) => ({ key: JSON.parse(`"${key}"`) as string, command: command ?? '' }),
    );
    assert.ok(taken.length > 300, 'the default key bindings were read');
    const clashes = taken.filter(({ key, command }) => {
      const [first] = key.split(' ');
      return /^(?:ctrl|cmd)\+(?:'|\[Quote\])$/i.test(first ?? '') && !command.startsWith('newsmark.');
    });
    assert.deepEqual(clashes, []);
  });
});
