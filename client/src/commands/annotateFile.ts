import { languages, window } from 'vscode';
import { method } from '../../../server/src/protocol';
import { mayBeArticle } from '../articles';
import type { Newsmark } from '../newsmark';
import { keyOf } from '../overviews';

/** Annotates the file in the active editor, also when the gate took it for something else than an article. */
export async function annotateFile(newsmark: Newsmark): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) {
    void window.showInformationMessage('Open a text file first, then annotate it.');
    return;
  }
  let { document } = editor;
  if (!mayBeArticle(document)) document = await languages.setTextDocumentLanguage(document, 'news');
  await newsmark.request(method.annotateAnyway, { uri: keyOf(document.uri) });
}
