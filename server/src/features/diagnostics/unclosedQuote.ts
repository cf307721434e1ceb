import { markProblemsOf } from '../markProblems';
import { excerpt } from '../words';
import { markFinding } from './markFinding';
import type { DiagnosticRule } from './model';

/** A quotation whose closing mark is missing. */
export const unclosedQuote: DiagnosticRule = {
  code: 'quote.unclosed',
  find: (snapshot) =>
    markProblemsOf(snapshot, 'unclosed').map((p) =>
      markFinding(p, `This quotation is never closed: ${excerpt(snapshot.text, p.quotation, 40)}`),
    ),
};
