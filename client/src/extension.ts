import type { ExtensionContext } from 'vscode';
import { whenArticleShown } from './articles';
import { registerCommands } from './commands';
import { registerAnnotating } from './commands/annotating';
import { Review } from './commands/annotating/review';
import { Newsmark } from './newsmark';
import { followRenames } from './renames';

let newsmark: Newsmark | undefined;

/** Registers commands and views; the server starts when the first article is shown. */
export function activate(context: ExtensionContext): Newsmark {
  newsmark = new Newsmark(context);
  const review = new Review(newsmark.annotations, context.workspaceState);
  context.subscriptions.push(
    newsmark,
    registerCommands(newsmark),
    review,
    followRenames(),
    registerAnnotating(newsmark, newsmark.annotations, review),
    whenArticleShown(() => newsmark?.start()),
  );
  return newsmark;
}

/** Stops the server. */
export function deactivate(): Promise<void> | undefined {
  return newsmark?.stop();
}
