import { markProblemsOf } from '../markProblems';
import { markFinding } from './markFinding';
import type { DiagnosticRule } from './model';

/** The same quotation mark twice where one is meant. */
export const doubledMarks: DiagnosticRule = {
  code: 'quote.doubled-marks',
  find: (snapshot) =>
    markProblemsOf(snapshot, 'doubled').map((p) =>
      markFinding(p, 'The quotation mark stands here twice; one is enough.'),
    ),
};
