import { findAlteredQuotes } from '../../annotations/altered';
import { excerpt } from '../words';
import type { DiagnosticRule } from './model';

/** A quote a person accepted whose words have been changed since. */
export const alteredQuote: DiagnosticRule = {
  code: 'quote.altered',
  find: ({ text, annotations = [] }) =>
    findAlteredQuotes(text, annotations).map(({ span, confirmed }) => ({
      span,
      message: `The words of this quote were changed. Confirmed: ${excerpt(confirmed, { start: 0, end: confirmed.length }, 200)}`,
      data: { kind: 'quotation', span },
    })),
};
