import type { DocumentParams, OffsetSpan, Position, Range } from './places';

/** Client → server: who may have said the quote at a position, best first. Answer: `Candidates` or null. */
export const candidatesMethod = 'newsmark/candidates';

export interface CandidatesParams extends DocumentParams {
  readonly position: Position;
}

export interface Candidates {
  readonly version: number;
  /** The first words of the quote, or of the piece of it that is meant. */
  readonly words: string;
  /** Where it stands: what a decision about its source names. */
  readonly span: OffsetSpan;
  readonly candidates: readonly {
    readonly name: string;
    readonly role: string | null;
    /** Where these words stand; null for a name that stands nowhere near. */
    readonly range: Range | null;
    readonly chosen: boolean;
    /** What `serverCommand.decide` takes to make this one the source. */
    readonly decide: DecideParams;
  }[];
}

export interface DecideParams extends DocumentParams {
  /** The version the decision's offsets count in; a decision about an older version is refused. */
  readonly version: number;
  readonly decision: Decision;
}

/** What a person can decide about a document; the same shape as the engine's. */
export type Decision =
  /** Whole lines are (not) boilerplate. */
  | { readonly kind: 'boilerplate'; readonly span: OffsetSpan; readonly value: boolean }
  /** The pair of marks at `span` is (not) speech. */
  | { readonly kind: 'speech'; readonly span: OffsetSpan; readonly value: boolean }
  /** Who said the quote at `span`; `source` are the words that name them, null when only the name is known. */
  | {
      readonly kind: 'source';
      readonly span: OffsetSpan;
      readonly source: OffsetSpan | null;
      readonly name: string | null;
    }
  /** What a name means in this document; `none` = not a name. */
  | { readonly kind: 'name'; readonly span: OffsetSpan; readonly name: string; readonly type: string }
  /** A diagnostic is not wanted: at `span`, or in the whole file when null. */
  | { readonly kind: 'ignore'; readonly code: string; readonly span: OffsetSpan | null };

/** A rule for every article of the folder, kept in `newsmark.json`. */
export interface AddRuleParams extends DocumentParams {
  readonly rule:
    | { readonly list: 'alwaysBoilerplate' | 'neverBoilerplate'; readonly line: string }
    | { readonly list: 'names'; readonly name: string; readonly type: string }
    /** `name` is another name of `as`. */
    | { readonly list: 'aliases'; readonly name: string; readonly as: string }
    /** The two names never mean the same. */
    | { readonly list: 'different'; readonly name: string; readonly from: string }
    | { readonly list: 'ignore'; readonly code: string };
}
