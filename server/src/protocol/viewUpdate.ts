import type { AnnotationsView, ViewAnnotation, ViewSuggestion } from './annotations';

/** One change of a list: at `at`, counted in the list before, `gone` items give way to `come`. */
export interface ListChange<Item> {
  readonly at: number;
  readonly gone: number;
  readonly come: readonly Item[];
}

/** A view told by what differs from an earlier one: the rest of a thousand annotations need not be sent again. */
export interface ViewUpdate extends Omit<AnnotationsView, 'annotations' | 'suggestions'> {
  /** Revision of the view that this one is told by. */
  readonly since: number;
  /** In text order, not overlapping. */
  readonly annotations: readonly ListChange<ViewAnnotation>[];
  readonly suggestions: readonly ListChange<ViewSuggestion>[];
}

/** The whole view, or what has changed in the one that the request named as `since`. */
export type ViewAnswer = AnnotationsView | ViewUpdate;

/**
 * The view that `answer` tells of; `before` is the one whose revision the request named as `since`. What has not changed
 * are the same objects as before.
 */
export function viewFrom(answer: ViewAnswer, before: AnnotationsView | undefined): AnnotationsView {
  if (!('since' in answer)) return answer;
  const { since: _, annotations, suggestions, ...rest } = answer;
  return {
    ...rest,
    annotations: changed(before?.annotations ?? [], annotations),
    suggestions: changed(before?.suggestions ?? [], suggestions),
  };
}

function changed<Item>(before: readonly Item[], changes: readonly ListChange<Item>[]): readonly Item[] {
  if (changes.length === 0) return before;
  const after: Item[] = [];
  let from = 0;
  for (const { at, gone, come } of changes) {
    after.push(...before.slice(from, at), ...come);
    from = at + gone;
  }
  after.push(...before.slice(from));
  return after;
}
