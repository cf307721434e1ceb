import { commands, Disposable, window } from 'vscode';
import { mayBeArticle } from './articles';
import type { Overviews } from './overviews';

/**
 * Keeps the context key `newsmark.article` true while the active editor shows an annotated article, or one that may be:
 * while the server starts, commands wait for it and say so rather than be gone.
 */
export function showArticleContext(overviews: Overviews): Disposable {
  let last: boolean | undefined;
  const update = () => {
    const document = window.activeTextEditor?.document;
    const known = overviews.get(document);
    const shown = known ? known.status.state !== 'off' : document !== undefined && mayBeArticle(document);
    if (shown === last) return;
    last = shown;
    void commands.executeCommand('setContext', 'newsmark.article', shown);
  };
  update();
  return Disposable.from(window.onDidChangeActiveTextEditor(update), overviews.onDidChange(update));
}
