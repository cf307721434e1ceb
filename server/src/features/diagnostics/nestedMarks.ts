import type { Quotation } from '../../analysis';
import type { DiagnosticRule, Finding } from './model';

/** A quotation inside another with the same marks: readers cannot tell where the outer one ends. */
export const nestedMarks: DiagnosticRule = {
  code: 'quote.nested-marks',
  find({ analysis }) {
    const findings: Finding[] = [];
    const open: Quotation[] = [];
    for (const q of analysis.quotations) {
      while (open.length > 0 && open.at(-1)!.end <= q.start) open.pop();
      const outer = open.at(-1);
      open.push(q);
      if (!outer || outer.mark !== q.mark || q.boilerplate) continue;
      findings.push({
        span: { start: q.start, end: q.end },
        message: 'A quotation inside a quotation should use the other marks (single inside double).',
        data: { kind: 'quotation', span: { start: q.start, end: q.end } },
      });
    }
    return findings;
  },
};
