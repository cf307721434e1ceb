import { findMarkProblems, type MarkProblem, type MarkProblemKind } from '../analysis/quotes/problems';
import type { Snapshot } from './snapshot';

/** What is wrong with the quotation marks of the article itself, in text order; marks of other stories are not ours to mend. */
export function markProblems({ analysis, text }: Pick<Snapshot, 'analysis' | 'text'>): MarkProblem[] {
  return findMarkProblems(text, analysis.quotations).filter((p) => !p.quotation.boilerplate);
}

/** The problems of one kind. */
export function markProblemsOf(snapshot: Snapshot, kind: MarkProblemKind): MarkProblem[] {
  return markProblems(snapshot).filter((p) => p.kind === kind);
}
