import type { MarkProblem } from '../../analysis/quotes/problems';
import type { Finding } from './model';

/** The finding of a problem of marks: told at the mark, about its quotation. */
export function markFinding({ span, quotation }: MarkProblem, message: string): Finding {
  const { start, end } = quotation;
  return { span, message, data: { kind: 'quotation', span: { start, end } } };
}
