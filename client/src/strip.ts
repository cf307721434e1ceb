import { type TextEditor, WorkspaceEdit, window, workspace } from 'vscode';
import { method, type StripParams, type StripResult } from '../../server/src/protocol';
import { counted } from './counted';
import type { Newsmark } from './newsmark';
import { keyOf } from './overviews';
import { toRange } from './ranges';

/** What a strip of `sections` (all when absent) would remove from the document of `editor`. */
export function askStrip(newsmark: Newsmark, editor: TextEditor, sections?: readonly string[]) {
  const params: StripParams = { uri: keyOf(editor.document.uri), ...(sections ? { sections } : {}) };
  return newsmark.request<StripResult | null>(method.strip, params);
}

/** Removes `sections` in one edit, which one undo takes back. A text that has changed meanwhile is left alone. */
export async function applyStrip(
  newsmark: Newsmark,
  editor: TextEditor,
  sections: readonly string[],
): Promise<void> {
  const { document } = editor;
  const result = await askStrip(newsmark, editor, sections);
  if (!result || result.edits.length === 0) {
    window.setStatusBarMessage('Newsmark: nothing to strip', 3000);
    return;
  }
  if (result.version !== document.version) {
    void window.showWarningMessage('The article changed while the strip was prepared. Please try again.');
    return;
  }
  const edit = new WorkspaceEdit();
  for (const { range, newText } of result.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await workspace.applyEdit(edit))) {
    void window.showErrorMessage('The boilerplate could not be stripped: the editor refused the edit.');
    return;
  }
  const lines = result.sections.reduce((sum, section) => sum + section.lines, 0);
  const what = `${counted(lines, 'line')} in ${counted(result.sections.length, 'section')}`;
  window.setStatusBarMessage(`Newsmark: stripped ${what}`, 5000);
}
