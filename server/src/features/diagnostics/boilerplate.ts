import type { BoilerplateSpan } from '../../analysis';
import { sectionOf } from '../lookup';
import { reasons, sectionWords } from '../reasons';
import type { Snapshot } from '../snapshot';
import type { DiagnosticRule, Finding } from './model';

/** Text that is not the article: one finding for each unbroken run of a section, so that kept lines are not faded. */
export const boilerplate: DiagnosticRule = {
  code: 'boilerplate',
  find(snapshot) {
    const findings: Finding[] = [];
    let run: BoilerplateSpan[] = [];
    for (const span of snapshot.analysis.layout.boilerplate) {
      if (run.length > 0 && !continues(snapshot, run.at(-1)!, span)) {
        findings.push(findingOf(snapshot, run));
        run = [];
      }
      run.push(span);
    }
    if (run.length > 0) findings.push(findingOf(snapshot, run));
    return findings;
  },
};

function continues({ text }: Snapshot, last: BoilerplateSpan, next: BoilerplateSpan): boolean {
  return last.section === next.section && !/\S/.test(text.slice(last.end, next.start));
}

function findingOf({ analysis, text }: Snapshot, run: readonly BoilerplateSpan[]): Finding {
  const first = run[0]!;
  const section = sectionOf(analysis, first.section);
  const why = reasons(text, first.evidence, 1);
  return {
    span: { start: first.start, end: run.at(-1)!.end },
    message: `Boilerplate: ${sectionWords(text, first, section)}${why ? `: ${why}` : ''}`,
    unnecessary: true,
    data: { kind: 'boilerplate', section: first.section },
  };
}
