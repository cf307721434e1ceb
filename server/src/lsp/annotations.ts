import type { Lines } from '../analysis';
import { findLines } from '../analysis/lines';
import { occurrencesOf } from '../annotations/words';
import { type AnnotationAction, changeFor } from '../features/annotationActions';
import type * as protocol from '../protocol';
import { annotationMethod } from '../protocol';
import type { DocumentState } from '../workspace/documents';
import type { Notebook } from '../workspace/notebooks';
import { StaleError } from '../workspace/passes';
import { createAnnotationViews } from './annotationViews';
import { positionToOffset, rangeToSpan, spanToRange } from './convert';
import { BadParams } from './errors';
import { guard } from './guard';
import { openSuggestionsOf } from './openSuggestions';
import type { Session } from './session';
import { wordsAround } from './wordsAround';

/** What the server tells the annotating part. */
export interface AnnotationHandlers {
  /** A document has been analysed. */
  receive(uri: string, state: DocumentState): void;
  /** The annotations of a document have changed. */
  tellChanged(uri: string): void;
}

/** Answers the requests about a person's annotations. An action never waits for an analysis. */
export function annotationHandlers(session: Session): AnnotationHandlers {
  const { connection, documents, notebooks, folderRules, log } = session;
  const open = openSuggestionsOf(session);
  const views = createAnnotationViews();

  /** The lines of the text that was asked about last: a view and the action before it are about the same one. */
  let divided: { readonly text: string; readonly lines: Lines } = {
    text: '',
    lines: findLines(''),
  };
  function linesOf(text: string): Lines {
    if (divided.text !== text) divided = { text, lines: findLines(text) };
    return divided.lines;
  }

  async function viewOf(notebook: Notebook, since?: number): Promise<protocol.ViewAnswer | null> {
    const document = documents.textOf(notebook.uri);
    if (!document) return null;
    const project = await folderRules.project(notebook.uri);
    const { version } = document;
    const suggestions = open.of(notebook, version);
    const lines = linesOf(notebook.text);
    return views.answer({ notebook, version, lines, suggestions, project }, since);
  }

  async function act({
    uri,
    version,
    action,
    since,
  }: protocol.AnnotateParams): Promise<protocol.AnnotateResult | null> {
    const before = await notebooks.of(uri);
    const project = await folderRules.project(uri);
    if (!before) return null;
    const document = documents.textOf(uri);
    if (document?.version !== version) throw new StaleError();
    if (typeof action?.kind !== 'string') throw new BadParams('action is missing');
    const after = await perform(before, action, () => toAction(action, linesOf(before.text)));
    const view = after && (await viewOf(after, since));
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
      const suggestions = open.of(notebook, version);
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

  on(annotationMethod.view, async ({ uri, since }: protocol.AnnotationsParams) => {
    const notebook = await notebooks.of(uri);
    return notebook && viewOf(notebook, since);
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
      open.receive(uri, state);
      views.forget((known) => documents.textOf(known) !== null);
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

function toAction(action: protocol.AnnotateAction, lines: Lines): AnnotationAction {
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
