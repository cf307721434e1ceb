import { Disposable, window } from 'vscode';
import type { Overviews } from '../overviews';
import { boilerplateTree } from './boilerplate';
import { entitiesTree } from './entities';
import { quotesTree } from './quotes';
import { OverviewTree } from './tree';

/** Registers the trees of the Newsmark container; each shows the article in the active editor. */
export function registerViews(overviews: Overviews): Disposable {
  const trees = { quotes: quotesTree, entities: entitiesTree, boilerplate: boilerplateTree };
  return Disposable.from(
    ...Object.entries(trees).flatMap(([id, grow]) => {
      const tree = new OverviewTree(overviews, grow);
      const view = window.createTreeView(`newsmark.${id}`, { treeDataProvider: tree, showCollapseAll: true });
      return [tree, view];
    }),
  );
}
