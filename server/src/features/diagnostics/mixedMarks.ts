import type { Quotation } from '../../analysis';
import { markStyles, marksOf, styleOf } from '../marks';
import { count } from '../words';
import type { DiagnosticRule, Finding } from './model';

/** Curly and straight marks in one pair, or in one article (reported once, at the first unusual pair). */
export const mixedMarks: DiagnosticRule = {
  code: 'quote.mixed-marks',
  find({ analysis, text }) {
    const findings: Finding[] = [];
    for (const q of analysis.quotations) {
      const { open, close } = marksOf(text, q);
      if (q.boilerplate || !close || styleOf(open.charAt(0)) === styleOf(close.charAt(0))) continue;
      findings.push(findingAt(q, `This quotation opens with ${open} and closes with ${close}.`));
    }
    const { curly, straight, usual } = markStyles(analysis);
    if (curly.length > 0 && straight.length > 0) {
      const counts = `${count(curly.length, 'pair')} curly, ${straight.length} straight`;
      const unusual = usual === 'curly' ? straight[0]! : curly[0]!;
      findings.push(findingAt(unusual, `The article mixes curly and straight quotation marks (${counts}).`));
    }
    return findings.sort((a, b) => a.span.start - b.span.start);
  },
};

function findingAt(q: Quotation, message: string): Finding {
  const span = { start: q.start, end: q.end };
  return { span: { start: q.start, end: q.start + 1 }, message, data: { kind: 'quotation', span } };
}
