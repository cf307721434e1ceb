import type { Layout, Phrase, Quotation, Report } from '../model';
import type { FeatureRows } from '../ranking/featureRows';
import type { SourceRead } from '../speakers/candidates';
import type { Nominee } from '../syntax/phraseTraits';
import type { Where } from './linkFeatures';

/** One way to explain a quotation: a cue with its source, the quotation before, a bare name, or nobody. */
export interface LinkOption {
  readonly kind: 'cue' | 'continue' | 'bare' | 'none';
  /** Index of the cue; -1 without one. */
  readonly cue: number;
  readonly source: Nominee | null;
  readonly where: Where | -1;
  /** The row of its features; -1 for what was told without weighing. */
  readonly row: number;
}

/** An option with its probability. */
export interface RankedOption {
  readonly option: LinkOption;
  readonly probability: number;
  /** Of its source over all its options: `she told the board:` counts the verb and the colon. */
  readonly mass: number;
}

/** What the explanations of quotations are found in. */
export interface LinkRead extends SourceRead {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  /** What a cue reports, by its index. */
  readonly reportOf: ReadonlyMap<number, Report>;
  readonly layout: Layout;
  readonly phrases: readonly Phrase[];
  /** The features of all explanations: what weighs them adds its rows. */
  readonly features: FeatureRows;
}
