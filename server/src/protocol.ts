/**
 * What client and server say to each other beyond the Language Server Protocol: plain types, nothing imported.
 * Positions and ranges are LSP's (zero-based line, UTF-16 character).
 */

export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** Method names of the custom messages. */
export const method = {
  /** Server → client: counts for the status bar, sent whenever they change. */
  status: 'newsmark/status',
  /** Client → server: everything that is drawn, listed or walked through in one document. */
  overview: 'newsmark/overview',
  /** Client → server: annotate a file that the gate left alone. */
  annotateAnyway: 'newsmark/annotateAnyway',
  /** Client → server: what a strip would remove, and the edit that removes it. */
  strip: 'newsmark/strip',
  /** Client → server: the things under the cursor, in words. */
  describe: 'newsmark/describe',
} as const;

export interface DocumentParams {
  readonly uri: string;
}

/** Counts of one document; `boilerplateShare` is of its characters, 0–1. */
export interface Status {
  readonly uri: string;
  readonly version: number;
  /** Grows with every new result: a decision or a setting gives a new one of the same version. */
  readonly revision: number;
  /** `busy` while an analysis runs, `off` when the gate left the file alone. */
  readonly state: 'busy' | 'ready' | 'off';
  readonly quotes: number;
  readonly sources: number;
  readonly unattributed: number;
  readonly boilerplateShare: number;
  readonly boilerplateSections: number;
  /** What was cut short or left out, in words. */
  readonly notices: readonly string[];
}

export interface OverviewQuote {
  readonly id: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly content: readonly Range[];
  readonly cue: readonly Range[];
  readonly source: readonly Range[];
  readonly sourceName: string | null;
  readonly entity: string | null;
  readonly channel: string | null;
  /** The channel as people read it: `told to reporters`, `via Reuters`. */
  readonly channelWords: string | null;
  readonly anonymous: boolean;
  readonly confidence: number;
  readonly boilerplate: boolean;
  /** The first words, for lists. */
  readonly words: string;
}

export interface OverviewEntity {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  readonly role: string | null;
  readonly boilerplate: boolean;
  readonly mentions: readonly Range[];
  readonly quotes: number;
}

export interface OverviewSection {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly range: Range;
  readonly lines: number;
}

export interface Overview {
  readonly uri: string;
  readonly version: number;
  /** That of the status it belongs to. */
  readonly revision: number;
  readonly quotes: readonly OverviewQuote[];
  readonly entities: readonly OverviewEntity[];
  readonly sections: readonly OverviewSection[];
  /** Pairs of marks that are not speech, for the layer that shows them. */
  readonly scareQuotes: readonly Range[];
}

export interface StripParams extends DocumentParams {
  /** Ids of the sections to remove; all when absent. */
  readonly sections?: readonly string[];
}

export interface StripResult {
  readonly version: number;
  readonly edits: readonly { readonly range: Range; readonly newText: string }[];
  readonly sections: readonly (OverviewSection & { readonly preview: string })[];
}

export interface DescribeParams extends DocumentParams {
  readonly position: Position;
}

export interface Description {
  /** The things under the cursor in plain words, for a screen reader or a message. */
  readonly words: string;
}

/** What a client may tell about itself in `initializationOptions`. */
export interface InitializationOptions {
  /**
   * Commands that hovers may link to (`command:` links), those of `serverCommand` and of `clientCommand` the client
   * trusts. Without them a hover links to locations only, which every editor follows.
   */
  readonly hoverCommands?: readonly string[];
}

/**
 * Commands the server runs (`workspace/executeCommand`). vscode-languageclient registers them by itself, so a client
 * must not register them again.
 */
export const serverCommand = {
  /** `[StripParams]`: removes boilerplate sections. */
  strip: 'newsmark.server.strip',
  /** `[DecideParams]`: keeps a person's decision about this document. */
  decide: 'newsmark.server.decide',
  /** `[AddRuleParams]`: writes a rule for the whole folder to `newsmark.json`. */
  addRule: 'newsmark.server.addRule',
} as const;

/** Commands of the client that hovers, code lenses and code actions link to when `hoverCommands` names them. */
export const clientCommand = {
  /** `[{ uri, position }]`: moves the cursor there. */
  goTo: 'newsmark.goTo',
  /** `[{ uri, position }]`: picks the source of the quote at that position (`newsmark/candidates`). */
  setSource: 'newsmark.setSource',
} as const;

/** Client → server: who may have said the quote at a position, best first. Answer: `Candidates` or null. */
export const candidatesMethod = 'newsmark/candidates';

export interface CandidatesParams extends DocumentParams {
  readonly position: Position;
}

export interface Candidates {
  readonly version: number;
  /** The first words of the quote. */
  readonly words: string;
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

/** A half-open piece of the text in UTF-16 code units. */
export interface OffsetSpan {
  readonly start: number;
  readonly end: number;
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

/** A person's annotations: requests beyond LSP. All positions are of the version the answer names. */
export const annotationMethod = {
  /** Client → server, `DocumentParams`: everything a person annotated, may accept, or lost. Answer: `AnnotationsView` or null. */
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
      /** Pieces of one annotation, or with `each` one annotation a range. An empty range means the word there. */
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
  | { readonly kind: 'attach'; readonly id: string; readonly index: number; readonly range: Range }
  | { readonly kind: 'confirm'; readonly id: string }
  /** Settles a conflict: with the version on disk, or with the one that is here. */
  | { readonly kind: 'settle' | 'keep'; readonly id: string }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

export interface AnnotateParams extends DocumentParams {
  readonly version: number;
  readonly action: AnnotateAction;
}

export interface AnnotateResult {
  /** What was done, for a message; null when nothing was. */
  readonly done: string | null;
  readonly view: AnnotationsView;
}

export interface OccurrencesParams extends DocumentParams {
  readonly range: Range;
}

export interface Occurrence {
  readonly range: Range;
  /** The line around it. */
  readonly line: string;
}
