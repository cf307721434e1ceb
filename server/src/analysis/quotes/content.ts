import type { Analysis, Report } from '../model';

/** What the reports of a text are found in. */
export type ReportRead = Pick<Analysis, 'text' | 'tokens' | 'sentences' | 'quotations' | 'cues'>;

/** Content on one side of a cue as tokens `[first, stop)`, with the chance that both edges are right. */
export interface TokenSpan {
  readonly first: number;
  readonly stop: number;
  readonly chance: number;
}

/** Content as tokens, with the side of the cue it stands on. */
export interface FoundContent {
  readonly side: Report['side'];
  readonly spans: readonly TokenSpan[];
}
