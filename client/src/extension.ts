import type { ExtensionContext } from 'vscode';
import { whenArticleShown } from './articles';
import { registerCommands } from './commands';
import { Newsmark } from './newsmark';

let newsmark: Newsmark | undefined;

/** Registers commands and views; the server starts when the first article is shown. */
export function activate(context: ExtensionContext): Newsmark {
  newsmark = new Newsmark(context);
  context.subscriptions.push(
    newsmark,
    registerCommands(newsmark),
    whenArticleShown(() => newsmark?.start()),
  );
  return newsmark;
}

/** Stops the server. */
export function deactivate(): Promise<void> | undefined {
  return newsmark?.stop();
}
