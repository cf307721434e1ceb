import type { Span } from '../analysis';
import { overlaps, touches } from '../analysis/span';
import { type Annotation, byPosition, extentOf } from './annotation';
import { rebase, type TextEdit } from './rebase';

/** One annotation before and after an action; null = it was not there. */
export interface Replacement {
  readonly before: Annotation | null;
  readonly after: Annotation | null;
}

/** One action of a person as data: what undo takes back as a whole. */
export interface Change {
  /** What was done, for the undo message: `annotate as person`. */
  readonly title: string;
  readonly replaced: readonly Replacement[];
}

/** The annotations of one document with the actions that can be undone and redone; never changed in place. */
export interface Store {
  /** Sorted by position. */
  readonly annotations: readonly Annotation[];
  readonly past: readonly Change[];
  readonly future: readonly Change[];
}

/** Actions that can be undone. */
const REMEMBERED = 200;

/** A store of `annotations`, with nothing to undo. */
export function storeOf(annotations: readonly Annotation[] = []): Store {
  return { annotations: [...annotations].sort(byPosition), past: [], future: [] };
}

/** The annotation with `id`, or null. */
export function annotationById(store: Store, id: string): Annotation | null {
  return store.annotations.find((a) => a.id === id) ?? null;
}

/** The annotations that touch `offset`, innermost first. */
export function annotationsAt(store: Store, offset: number): Annotation[] {
  return store.annotations
    .filter((a) => a.targets.some((t) => t.span && touches(t.span, offset)))
    .sort((a, b) => lengthOf(a) - lengthOf(b));
}

/** The annotations that share words with `span`. */
export function annotationsIn(store: Store, span: Span): Annotation[] {
  return store.annotations.filter((a) => a.targets.some((t) => t.span && overlaps(t.span, span)));
}

/** The store after an action; what could be redone is forgotten. An action without effect changes nothing. */
export function act(store: Store, change: Change): Store {
  if (change.replaced.length === 0) return store;
  return {
    annotations: replaceAll(store.annotations, change.replaced),
    past: [...store.past, change].slice(-REMEMBERED),
    future: [],
  };
}

/** The store before its last action; the same store when there is none. */
export function undo(store: Store): Store {
  const last = store.past[store.past.length - 1];
  if (!last) return store;
  const back = last.replaced.map((r) => ({ before: r.after, after: r.before }));
  return {
    annotations: replaceAll(store.annotations, back),
    past: store.past.slice(0, -1),
    future: [...store.future, last],
  };
}

/** The store with the last undone action done again. */
export function redo(store: Store): Store {
  const last = store.future[store.future.length - 1];
  if (!last) return store;
  return {
    annotations: replaceAll(store.annotations, last.replaced),
    past: [...store.past, last],
    future: store.future.slice(0, -1),
  };
}

/** The store after an edit of the text; what undo would bring back moves along. */
export function rebaseStore(store: Store, edit: TextEdit, before: string, after: string): Store {
  const annotations = rebase(store.annotations, edit, before, after);
  const remembered = [...store.past, ...store.future];
  if (remembered.length === 0) return annotations === store.annotations ? store : { ...store, annotations };
  // One pass over everything remembered; an annotation that stands in several actions is rebased once.
  const known = new Map<Annotation, Annotation>();
  for (const [i, a] of store.annotations.entries()) known.set(a, annotations[i]!);
  const unknown = new Set<Annotation>();
  for (const { replaced } of remembered)
    for (const r of replaced) for (const a of [r.before, r.after]) if (a && !known.has(a)) unknown.add(a);
  const list = [...unknown];
  for (const [i, a] of rebase(list, edit, before, after).entries()) known.set(list[i]!, a);
  const moved = (changes: readonly Change[]) =>
    changes.map((c) => ({
      ...c,
      replaced: c.replaced.map((r) => ({
        before: r.before && known.get(r.before)!,
        after: r.after && known.get(r.after)!,
      })),
    }));
  return { annotations, past: moved(store.past), future: moved(store.future) };
}

/** The store with `annotations` from elsewhere (the disk); actions that can be undone stay. */
export function withAnnotations(store: Store, annotations: readonly Annotation[]): Store {
  return { ...store, annotations: [...annotations].sort(byPosition) };
}

function replaceAll(annotations: readonly Annotation[], replaced: readonly Replacement[]): Annotation[] {
  const gone = new Set<string>();
  const added: Annotation[] = [];
  for (const { before, after } of replaced) {
    if (before) gone.add(before.id);
    if (after) {
      gone.add(after.id);
      added.push(after);
    }
  }
  return [...annotations.filter((a) => !gone.has(a.id)), ...added].sort(byPosition);
}

function lengthOf(annotation: Annotation): number {
  const extent = extentOf(annotation);
  return extent ? extent.end - extent.start : 0;
}
