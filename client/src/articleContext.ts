import { commands, Disposable, window } from 'vscode';
import type { Overviews } from './overviews';

/** Keeps the context key `newsmark.article` true while the active editor shows an annotated article. */
export function showArticleContext(overviews: Overviews): Disposable {
  let last: boolean | undefined;
  const update = () => {
    const state = overviews.get(window.activeTextEditor?.document)?.status.state;
    const shown = state === 'ready' || state === 'busy';
    if (shown === last) return;
    last = shown;
    void commands.executeCommand('setContext', 'newsmark.article', shown);
  };
  update();
  return Disposable.from(window.onDidChangeActiveTextEditor(update), overviews.onDidChange(update));
}
