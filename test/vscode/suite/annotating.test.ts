import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, newsmark, openAnnotated, placeOf, waitFor } from './support';

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
