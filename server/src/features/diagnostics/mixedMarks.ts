import { markProblemsOf } from '../markProblems';
import { markStyles } from '../marks';
import { count } from '../words';
import { markFinding } from './markFinding';
import type { DiagnosticRule, Finding } from './model';

/** Curly and straight marks in one pair, or in one article (reported once, at the first unusual pair). */
export const mixedMarks: DiagnosticRule = {
  code: 'quote.mixed-marks',
  find(snapshot) {
    const findings: Finding[] = markProblemsOf(snapshot, 'mixed').map((p) =>
      markFinding(p, `This quotation is ${p.evidence.note}.`),
    );
    const { curly, straight, usual } = markStyles(snapshot.analysis);
    if (curly.length > 0 && straight.length > 0) {
      const counts = `${count(curly.length, 'pair')} curly, ${straight.length} straight`;
      const { start, end } = usual === 'curly' ? straight[0]! : curly[0]!;
      findings.push({
        span: { start, end: start + 1 },
        message: `The article mixes curly and straight quotation marks (${counts}).`,
        data: { kind: 'quotation', span: { start, end } },
      });
    }
    return findings.sort((a, b) => a.span.start - b.span.start);
  },
};
