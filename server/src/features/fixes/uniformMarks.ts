import type { Analysis, Quotation } from '../../analysis';
import { marksOf } from '../../analysis/quotes/problems';
import type { TextEdit } from '../decisions';
import { markProblems } from '../markProblems';
import { markStyles } from '../marks';
import type { Fix, FixProvider } from './model';

type Style = 'curly' | 'straight';

const curly: Readonly<Record<string, readonly [string, string]>> = { '"': ['“', '”'], "'": ['‘', '’'] };
const straight: Readonly<Record<string, string>> = { '“': '"', '”': '"', '‘': "'", '’': "'" };

/** Writes all quotation marks of the article the same way; the usual way comes first. Apostrophes are left alone. */
export const uniformMarks: FixProvider = (snapshot, { start: at }) => {
  const { analysis } = snapshot;
  const touched = analysis.quotations.some((q) => q.start <= at && at <= q.end);
  const styles = markStyles(analysis);
  const isMixed = styles.curly.length > 0 && styles.straight.length > 0;
  if (!touched || !(isMixed || markProblems(snapshot).some((p) => p.kind === 'mixed'))) return [];
  const other = styles.usual === 'curly' ? 'straight' : 'curly';
  return [fixTo(analysis, styles.usual, isMixed), fixTo(analysis, other, false)];
};

function fixTo(analysis: Analysis, style: Style, preferred: boolean): Fix {
  return {
    id: `marks.${style}`,
    title: `Make all quotation marks ${style}`,
    kind: 'quickfix',
    code: 'quote.mixed-marks',
    preferred,
    effect: { kind: 'edit', edits: () => editsTo(analysis, style) },
  };
}

function editsTo(analysis: Analysis, style: Style): TextEdit[] {
  const edits = analysis.quotations
    .filter((q) => !q.boilerplate)
    .flatMap((q) => markEdits(analysis, q, style));
  return edits.sort((a, b) => a.span.start - b.span.start);
}

function markEdits({ text }: Analysis, q: Quotation, style: Style): TextEdit[] {
  const { open, close } = marksOf(text, q);
  const edits: TextEdit[] = [];
  const put = (start: number, mark: string, as: string | undefined) => {
    if (as !== undefined && as !== mark)
      edits.push({ span: { start, end: start + mark.length }, newText: as });
  };
  const as = (mark: string, side: 0 | 1) =>
    style === 'curly' ? (curly[mark]?.[side] ?? undefined) : straight[mark];
  put(q.start, open, as(open, 0));
  if (close) put(q.end - close.length, close, as(close, 1));
  return edits;
}
