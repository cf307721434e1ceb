import { markProblemsOf } from '../markProblems';
import { markFinding } from './markFinding';
import type { DiagnosticRule } from './model';

/** A quotation inside another with the same marks: readers cannot tell where the outer one ends. */
export const nestedMarks: DiagnosticRule = {
  code: 'quote.nested-marks',
  find: (snapshot) =>
    markProblemsOf(snapshot, 'nested').map((p) =>
      markFinding(p, 'A quotation inside a quotation should use the other marks (single inside double).'),
    ),
};
