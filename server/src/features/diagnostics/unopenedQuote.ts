import { markProblemsOf } from '../markProblems';
import { excerpt } from '../words';
import { markFinding } from './markFinding';
import type { DiagnosticRule } from './model';

/** A quotation whose opening mark is missing. */
export const unopenedQuote: DiagnosticRule = {
  code: 'quote.unopened',
  find: (snapshot) =>
    markProblemsOf(snapshot, 'unopened').map((p) =>
      markFinding(
        p,
        `No mark opens the quotation that ends here: ${excerpt(snapshot.text, p.quotation, 40)}`,
      ),
    ),
};
