import type { Layout, Quotation, Report } from '../model';
import { int32s } from '../numbers';
import type { FeatureRows } from '../ranking/featureRows';
import type { SourceRead } from '../speakers/candidates';
import type { Nominee } from '../syntax/phraseTraits';
import type { Where } from './linkSpace';
import type { OtherSources } from './others';

/** One way to explain a quotation: a cue with its source, the quotation before, a bare name, or nobody. */
export interface LinkOption {
  readonly kind: 'cue' | 'continue' | 'bare' | 'none';
  /** Index of the cue; -1 without one. */
  readonly cue: number;
  readonly source: Nominee | null;
  readonly where: Where | -1;
  /** The row of its features; -1 for what was told without weighing. */
  readonly row: number;
  /** 0–1 among the options of its quotation; 0 before they are weighed. */
  readonly probability: number;
  /** Of its source over all its options: `she told the board:` counts the verb and the colon. */
  readonly mass: number;
}

/** An option that is being weighed. */
export type Weighing = { -readonly [key in keyof LinkOption]: LinkOption[key] };

/** What the explanations of quotations are found in. */
export interface LinkRead extends SourceRead {
  readonly text: string;
  readonly quotations: readonly Quotation[];
  readonly reports: readonly Report[];
  /** What a cue reports, as {@link reportsByCue} tells. */
  readonly reportNumbers: Int32Array;
  readonly layout: Layout;
  /** Who else may have said each quotation. */
  readonly others: OtherSources;
  /** The features of all explanations: what weighs them adds its rows. */
  readonly features: FeatureRows;
}

/** An option not yet weighed, or told without weighing: `row` -1, or as the option it takes the place of. */
export function optionOf(
  kind: LinkOption['kind'],
  cue: number,
  source: Nominee | null,
  where: LinkOption['where'],
  row: number,
): Weighing {
  return { kind, cue, source, where, row, probability: 0, mass: 0 };
}

/** By the index of its cue the number of a report, counted from 1; 0 for a cue without one. */
export function reportsByCue(reports: readonly Report[], cues: number): Int32Array {
  const numbers = int32s(cues);
  for (let i = 0; i < reports.length; i++) numbers[reports[i]!.cue] = i + 1;
  return numbers;
}
