import {
  Disposable,
  EventEmitter,
  type TextDocument,
  type TreeDataProvider,
  TreeItem,
  TreeItemCollapsibleState,
  window,
} from 'vscode';
import { clientCommand, type Overview, type Range } from '../../../server/src/protocol';
import type { Overviews } from '../overviews';
import { toRange } from '../ranges';

/** One entry of a tree: what is shown, and what is under it. */
export interface Node {
  readonly item: TreeItem;
  readonly children: readonly Node[];
  /** Set on sections, for the actions on them. */
  readonly section?: { readonly id: string };
}

/** Gives the words of the article at a range. */
export type WordsAt = (range: Range) => string;

/** Makes the entries of a tree from the overview of one article. */
export type Grow = (overview: Overview, wordsAt: WordsAt) => readonly Node[];

/** A tree over the overview of the article in the active editor; it keeps the last article's when another view is active. */
export class OverviewTree implements TreeDataProvider<Node> {
  private readonly changed = new EventEmitter<void>();
  private readonly listeners: Disposable;
  private overview: Overview | null = null;
  private document: TextDocument | undefined;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly overviews: Overviews,
    private readonly grow: Grow,
  ) {
    this.listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => this.update()),
      overviews.onDidChange(() => this.update()),
    );
    this.update();
  }

  getTreeItem(node: Node): TreeItem {
    return node.item;
  }

  getChildren(node?: Node): Node[] {
    if (node) return [...node.children];
    const { overview, document } = this;
    return overview ? [...this.grow(overview, (range) => document?.getText(toRange(range)) ?? '')] : [];
  }

  /** Grows the tree anew from the same overview. */
  refresh(): void {
    this.changed.fire();
  }

  dispose(): void {
    this.listeners.dispose();
    this.changed.dispose();
  }

  private update(): void {
    const overview = this.overviews.get(window.activeTextEditor?.document)?.overview ?? null;
    if (overview === this.overview) return;
    this.overview = overview;
    this.document = window.activeTextEditor?.document;
    this.changed.fire();
  }
}

/** An entry that jumps to `range` of the document at `uri` when it is chosen. */
export function leaf(uri: string, label: string, range: Range | undefined, id: string): TreeItem {
  const item = new TreeItem(label, TreeItemCollapsibleState.None);
  item.id = id;
  if (range) {
    item.command = { command: clientCommand.goTo, title: 'Go to These Words', arguments: [{ uri, range }] };
  }
  return item;
}

/** An entry with others under it. */
export function branch(label: string, id: string, collapsed = false): TreeItem {
  const state = collapsed ? TreeItemCollapsibleState.Collapsed : TreeItemCollapsibleState.Expanded;
  const item = new TreeItem(label, state);
  item.id = id;
  return item;
}
