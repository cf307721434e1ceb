import type { Analysis, Lines } from '../analysis';
import type { Annotation } from '../annotations/annotation';
import type { Decision } from './decisions';

/** One version of a document with everything known about it; never changed, shared by all features. */
export interface Snapshot {
  readonly uri: string;
  readonly version: number;
  /** Grows with every snapshot: a decision of the person gives a new one of the same version. */
  readonly revision: number;
  readonly text: string;
  readonly lines: Lines;
  /** The engine's findings with the person's decisions applied. */
  readonly analysis: Analysis;
  readonly decisions: readonly Decision[];
  /** What a person annotated; absent where nobody can (the command line). */
  readonly annotations?: readonly Annotation[];
}
