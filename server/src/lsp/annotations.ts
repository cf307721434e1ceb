import type { Line, Span } from '../analysis';
import { findLines } from '../analysis/lines';
import type { Annotation } from '../annotations/annotation';
import type { Suggestion } from '../annotations/fromAnalysis';
import { attributesOf, type Project } from '../annotations/project';
import { occurrencesOf } from '../annotations/words';
import { titleOfLabel } from '../features/actionTitle';
import { type AnnotationAction, changeFor } from '../features/annotationActions';
import {
  alteredById,
  annotationWords,
  findOrphans,
  type ListedSuggestion,
  listSuggestions,
  suggestionsIn,
} from '../features/annotationsView';
import { lineAt } from '../features/position';
import type { Snapshot } from '../features/snapshot';
import { count, excerpt } from '../features/words';
import type * as protocol from '../protocol';
import { annotationMethod } from '../protocol';
import type { DocumentState } from '../workspace/documents';
import type { Notebook } from '../workspace/notebooks';
import { StaleError } from '../workspace/passes';
import { positionToOffset, rangeToSpan, spanToRange } from './convert';
import { BadParams } from './errors';
import { guard } from './guard';
import type { Session } from './session';

/** What the server tells the annotating part. */
export interface AnnotationHandlers {
  /** A document has been analysed. */
  receive(uri: string, state: DocumentState): void;
  /** The annotations of a document have changed. */
  tellChanged(uri: string): void;
}

interface Analysed {
  readonly snapshot: Snapshot;
  suggestions: readonly Suggestion[] | null;
}

/** Answers the requests about a person's annotations. An action never waits for an analysis. */
export function annotationHandlers(session: Session): AnnotationHandlers {
  const { connection, documents, notebooks, folderRules, log } = session;
  /** The newest analysis of each document, with its suggestions once they were asked for. */
  const analysed = new Map<string, Analysed>();

  /** The lines of the text that was asked about last: a view and the action before it are about the same one. */
  let divided: { readonly text: string; readonly lines: readonly Line[] } = {
    text: '',
    lines: findLines(''),
  };
  function linesOf(text: string): readonly Line[] {
    if (divided.text !== text) divided = { text, lines: findLines(text) };
    return divided.lines;
  }

  function suggestionsFor({ uri, store }: Notebook, version: number): ListedSuggestion[] {
    const known = analysed.get(uri);
    if (known?.snapshot.version !== version) return [];
    known.suggestions ??= suggestionsIn(known.snapshot.analysis);
    return listSuggestions(known.snapshot.text, known.suggestions, store.annotations);
  }

  async function viewOf(notebook: Notebook): Promise<protocol.AnnotationsView | null> {
    const document = documents.textOf(notebook.uri);
    if (!document) return null;
    const { relations, ...project } = await folderRules.project(notebook.uri);
    const labels = project.labels.map((label) => ({
      ...label,
      attributes: attributesOf(project, label.name),
    }));
    const lines = linesOf(notebook.text);
    const suggestions = suggestionsFor(notebook, document.version);
    return {
      ...toView(notebook, lines, suggestions, project),
      version: document.version,
      labels,
      relations,
    };
  }

  async function act({
    uri,
    version,
    action,
  }: protocol.AnnotateParams): Promise<protocol.AnnotateResult | null> {
    const before = await notebooks.of(uri);
    const project = await folderRules.project(uri);
    if (!before) return null;
    const document = documents.textOf(uri);
    if (document?.version !== version) throw new StaleError();
    if (typeof action?.kind !== 'string') throw new BadParams('action is missing');
    const after = await perform(before, action, () => toAction(action, linesOf(before.text)));
    const view = after && (await viewOf(after));
    return view && { done: doneBy(before, after, action), view };

    async function perform(
      notebook: Notebook,
      { kind, ...rest }: protocol.AnnotateAction,
      toOffsets: () => AnnotationAction,
    ): Promise<Notebook | null> {
      if (kind === 'undo' || kind === 'redo') return notebooks.step(uri, kind);
      if (kind === 'settle' || kind === 'keep')
        return notebooks.settle(uri, (rest as { id: string }).id, kind === 'settle' ? 'theirs' : 'ours');
      const offsets = toOffsets();
      const suggestions = suggestionsFor(notebook, version);
      return notebooks.act(uri, (now, readable, actor) =>
        changeFor(offsets, { store: now.store, readable, project, suggestions, actor }),
      );
    }
  }

  function on<P extends protocol.DocumentParams>(name: string, answer: (params: P) => unknown): void {
    const handle = guard<P>((params) => {
      if (typeof params?.uri !== 'string') throw new BadParams('uri is missing');
      return answer(params);
    }, log);
    connection.onRequest(name, handle);
  }

  on(annotationMethod.view, async ({ uri }) => {
    const notebook = await notebooks.of(uri);
    return notebook && viewOf(notebook);
  });
  on(annotationMethod.act, act);
  on(annotationMethod.occurrences, async ({ uri, range }: protocol.OccurrencesParams) => {
    const notebook = await notebooks.of(uri);
    if (!notebook) return null;
    const lines = linesOf(notebook.text);
    return occurrencesOf(notebook.text, rangeToSpan(lines, range)).map(
      (span): protocol.Occurrence => ({
        range: spanToRange(lines, span),
        line: wordsAround(notebook.text, lines, span),
      }),
    );
  });

  return {
    receive(uri, state) {
      // A decision only takes suggestions away, and those are filtered anyway: what was found is found once a version.
      const isKnown =
        state.kind === 'ready' && analysed.get(uri)?.snapshot.version === state.snapshot.version;
      if (state.kind === 'ready' && !isKnown)
        analysed.set(uri, { snapshot: state.snapshot, suggestions: null });
      else if (state.kind === 'off') analysed.delete(uri);
    },
    tellChanged(uri) {
      void connection.sendNotification(annotationMethod.changed, { uri });
    },
  };
}

/** What was done, in words; null when nothing changed. */
function doneBy(before: Notebook, after: Notebook, { kind }: protocol.AnnotateAction): string | null {
  if (before.store === after.store) return null;
  if (kind === 'undo') return `Undone: ${before.store.past.at(-1)?.title}`;
  if (kind === 'redo') return `Done again: ${before.store.future.at(-1)?.title}`;
  return after.store.past.at(-1)?.title ?? null;
}

function toAction(action: protocol.AnnotateAction, lines: readonly Line[]): AnnotationAction {
  const span = (range: protocol.Range) => rangeToSpan(lines, range);
  switch (action.kind) {
    case 'add': {
      if (!Array.isArray(action.ranges) || typeof action.label !== 'string')
        throw new BadParams('nothing to add');
      const { label, each = false, note = '' } = action;
      return { kind: 'add', label, spans: action.ranges.map(span), each, note };
    }
    case 'addPiece':
      return { kind: 'addPiece', id: action.id, span: span(action.range) };
    case 'attach':
      return { kind: 'attach', id: action.id, index: action.index, span: span(action.range) };
    case 'resize': {
      const { id, side, change, position } = action;
      return { kind: 'resize', id, side, change, offset: positionToOffset(lines, position) };
    }
    case 'link':
      return { ...action, to: typeof action.to === 'string' ? action.to : span(action.to) };
    case 'accept':
    case 'reject':
      if (!Array.isArray(action.suggestions)) throw new BadParams('suggestions are missing');
      return action;
    case 'undo':
    case 'redo':
    case 'settle':
    case 'keep':
      throw new BadParams(`${action.kind} is no change of an annotation`);
    default:
      return action;
  }
}

type ViewBody = Omit<protocol.AnnotationsView, 'version' | 'labels' | 'relations'>;

function toView(
  { uri, file, text, store, problems, conflicts, saves }: Notebook,
  lines: readonly Line[],
  suggestions: readonly ListedSuggestion[],
  project: Pick<Project, 'labels'>,
): ViewBody {
  const range = (span: Span) => spanToRange(lines, span);
  const altered = alteredById(text, store.annotations);
  const version = (a: Annotation | null) =>
    a
      ? `${titleOfLabel(project, a.label)}: ${annotationWords(text, a)}${a.note && ` (${a.note})`}`
      : 'deleted';
  return {
    uri,
    file,
    annotations: store.annotations.map((a) => {
      const change = altered.get(a.id);
      const places = a.targets.map((t) => t.place);
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
        place: worst(places),
        altered: change ? { confirmed: change.confirmed, range: range(change.span) } : null,
      };
    }),
    suggestions: suggestions.map((s) => ({
      id: s.id,
      label: s.label,
      ranges: s.spans.map(range),
      words: s.words,
      confidence: s.confidence,
      detail: s.detail,
      reasons: s.reasons,
      part: s.part,
    })),
    orphans: findOrphans(text, store.annotations).map((o) => ({
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
    })),
    undo: store.past.at(-1)?.title ?? null,
    redo: store.future.at(-1)?.title ?? null,
    problems: problemsOf({ file, store, problems, saves }),
    conflicts: conflicts.map((c) => ({ id: c.id, ours: version(c.ours), theirs: version(c.theirs) })),
  };
}

/** What is wrong with the sidecar, one sentence for each thing a person can do something about. */
function problemsOf({
  file,
  store,
  problems,
  saves,
}: Pick<Notebook, 'file' | 'store' | 'problems' | 'saves'>): string[] {
  const first = problems[0];
  if (file === null)
    return store.annotations.length === 0
      ? []
      : ['Annotations of this article are not saved: this document is not a file yet.'];
  if (!saves && first) {
    const more = problems.length > 1 ? ` (and ${count(problems.length - 1, 'more problem')})` : '';
    const place = `line ${first.line}, column ${first.column}`;
    return [
      `${file} cannot be read: ${place}: ${first.message.replace(/\.$/, '')}${more}. It is left alone; annotations are not saved until it is mended.`,
    ];
  }
  return problems.map((p) =>
    p.line === 0 ? p.message : `${file}, line ${p.line}, column ${p.column}: ${p.message}`,
  );
}

function worst(places: readonly protocol.ViewAnnotation['place'][]): protocol.ViewAnnotation['place'] {
  for (const place of ['orphan', 'fuzzy', 'moved'] as const) if (places.includes(place)) return place;
  return 'exact';
}

/** Characters before the words that are shown with them. */
const LEAD = 30;

/** The line of `span` for a list: from a few words before it on, so that it is in view in a long paragraph, too. */
function wordsAround(text: string, lines: readonly Line[], span: Span): string {
  const line = lines[lineAt(lines, span.start)] ?? span;
  if (span.start - line.start <= LEAD) return excerpt(text, line);
  const space = text.indexOf(' ', span.start - LEAD);
  const start = space >= 0 && space < span.start ? space + 1 : span.start;
  return `… ${excerpt(text, { start, end: Math.max(line.end, span.end) })}`;
}
