import { type Disposable, type TextDocument, window } from 'vscode';

/** Where articles may come from; output panels, git's old versions and the like are left alone. */
const schemes = ['file', 'untitled', 'vscode-vfs', 'vscode-remote', 'vscode-test-web', 'memfs'];

/** The documents the language server is told about; its gate decides which of them are articles. */
export const articleSelector = schemes.flatMap((scheme) => [
  { scheme, language: 'news' },
  { scheme, language: 'plaintext', pattern: '**/*.txt' },
]);

/** Whether `document` is one the language server is told about. */
export function mayBeArticle(document: TextDocument): boolean {
  if (!schemes.includes(document.uri.scheme)) return false;
  if (document.languageId === 'news') return true;
  return document.languageId === 'plaintext' && document.uri.path.endsWith('.txt');
}

/** Calls `start` once: as soon as a document that may be an article is visible. */
export function whenArticleShown(start: () => void): Disposable {
  const shown = () => window.visibleTextEditors.some((editor) => mayBeArticle(editor.document));
  if (shown()) {
    start();
    return { dispose: () => undefined };
  }
  const listener = window.onDidChangeVisibleTextEditors(() => {
    if (!shown()) return;
    listener.dispose();
    start();
  });
  return listener;
}
