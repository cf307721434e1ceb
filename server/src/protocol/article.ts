import type { DocumentParams, Position, Range } from './places';

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
  /** The quoted words with the marks around them. */
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
  /** True when the source is to be looked at before anybody relies on it. */
  readonly unsure: boolean;
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
