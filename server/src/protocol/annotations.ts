import type { DocumentParams, Position, Range } from './places';
import type { ViewAnswer } from './viewUpdate';

/** A person's annotations: requests beyond LSP. All positions are of the version the answer names. */
export const annotationMethod = {
  /** Client → server, `AnnotationsParams`: everything a person annotated, may accept, or lost. Answer: `ViewAnswer` or null. */
  view: 'newsmark/annotations',
  /** Client → server, `AnnotateParams`: does something. Answer: `AnnotateResult` or null. */
  act: 'newsmark/annotate',
  /** Client → server, `OccurrencesParams`: other places with the same words. Answer: `Occurrence[]` or null. */
  occurrences: 'newsmark/occurrences',
  /** Server → client, `DocumentParams`: the annotations have changed otherwise than by the client's own action. */
  changed: 'newsmark/annotationsChanged',
} as const;

export interface ViewLabel {
  readonly name: string;
  readonly title: string;
  readonly key: string | null;
  readonly color: string | null;
  readonly codebook: string;
  /** What can be told of an annotation with this label. */
  readonly attributes: readonly ViewAttribute[];
}

export interface ViewAttribute {
  readonly name: string;
  readonly title: string;
  /** The values to choose from; null = any words. */
  readonly values: readonly string[] | null;
  readonly codebook: string;
}

export interface ViewAnnotation {
  readonly id: string;
  readonly label: string;
  readonly ranges: readonly Range[];
  /** The words, shortened for lists. */
  readonly words: string;
  readonly note: string;
  readonly attributes: Readonly<Record<string, string | number | boolean>>;
  readonly relations: readonly { readonly type: string; readonly target: string }[];
  readonly status: 'suggested' | 'accepted' | 'rejected';
  readonly origin: 'human' | 'machine';
  readonly creator: string;
  readonly modified: string;
  /** `fuzzy`: its words were found a little changed. */
  readonly place: 'exact' | 'moved' | 'fuzzy' | 'orphan';
  /** The words a person confirmed, where a quote reads otherwise now. */
  readonly altered: { readonly confirmed: string; readonly range: Range } | null;
}

/** Something found by Newsmark that nobody has decided on. */
export interface ViewSuggestion {
  readonly id: string;
  readonly label: string;
  readonly ranges: readonly Range[];
  readonly words: string;
  readonly confidence: number;
  /** Who said it, what it means; for lists. */
  readonly detail: string;
  /** Why, in words. */
  readonly reasons: readonly string[];
  /** Part of another suggestion (cue and source of a quote): decided with it. */
  readonly part: boolean;
}

/** Words that are gone from the text, with places they may have gone to, best first. */
export interface ViewOrphan {
  readonly id: string;
  /** Index of the lost piece in its annotation. */
  readonly index: number;
  readonly label: string;
  readonly words: string;
  /** Where they stood. */
  readonly near: Range;
  readonly candidates: readonly { readonly range: Range; readonly score: number; readonly line: string }[];
}

export interface AnnotationsView extends DocumentParams {
  readonly version: number;
  /** Of this view; each has another. */
  readonly revision: number;
  /** Name of the sidecar; null for a document that is not on disk. */
  readonly file: string | null;
  readonly labels: readonly ViewLabel[];
  readonly relations: readonly {
    readonly name: string;
    readonly title: string;
    readonly from: readonly string[];
    readonly to: readonly string[];
  }[];
  readonly annotations: readonly ViewAnnotation[];
  /** In text order; none while the analysis runs. */
  readonly suggestions: readonly ViewSuggestion[];
  readonly orphans: readonly ViewOrphan[];
  /** What undo and redo would do, in words; null when there is nothing. */
  readonly undo: string | null;
  readonly redo: string | null;
  /** Why nothing is saved, or what was skipped in the sidecar. */
  readonly problems: readonly string[];
  readonly conflicts: readonly { readonly id: string; readonly ours: string; readonly theirs: string }[];
}

/** Something to do with annotations. Ranges count in `version`; an action about an older version is refused. */
export type AnnotateAction =
  | {
      readonly kind: 'add';
      readonly label: string;
      /** Pieces of one annotation, or with `each` one annotation a range. An empty range means what was found there, else the word. */
      readonly ranges: readonly Range[];
      readonly each?: boolean;
      readonly note?: string;
    }
  | { readonly kind: 'relabel'; readonly id: string; readonly label: string }
  | { readonly kind: 'note'; readonly id: string; readonly note: string }
  | { readonly kind: 'attribute'; readonly id: string; readonly name: string; readonly value: string | null }
  | { readonly kind: 'addPiece'; readonly id: string; readonly range: Range }
  | {
      readonly kind: 'resize';
      readonly id: string;
      readonly side: 'start' | 'end';
      readonly change: 'grow' | 'shrink';
      readonly position: Position;
    }
  | { readonly kind: 'delete'; readonly id: string }
  /** To an annotation, or to words, which become one. */
  | { readonly kind: 'link'; readonly id: string; readonly type: string; readonly to: string | Range }
  | { readonly kind: 'unlink'; readonly id: string; readonly type: string }
  | { readonly kind: 'accept' | 'reject'; readonly suggestions: readonly string[] }
  /** Takes the words of a suggestion over with another label. */
  | { readonly kind: 'fix'; readonly suggestion: string; readonly label: string }
  | { readonly kind: 'attach'; readonly id: string; readonly index: number; readonly range: Range }
  | { readonly kind: 'confirm'; readonly id: string }
  /** Settles a conflict: with the version on disk, or with the one that is here. */
  | { readonly kind: 'settle' | 'keep'; readonly id: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

/** `since`: revision of a view that the client has; the answer may then tell only what has changed in it. */
export interface AnnotationsParams extends DocumentParams {
  readonly since?: number;
}

export interface AnnotateParams extends AnnotationsParams {
  readonly version: number;
  readonly action: AnnotateAction;
}

/** Which annotation has the right words now, though others were confirmed. */
export interface ConfirmParams extends DocumentParams {
  /** Its id. */
  readonly annotation: string;
}

export interface AnnotateResult {
  /** What was done, for a message; null when nothing was. */
  readonly done: string | null;
  readonly view: ViewAnswer;
}

export interface OccurrencesParams extends DocumentParams {
  readonly range: Range;
}

export interface Occurrence {
  readonly range: Range;
  /** The line around it. */
  readonly line: string;
}
