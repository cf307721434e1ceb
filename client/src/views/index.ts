import { Disposable, window, workspace } from 'vscode';
import type { Filter } from '../filter';
import type { Overviews } from '../overviews';
import { boilerplateTree } from './boilerplate';
import { entitiesTree } from './entities';
import { quotesTree } from './quotes';
import { type Grow, OverviewTree } from './tree';

/** Registers the trees of the Newsmark container; each shows the article in the active editor, as far as the filter lets. */
export function registerViews(overviews: Overviews, filter: Filter): Disposable {
  const trees: Readonly<Record<string, Grow>> = {
    quotes: (overview, wordsAt) => quotesTree(filter.quotes(overview, wordsAt), wordsAt),
    entities: (overview) => entitiesTree(filter.entities(overview)),
    boilerplate: (overview, wordsAt) => boilerplateTree(filter.sections(overview, wordsAt), wordsAt),
  };
  return Disposable.from(
    ...Object.entries(trees).flatMap(([id, grow]) => {
      const tree = new OverviewTree(overviews, grow);
      const view = window.createTreeView(`newsmark.${id}`, { treeDataProvider: tree, showCollapseAll: true });
      const narrowed = filter.onDidChange(() => {
        view.description = filter.summary();
        tree.refresh();
      });
      const layered = workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('newsmark.layers')) tree.refresh();
      });
      return [tree, view, narrowed, layered];
    }),
  );
}
