import { Disposable, EventEmitter, MarkdownString, ThemeIcon, type TreeItem, window } from 'vscode';
import type { AnnotatorComparison, Difference } from '../../../server/src/protocol';
import { type Comparison, inWords } from '../comparison';
import { leaf } from './tree';

interface DifferenceNode {
  readonly item: TreeItem;
  readonly difference: string;
}

/** Registers the list of what two annotators say differently; it is there while they are compared. */
export function registerDifferences(comparison: Comparison): Disposable {
  const changed = new EventEmitter<void>();
  const view = window.createTreeView<DifferenceNode>('newsmark.differences', {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => node.item,
      getChildren: (node) => (node ? [] : nodesOf(comparison.get())),
    },
  });
  const listener = comparison.onDidChange(() => {
    const found = comparison.get();
    const open = found?.differences.filter((d) => d.taken === null).length;
    view.description = found ? `${found.a} (A), ${found.b} (B) · ${open} open` : '';
    view.message = found ? 'A take A · B take B · T both · X neither · Escape ends' : '';
    changed.fire();
  });
  return Disposable.from(view, changed, listener);
}

function nodesOf(found: AnnotatorComparison | undefined): DifferenceNode[] {
  return found?.differences.map((d) => nodeOf(found, d)) ?? [];
}

function nodeOf({ uri, a, b }: AnnotatorComparison, difference: Difference): DifferenceNode {
  const { id, range, taken } = difference;
  const words = (difference.a ?? difference.b)?.words ?? '';
  const item = leaf(uri, words, range, `difference:${id}`);
  const place = `line ${range.start.line + 1}`;
  item.description = [taken && decisions[taken], saidBy(difference), place].filter(Boolean).join(' · ');
  item.iconPath = new ThemeIcon(taken ? 'pass' : 'circle-large-outline');
  item.contextValue = 'difference';
  item.tooltip = new MarkdownString().appendText(
    `${inWords(difference)}\n\nA: ${a}, B: ${b}. ${taken ? decisions[taken] : 'Not decided yet'}`,
  );
  item.accessibilityInformation = {
    label: `${inWords(difference)}, ${taken ? decisions[taken] : 'not decided'}, line ${range.start.line + 1}`,
  };
  return { item, difference: id };
}

const decisions = { a: 'took A', b: 'took B', both: 'took both', none: 'took neither' };

/** What the two say differently, in short. */
function saidBy({ kind, a, b }: Difference): string {
  switch (kind) {
    case 'only':
      return `${(a ?? b)?.label ?? ''}, only ${a ? 'A' : 'B'}`;
    case 'label':
      return `A ${a?.label ?? ''}, B ${b?.label ?? ''}`;
    case 'detail':
      return 'other details';
    case 'span':
      return 'other words';
  }
}
