import type { MarkProblem, MarkProblemKind } from '../../analysis/quotes/problems';
import { markProblems } from '../markProblems';
import type { DiagnosticCode } from '../settings';
import type { Fix, FixProvider } from './model';

interface Mending {
  readonly id: string;
  readonly code: DiagnosticCode;
  /** What the fix is called; `mark` is what it writes first. */
  readonly title: (mark: string) => string;
}

const mendings: Readonly<Record<MarkProblemKind, Mending>> = {
  unclosed: {
    id: 'mark.close',
    code: 'quote.unclosed',
    title: (mark) => `Close the quotation with ${mark}`,
  },
  unopened: {
    id: 'mark.open',
    code: 'quote.unopened',
    title: (mark) => `Open the quotation with ${mark} where the paragraph begins`,
  },
  mixed: {
    id: 'mark.match',
    code: 'quote.mixed-marks',
    title: (mark) => `Close the quotation with ${mark}, as it is opened`,
  },
  nested: {
    id: 'mark.nest',
    code: 'quote.nested-marks',
    title: (mark) => `Open the inner quotation with ${mark} and close it alike`,
  },
  doubled: { id: 'mark.single', code: 'quote.doubled-marks', title: () => 'Take the doubled mark away' },
};

/** Mends what is wrong with the marks of the quotation at the cursor; of several the innermost of each kind. */
export const mendMarks: FixProvider = (snapshot, { start: at }) => {
  const here = new Map<MarkProblemKind, MarkProblem>();
  for (const problem of markProblems(snapshot)) {
    const { start, end } = problem.quotation;
    if (start <= at && at <= end) here.set(problem.kind, problem);
  }
  return [...here.values()].map(fixOf);
};

function fixOf({ kind, edits }: MarkProblem): Fix {
  const { id, code, title } = mendings[kind];
  const newTexts = edits.map(({ start, end, text }) => ({ span: { start, end }, newText: text }));
  return {
    id,
    title: title(edits[0]?.text ?? ''),
    kind: 'quickfix',
    code,
    preferred: true,
    effect: { kind: 'edit', edits: () => newTexts },
  };
}
