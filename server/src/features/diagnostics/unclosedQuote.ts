import { excerpt } from '../words';
import type { DiagnosticRule } from './model';

/** A quotation whose closing mark is missing. */
export const unclosedQuote: DiagnosticRule = {
  code: 'quote.unclosed',
  find: ({ analysis, text }) =>
    analysis.quotations
      .filter((q) => !q.closed && !q.boilerplate)
      .map((q) => ({
        span: { start: q.start, end: Math.min(q.end, q.start + 1) },
        message: `This quotation is never closed: ${excerpt(text, q, 40)}`,
        data: { kind: 'quotation', span: { start: q.start, end: q.end } },
      })),
};
