import type { Annotation } from '../annotations/annotation';
import type { Suggestion } from '../annotations/fromAnalysis';
import { type ListedSuggestion, listSuggestions, suggestionsIn } from '../features/annotationsView';
import type { Snapshot } from '../features/snapshot';
import type { DocumentState } from '../workspace/documents';
import type { Notebook } from '../workspace/notebooks';
import type { Session } from './session';

/** What was found in each open document and nobody has decided on. */
export interface OpenSuggestions {
  /** A document has been analysed. */
  receive(uri: string, state: DocumentState): void;
  /** The open suggestions; none while `version` is not analysed. What has not changed are the same objects. */
  of(notebook: Notebook, version: number): readonly ListedSuggestion[];
}

interface Analysed {
  readonly snapshot: Snapshot;
  /** What was found, once it was asked for. */
  found: readonly Suggestion[] | null;
  /** What was listed last, and beside which annotations. */
  listed: {
    readonly annotations: readonly Annotation[];
    readonly suggestions: readonly ListedSuggestion[];
  } | null;
}

/** Keeps the newest analysis of each document. */
export function openSuggestionsOf({ documents }: Pick<Session, 'documents'>): OpenSuggestions {
  const analysed = new Map<string, Analysed>();
  return {
    receive(uri, state) {
      for (const known of analysed.keys()) if (!documents.textOf(known)) analysed.delete(known);
      // A decision only takes suggestions away, and those are filtered anyway: what was found is found once a version.
      const isKnown =
        state.kind === 'ready' && analysed.get(uri)?.snapshot.version === state.snapshot.version;
      if (state.kind === 'ready' && !isKnown)
        analysed.set(uri, { snapshot: state.snapshot, found: null, listed: null });
      else if (state.kind === 'off') analysed.delete(uri);
    },
    of({ uri, store: { annotations } }, version) {
      const known = analysed.get(uri);
      if (known?.snapshot.version !== version) return [];
      known.found ??= suggestionsIn(known.snapshot.analysis);
      if (known.listed?.annotations !== annotations) {
        const { text } = known.snapshot;
        const suggestions = listSuggestions(text, known.found, annotations, known.listed?.suggestions);
        known.listed = { annotations, suggestions };
      }
      return known.listed.suggestions;
    },
  };
}
