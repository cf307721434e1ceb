import { Disposable, EventEmitter, ThemeIcon, type TreeDataProvider, type TreeItem, window } from 'vscode';
import type { AnnotationsView, ViewAnnotation, ViewOrphan } from '../../../server/src/protocol';
import type { Annotations } from '../annotations';
import { dotOf } from '../commands/annotating/annotate';
import type { Filter } from '../filter';
import { quoted, titleOf } from '../words';
import { branch, leaf, type Node } from './tree';

/** An entry with what its actions need. */
interface AnnotationNode extends Node {
  readonly children: readonly AnnotationNode[];
  readonly annotation?: string;
  readonly orphan?: ViewOrphan;
}

/** Registers the trees of a person's annotations and of those that lost their words. */
export function registerAnnotationViews(annotations: Annotations, filter: Filter): Disposable {
  return Disposable.from(
    ...[
      { id: 'newsmark.annotations', grow: annotationsTree },
      { id: 'newsmark.orphans', grow: orphansTree },
    ].flatMap(({ id, grow }) => {
      const tree = new AnnotationTree(annotations, (view) => grow(view, filter));
      const shown = window.createTreeView(id, { treeDataProvider: tree, showCollapseAll: true });
      const narrowed = filter.onDidChange(() => {
        shown.description = filter.summary();
        tree.refresh();
      });
      // What keeps annotations from being saved stays in view as long as it is so.
      const worry = () => {
        const { problems = [], conflicts = [] } = annotations.get() ?? {};
        const open =
          conflicts.length > 0
            ? [`Changed here and on disk: ${conflicts.length}; “Choose Between Changed Annotations…”`]
            : [];
        shown.message = [...problems, ...open].join('\n');
      };
      const worried =
        id === 'newsmark.annotations'
          ? [annotations.onDidChange(worry), window.onDidChangeActiveTextEditor(worry)]
          : [];
      return [tree, shown, narrowed, ...worried];
    }),
  );
}

/** Milliseconds after a change until the trees follow: what is drawn in the text goes first. */
const CALM = 50;

class AnnotationTree implements TreeDataProvider<AnnotationNode> {
  private readonly changed = new EventEmitter<void>();
  private timer: NodeJS.Timeout | undefined;
  private readonly listeners: Disposable;
  readonly onDidChangeTreeData = this.changed.event;

  constructor(
    private readonly annotations: Annotations,
    private readonly grow: (view: AnnotationsView) => readonly AnnotationNode[],
  ) {
    this.listeners = Disposable.from(
      annotations.onDidChange(() => this.refresh()),
      window.onDidChangeActiveTextEditor(() => this.refresh()),
    );
  }

  getTreeItem(node: AnnotationNode): TreeItem {
    return node.item;
  }

  getChildren(node?: AnnotationNode): AnnotationNode[] {
    if (node) return [...node.children];
    const view = this.annotations.get();
    return view ? [...this.grow(view)] : [];
  }

  refresh(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.changed.fire(), CALM);
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    this.changed.dispose();
  }
}

/** What a person accepted, under its labels in the order of the project. */
function annotationsTree(view: AnnotationsView, filter: Filter): AnnotationNode[] {
  const byId = new Map(view.annotations.map((a) => [a.id, a]));
  const accepted = view.annotations.filter(
    (a) => a.status === 'accepted' && a.ranges.length > 0 && filter.passes(a, sourceOf(byId, a) ?? ''),
  );
  const labels = [...new Set([...view.labels.map((l) => l.name), ...accepted.map((a) => a.label)])];
  return labels.flatMap((label) => {
    const members = accepted.filter((a) => a.label === label);
    if (members.length === 0) return [];
    const item = branch(titleOf(view, label), `label:${label}`);
    item.description = String(members.length);
    const color = view.labels.find((l) => l.name === label)?.color;
    if (color) item.iconPath = dotOf(color);
    return [{ item, children: members.map((a) => annotationNode(view, a, sourceOf(byId, a))) }];
  });
}

/** Who said a quote, as a person annotated it. */
function sourceOf(byId: ReadonlyMap<string, ViewAnnotation>, a: ViewAnnotation): string | undefined {
  const source = a.relations.find((r) => r.type === 'source');
  const speaker = a.attributes.speaker;
  return (source && byId.get(source.target)?.words) ?? (speaker === undefined ? undefined : String(speaker));
}

function annotationNode(view: AnnotationsView, a: ViewAnnotation, by: string | undefined): AnnotationNode {
  const item = leaf(view.uri, a.words, a.ranges[0], a.id);
  item.description = [by && `— ${by}`, a.note, a.place === 'fuzzy' ? 'words differ' : '']
    .filter(Boolean)
    .join(' · ');
  item.iconPath = new ThemeIcon(a.altered ? 'warning' : a.origin === 'machine' ? 'check' : 'edit');
  const how = a.origin === 'machine' ? 'suggested by Newsmark, accepted' : 'annotated';
  const when = new Date(a.modified).toLocaleString();
  const values = Object.entries(a.attributes).map(([name, value]) => `${name}: ${value}`);
  item.tooltip = [
    quoted(a.words),
    `${titleOf(view, a.label)}, ${how} by ${a.creator || 'somebody without a name'}, ${when}`,
    ...values,
    a.note,
  ]
    .filter(Boolean)
    .join('\n');
  item.accessibilityInformation = { label: `${titleOf(view, a.label)}: ${a.words}. ${item.description}` };
  item.contextValue = a.altered ? 'annotation.altered' : 'annotation';
  return { item, children: [], annotation: a.id };
}

/** Annotations that lost their words, with how many places they may have gone to. */
function orphansTree(view: AnnotationsView, filter: Filter): AnnotationNode[] {
  return view.orphans
    .filter((orphan) => filter.passes(orphan))
    .map((orphan) => {
      const item = leaf(view.uri, orphan.words, orphan.near, `orphan:${orphan.id}:${orphan.index}`);
      const places = orphan.candidates.length;
      item.description = `${titleOf(view, orphan.label)} · ${places === 0 ? 'found nowhere' : `${places} possible ${places === 1 ? 'place' : 'places'}`}`;
      item.iconPath = new ThemeIcon('question');
      item.contextValue = 'orphan';
      item.tooltip = `${quoted(orphan.words)}\nstood at line ${orphan.near.start.line + 1}; ${places === 0 ? 'its words are gone' : 'where its words went is not sure'}`;
      return { item, children: [], orphan, annotation: orphan.id };
    });
}
