import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Newsmark } from '../../../client/src/newsmark';

export const extensionId = 'newsmark.newsmark';

/** The folder with the sample articles that the editor was opened on. */
export function folder(): string {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(first, 'a folder is open');
  return first.uri.fsPath;
}

/** The extension as it runs. */
export async function newsmark(): Promise<Newsmark> {
  const extension = vscode.extensions.getExtension<Newsmark>(extensionId);
  assert.ok(extension, 'the extension is installed');
  return extension.activate();
}

/** Waits until `found` gives something, polling; fails with `what` after forty seconds. */
export async function waitFor<T>(what: string, found: () => T | Promise<T>): Promise<NonNullable<T>> {
  const end = Date.now() + 40_000;
  for (;;) {
    const value = await found();
    if (value) return value as NonNullable<T>;
    if (Date.now() > end) assert.fail(`timed out: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

/** Opens a sample and waits until it is annotated. */
export async function openAnnotated(name: string): Promise<vscode.TextEditor> {
  const editor = await open(path.join(folder(), name));
  await waitAnnotated(editor.document);
  return editor;
}

/** Opens a file of the folder in an editor. */
export async function open(file: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  return vscode.window.showTextDocument(document);
}

/** Waits until the server has answered for the present text of `document`, and gives the overview. */
export async function waitAnnotated(document: vscode.TextDocument) {
  const { overviews } = await newsmark();
  return waitFor(`${document.uri.path} is annotated`, () => {
    const overview = overviews.get(document)?.overview;
    return overview?.version === document.version ? overview : undefined;
  });
}

/** Closes all editors, losing what was not saved. */
export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** The place right before the first occurrence of `words`, or inside it by `offset`. */
export function placeOf(document: vscode.TextDocument, words: string, offset = 0): vscode.Position {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `the article holds “${words}”`);
  return document.positionAt(at + offset);
}

/** The text of the hover cards at the first occurrence of `words`. */
export async function hoverAt(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    placeOf(document, words, 2),
  );
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n');
}

/** Newsmark's findings in `document`. */
export function findings(document: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => /newsmark/i.test(source ?? ''));
}
