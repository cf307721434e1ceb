import type { Annotation } from '../annotations/annotation';
import { rebase, type TextEdit } from '../annotations/rebase';
import { mergeAnnotations } from '../annotations/sidecar/merge';
import { type Store, withAnnotations } from '../annotations/store';
import type { Notebook } from './notebooks';
import type { SidecarResult } from './sidecars';

/** An edit with the texts around it. */
export interface Edited {
  readonly edit: TextEdit;
  readonly before: string;
  readonly after: string;
}

/** A sidecar that has been read or written, and what it was read or written beside. */
export interface Exchanged {
  /** The annotations as they were when that began. */
  readonly store: Store;
  /** The edits made since. */
  readonly typed: readonly Edited[];
  readonly result: Extract<SidecarResult, { kind: 'ok' }>;
  readonly saves: boolean;
}

/**
 * The notebook with what others changed in its sidecar. What the person did and typed meanwhile is merged with that, never
 * replaced by it.
 */
export function merged(notebook: Notebook, { store, typed, result, saves }: Exchanged): Notebook {
  const follow = (list: readonly Annotation[]) =>
    typed.reduce((moved, { edit, before, after }) => rebase(moved, edit, before, after), list);
  const isSame = result.annotations === store.annotations;
  const merge = isSame
    ? { annotations: notebook.store.annotations, conflicts: [] }
    : mergeAnnotations(follow(store.annotations), notebook.store.annotations, follow(result.annotations));
  const found = [...result.conflicts, ...merge.conflicts];
  const known = new Set(found.map((c) => c.id));
  return {
    ...notebook,
    store: isSame ? notebook.store : withAnnotations(notebook.store, merge.annotations),
    conflicts: [...notebook.conflicts.filter((c) => !known.has(c.id)), ...found],
    problems: result.problems,
    saves,
  };
}
