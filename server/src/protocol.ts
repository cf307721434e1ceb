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
    | { readonly list: 'ignore'; readonly code: string };
}
