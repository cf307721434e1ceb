import type { DocumentParams, Range } from './places';

/** Two annotators of one article side by side, for a third person to decide. */
export const comparisonMethod = {
  /** Client → server, `CompareParams`: begins a comparison. Answer: `AnnotatorComparison` or null. */
  begin: 'newsmark/compare',
  /** Client → server, `DocumentParams`: the comparison as it stands now. Answer: `AnnotatorComparison` or null. */
  view: 'newsmark/comparison',
  /** Client → server, `TakeParams`: decides on differences. Answer: `TakeResult` or null. */
  take: 'newsmark/take',
} as const;

/** The annotations of one annotator. */
export interface ComparedSide {
  readonly name: string;
  /** The content of a sidecar; null for the annotations that are open here. */
  readonly content: string | null;
}

export interface CompareParams extends DocumentParams {
  readonly a: ComparedSide;
  readonly b: ComparedSide;
}

export type Take = 'a' | 'b' | 'both' | 'none';

/** What one annotator says in one place. */
export interface DifferenceSide {
  /** Title of the label. */
  readonly label: string;
  readonly words: string;
  readonly note: string;
  readonly creator: string;
}

export interface Difference {
  readonly id: string;
  /** `detail`: another speaker, note or the like; `label`: another label; `span`: other words; `only`: one alone. */
  readonly kind: 'detail' | 'label' | 'span' | 'only';
  /** From the first to the last word of both. */
  readonly range: Range;
  readonly a: DifferenceSide | null;
  readonly b: DifferenceSide | null;
  readonly details: readonly { readonly name: string; readonly a: string; readonly b: string }[];
  /** What was decided; null while nothing was. */
  readonly taken: Take | null;
}

export interface AnnotatorComparison extends DocumentParams {
  readonly version: number;
  /** Names of the two. */
  readonly a: string;
  readonly b: string;
  /** How many annotations both made alike. */
  readonly same: number;
  /** F1 over all labels of annotations that are alike, 0–1; null when neither made any. */
  readonly agreement: number | null;
  /** In text order. */
  readonly differences: readonly Difference[];
}

export interface TakeParams extends DocumentParams {
  readonly version: number;
  /** Ids of differences. */
  readonly ids: readonly string[];
  readonly take: Take;
}

export interface TakeResult {
  /** What was done, for a message; null when nothing changed. */
  readonly done: string | null;
  readonly comparison: AnnotatorComparison;
}
