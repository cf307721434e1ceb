import type { Analysis, Quotation } from '../../analysis';
import { attributionOf } from '../lookup';
import { excerpt } from '../words';
import type { DiagnosticRule } from './model';

/** Words in quotation marks that someone said, while the text does not tell who. */
export const unattributedQuote: DiagnosticRule = {
  code: 'quote.unattributed',
  find: ({ analysis, text }) =>
    unattributedQuotations(analysis).map((q) => ({
      span: { start: q.start, end: q.end },
      message: `No source found for ${excerpt(text, q, 40)}`,
      data: { kind: 'quotation', span: { start: q.start, end: q.end } },
    })),
};

export function unattributedQuotations(analysis: Analysis): Quotation[] {
  return analysis.quotations.filter((q) => isUnattributed(analysis, q));
}

/** True for an outermost spoken quotation of the article that has neither source words nor a name nor a channel. */
function isUnattributed(analysis: Analysis, q: Quotation): boolean {
  if (!q.speech || q.boilerplate || q.level > 0) return false;
  const a = attributionOf(analysis, q.attribution);
  return !a || (a.source.length === 0 && a.sourceName === null && !a.anonymous && !a.channel);
}
