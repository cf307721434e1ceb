import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as vscode from 'vscode';
import { closeAll, folder, newsmark, openAnnotated, placeOf, waitFor } from './support';

const run = (name: string, ...args: unknown[]) => vscode.commands.executeCommand(`newsmark.${name}`, ...args);

async function opened(): Promise<vscode.TextEditor> {
  const editor = await openAnnotated('harbour-tunnel.article.txt');
  const { annotations } = await newsmark();
  await waitFor('the annotations', () => annotations.active());
  return editor;
}

function select(editor: vscode.TextEditor, words: string): void {
  const start = placeOf(editor.document, words);
  const end = placeOf(editor.document, words, words.length);
  editor.selection = new vscode.Selection(start, end);
}

/** The accepted annotations as `label: words`. */
async function annotated(): Promise<string[]> {
  const { annotations } = await newsmark();
  const view = annotations.get();
  return (view?.annotations ?? [])
    .filter((a) => a.status === 'accepted')
    .map((a) => `${a.label}: ${a.words}`);
}

describe('annotating', () => {
  afterEach(async () => {
    for (let i = 0; i < 20 && (await annotated()).length > 0; i++) await run('undoAnnotation');
    await closeAll();
  });

  it('annotates, grows, undoes and redoes', async () => {
    const editor = await opened();
    select(editor, 'Benedikt');
    await run('annotatePerson');
    assert.deepEqual(await annotated(), ['person: Benedikt']);
    await run('growEnd');
    assert.deepEqual(await annotated(), ['person: Benedikt Oyelaran']);
    await run('undoAnnotation');
    assert.deepEqual(await annotated(), ['person: Benedikt']);
    await run('redoAnnotation');
    assert.deepEqual(await annotated(), ['person: Benedikt Oyelaran']);
    await run('deleteAnnotation');
    assert.deepEqual(await annotated(), []);
    await run('undoAnnotation');
    await run('undoAnnotation');
    await run('undoAnnotation');
  });

  it('keeps annotations on their words while the text is edited', async () => {
    const editor = await opened();
    select(editor, 'Benedikt Oyelaran');
    await run('annotatePerson');
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update 😀: '));
    const { annotations } = await newsmark();
    const view = await waitFor('the new places', () => annotations.active()?.view);
    const { start, end } = view.annotations[0]!.ranges[0]!;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    assert.equal(editor.document.getText(range), 'Benedikt Oyelaran');
  });

  it('accepts and rejects suggestions one after the other', async () => {
    const editor = await opened();
    editor.selection = new vscode.Selection(0, 0, 0, 0);
    const { annotations } = await newsmark();
    const count = () => annotations.get()?.suggestions.filter((s) => !s.part).length ?? 0;
    await waitFor('suggestions', count);
    const before = count();
    await run('nextSuggestion');
    await run('acceptSuggestion');
    assert.ok(count() < before);
    assert.equal((await annotated()).length > 0, true);
    const between = count();
    await run('rejectSuggestion');
    assert.ok(count() < between);
    await run('undoAnnotation');
    await run('undoAnnotation');
  });
});

describe('annotations of a document that is not on disk', () => {
  const file = vscode.Uri.joinPath(vscode.Uri.file(folder()), 'saved-as.news.txt');
  const sidecarOf = (uri: vscode.Uri) => `${uri.fsPath}.annotations.jsonld`;
  afterEach(async () => {
    await closeAll();
    for (const name of fs.readdirSync(folder()))
      if (/^(?:saved-as|renamed)/.test(name)) fs.rmSync(`${folder()}/${name}`);
  });

  it('are made all the same, go along when it is saved, and follow its file to another name', async () => {
    await run('openSample');
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor?.document.isUntitled);
    await waitFor('the annotations', async () => (await newsmark()).annotations.active());
    select(editor, 'Benedikt Oyelaran');
    await run('annotatePerson');
    assert.deepEqual(await annotated(), ['person: Benedikt Oyelaran']);
    fs.writeFileSync(file.fsPath, editor.document.getText());
    await closeAll();
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
    await waitFor('the annotation', async () => (await annotated()).length > 0);
    await waitFor('the sidecar', () => fs.existsSync(sidecarOf(file)));
    const renamed = vscode.Uri.joinPath(file, '..', 'renamed.news.txt');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(file, renamed);
    await vscode.workspace.applyEdit(edit);
    await waitFor('the sidecar goes along', () => fs.existsSync(sidecarOf(renamed)));
    assert.equal(fs.existsSync(sidecarOf(file)), false);
  });
});

describe('commands never are dead', () => {
  afterEach(closeAll);

  it('while the server restarts they wait for it', async () => {
    const editor = await opened();
    select(editor, 'Benedikt Oyelaran');
    const restarted = run('restartServer');
    await run('annotatePerson');
    await restarted;
    assert.deepEqual(await annotated(), ['person: Benedikt Oyelaran']);
    await run('undoAnnotation');
  });
  it('right after an edit they are about the new text', async () => {
    const editor = await opened();
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'Update: '));
    select(editor, 'Benedikt Oyelaran');
    await run('annotatePerson');
    assert.deepEqual(await annotated(), ['person: Benedikt Oyelaran']);
    await run('undoAnnotation');
  });
  it('without an article they end with a message', async () => {
    await closeAll();
    for (const name of [
      'annotatePerson',
      'nextSuggestion',
      'review',
      'exportArticle',
      'nextQuote',
      'growEnd',
    ])
      await run(name);
    await run('openSample');
    await closeAll();
  });
});

describe('on save', () => {
  afterEach(closeAll);

  it('boilerplate is stripped where the person has set that', async () => {
    const editor = await opened();
    const { document } = editor;
    const original = document.getText();
    const settings = vscode.workspace.getConfiguration('editor', document);
    const set = (value: object | undefined) =>
      settings.update('codeActionsOnSave', value, vscode.ConfigurationTarget.Workspace);
    await set({ 'source.fixAll.newsmark': 'explicit' });
    try {
      // The editor may still read the setting while it saves for the first time.
      await waitFor('the strip on save', async () => {
        await editor.edit((edit) => edit.insert(document.positionAt(document.getText().length), '\n'));
        await waitFor(
          'the analysis',
          async () => (await newsmark()).overviews.get(document)?.overview?.version === document.version,
        );
        await document.save();
        return !/WhatsApp/.test(document.getText());
      });
      assert.match(document.getText(), /Nine months is not a repair/);
    } finally {
      await set(undefined);
      fs.writeFileSync(document.uri.fsPath, original);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
  });
});
