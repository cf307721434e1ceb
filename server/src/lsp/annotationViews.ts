import type { Lines, Span } from '../analysis';
import type { Annotation } from '../annotations/annotation';
import { attributesOf, type Project } from '../annotations/project';
import { titleOfLabel } from '../features/actionTitle';
import {
  alteredIn,
  annotationWords,
  type ListedSuggestion,
  type Orphan,
  orphanFinder,
} from '../features/annotationsView';
import { excerpt } from '../features/words';
import type { AnnotationsView, ViewAnnotation, ViewAnswer, ViewOrphan, ViewSuggestion } from '../protocol';
import type { Notebook } from '../workspace/notebooks';
import { spanToRange } from './convert';
import { listChanges } from './listChanges';
import { problemsOf } from './sidecarProblems';
import { wordsAround } from './wordsAround';

/** What a view shows. */
export interface Shown {
  readonly notebook: Notebook;
  readonly version: number;
  readonly lines: Lines;
  readonly suggestions: readonly ListedSuggestion[];
  readonly project: Project;
}

/** Makes the views of annotations that clients are sent, and remembers the last of each document. */
export interface AnnotationViews {
  /** The view; by what has changed since revision `since`, where that one is remembered. */
  answer(shown: Shown, since: number | undefined): ViewAnswer;
  /** Drops what is remembered of documents that are not open. */
  forget(isOpen: (uri: string) => boolean): void;
}

/** Views of a document that are remembered: an action and what follows it may be asked about at the same time. */
const REMEMBERED = 4;

type Items = Pick<AnnotationsView, 'annotations' | 'suggestions' | 'revision'>;

interface Sent {
  readonly lines: Lines;
  /** Oldest first. */
  readonly views: readonly Items[];
  readonly orphansIn: ReturnType<typeof orphanFinder>;
}

/** Nothing is made anew for an annotation that stays as it was in a text that stays as it was. */
export function createAnnotationViews(): AnnotationViews {
  const sent = new Map<string, Sent>();
  const made = new WeakMap<Annotation, readonly [Lines, ViewAnnotation]>();
  const listed = new WeakMap<ListedSuggestion, readonly [Lines, ViewSuggestion]>();
  let revision = 0;

  /** The lists of a view, of the same objects as in the last one where they say the same. */
  function itemsOf(
    { notebook: { text, store }, lines, suggestions }: Shown,
    last: Items | undefined,
    isSameText: boolean,
  ): Items {
    const kept = isSameText ? undefined : last;
    return {
      revision: ++revision,
      annotations: itemsFor(store.annotations, lines, made, kept?.annotations, (a) =>
        annotationItem(text, lines, a),
      ),
      suggestions: itemsFor(suggestions, lines, listed, kept?.suggestions, (s) => suggestionItem(lines, s)),
    };
  }

  return {
    answer(shown, since) {
      const { uri } = shown.notebook;
      const before = sent.get(uri);
      const last = before?.views.at(-1);
      const items = itemsOf(shown, last, before?.lines === shown.lines);
      const orphansIn = before?.orphansIn ?? orphanFinder();
      const views = [...(before?.views ?? []), items].slice(-REMEMBERED);
      sent.set(uri, { lines: shown.lines, views, orphansIn });
      const rest = restOf(shown, items.revision, orphansIn);
      const base = before?.views.find((v) => v.revision === since);
      if (!base) return { ...rest, ...items };
      return {
        ...rest,
        since: base.revision,
        annotations: listChanges(base.annotations, items.annotations),
        suggestions: listChanges(base.suggestions, items.suggestions),
      };
    },
    forget(isOpen) {
      for (const uri of sent.keys()) if (!isOpen(uri)) sent.delete(uri);
    },
  };
}

/**
 * An entry for each of `from`: the one made before in the same text; else made anew, and the one of `last` again where
 * that says the same.
 */
function itemsFor<From extends object, Item extends { readonly id: string }>(
  from: readonly From[],
  lines: Lines,
  known: WeakMap<From, readonly [Lines, Item]>,
  last: readonly Item[] = [],
  make: (from: From) => Item,
): Item[] {
  const earlier = new Map(last.map((item) => [item.id, item]));
  return from.map((one) => {
    const [inLines, same] = known.get(one) ?? [];
    if (same && inLines === lines) return same;
    const fresh = make(one);
    const before = earlier.get(fresh.id);
    const item = before && JSON.stringify(before) === JSON.stringify(fresh) ? before : fresh;
    known.set(one, [lines, item]);
    return item;
  });
}

function annotationItem(text: string, lines: Lines, a: Annotation): ViewAnnotation {
  const range = (span: Span) => spanToRange(lines, span);
  const altered = alteredIn(text, a);
  return {
    id: a.id,
    label: a.label,
    ranges: a.targets.flatMap((t) => (t.span ? [range(t.span)] : [])),
    words: annotationWords(text, a),
    note: a.note,
    attributes: a.attributes,
    relations: a.relations,
    status: a.status,
    origin: a.origin,
    creator: a.creator,
    modified: a.modified,
    place: worst(a.targets.map((t) => t.place)),
    altered: altered && { confirmed: altered.confirmed, range: range(altered.span) },
  };
}

function suggestionItem(lines: Lines, s: ListedSuggestion): ViewSuggestion {
  return {
    id: s.id,
    label: s.label,
    ranges: s.spans.map((span) => spanToRange(lines, span)),
    words: s.words,
    confidence: s.confidence,
    detail: s.detail,
    reasons: s.reasons,
    part: s.part,
  };
}

/** All but the long lists. */
function restOf(
  { notebook, version, lines, project }: Shown,
  revision: number,
  orphansIn: Sent['orphansIn'],
): Omit<AnnotationsView, 'annotations' | 'suggestions'> {
  const { uri, file, text, store, conflicts } = notebook;
  const inWords = (a: Annotation | null) =>
    a
      ? `${titleOfLabel(project, a.label)}: ${annotationWords(text, a)}${a.note && ` (${a.note})`}`
      : 'deleted';
  return {
    uri,
    version,
    revision,
    file,
    labels: project.labels.map((label) => ({ ...label, attributes: attributesOf(project, label.name) })),
    relations: project.relations,
    orphans: orphansIn(text, store.annotations).map((o) => orphanItem(text, lines, o)),
    undo: store.past.at(-1)?.title ?? null,
    redo: store.future.at(-1)?.title ?? null,
    problems: problemsOf(notebook),
    conflicts: conflicts.map((c) => ({ id: c.id, ours: inWords(c.ours), theirs: inWords(c.theirs) })),
  };
}

function orphanItem(text: string, lines: Lines, o: Orphan): ViewOrphan {
  const range = (span: Span) => spanToRange(lines, span);
  return {
    id: o.annotation.id,
    index: o.index,
    label: o.annotation.label,
    words: excerpt(o.words, { start: 0, end: o.words.length }),
    near: range({ start: o.near, end: o.near }),
    candidates: o.candidates.map((c) => ({
      range: range(c.span),
      score: c.score,
      line: wordsAround(text, lines, c.span),
    })),
  };
}

function worst(places: readonly ViewAnnotation['place'][]): ViewAnnotation['place'] {
  for (const place of ['orphan', 'fuzzy', 'moved'] as const) if (places.includes(place)) return place;
  return 'exact';
}
