import type { Evidence, Quotation } from '../model';
import { isSpace, type Span } from '../span';

export type MarkProblemKind = 'unclosed' | 'unopened' | 'mixed' | 'nested' | 'doubled';

/** Replaces the words of the span by `text`; an empty span inserts. */
export interface MarkEdit extends Span {
  readonly text: string;
}

/** Something wrong with quotation marks, and the edits that mend it. */
export interface MarkProblem {
  readonly kind: MarkProblemKind;
  readonly quotation: Quotation;
  /** The mark, or the two marks as one span where both matter. */
  readonly span: Span;
  readonly evidence: Evidence;
  readonly edits: readonly MarkEdit[];
}

const COUNTERPARTS: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '"': '"',
  "'": "'",
  "''": "''",
  '``': "''",
  '«': '»',
  '»': '«',
  '„': '“',
  '‚': '‘',
  '”': '”',
  '’': '’',
  '‹': '›',
  '›': '‹',
};
const OPENERS: Readonly<Record<string, string>> = {
  '”': '“',
  '’': '‘',
  '"': '"',
  "'": "'",
  "''": "''",
  '»': '«',
};
const INNER: Readonly<Record<string, string>> = {
  '“': '‘',
  '”': '’',
  '"': "'",
  '‘': '“',
  '’': '”',
  "'": '"',
  '«': '‹',
  '»': '›',
  '„': '‚',
};

/** Every problem of the marks of `quotations`, in text order. */
export function findMarkProblems(text: string, quotations: readonly Quotation[]): MarkProblem[] {
  const problems: MarkProblem[] = [];
  const around: Quotation[] = [];
  for (const quotation of quotations) {
    while (around.length > quotation.level) around.pop();
    const marks = marksOf(text, quotation);
    const found =
      unclosed(text, quotation, marks) ??
      unopened(quotation, marks) ??
      doubled(text, quotation, marks) ??
      mixed(quotation, marks) ??
      nested(text, quotation, marks, around[around.length - 1]);
    if (found) problems.push(found);
    around.push(quotation);
  }
  return problems;
}

/** The marks at both ends as they stand in the text; empty where one is missing. */
export interface EndMarks {
  readonly open: string;
  readonly close: string;
}

/** The marks of a quotation; two characters for `''`, ``` `` ``` and doubled marks. */
export function marksOf(text: string, quotation: Quotation): EndMarks {
  const first = quotation.pieces[0] ?? quotation;
  const last = quotation.pieces[quotation.pieces.length - 1] ?? quotation;
  return {
    open: text.slice(quotation.start, first.start).trim(),
    close: quotation.closed ? text.slice(last.end, quotation.end).trim() : '',
  };
}

function problem(
  kind: MarkProblemKind,
  quotation: Quotation,
  span: Span,
  note: string,
  edits: readonly MarkEdit[],
): MarkProblem {
  return { kind, quotation, span, evidence: { rule: `mark.${kind}`, note, span }, edits };
}

function openSpan(quotation: Quotation, marks: EndMarks): Span {
  return { start: quotation.start, end: quotation.start + marks.open.length };
}

function closeSpan(quotation: Quotation, marks: EndMarks): Span {
  return { start: quotation.end - marks.close.length, end: quotation.end };
}

/** `, she said` and the like near the end of a quotation: its closing mark belongs before the clause. */
const REPORTING_TAIL =
  /,\s+(?:[\w.’'-]+\s+){0,4}(?:said|says|added|told|asked|wrote|explained|noted|replied)\b[^“”"?!]{0,80}$/;

/** Only this much of the end of an unclosed quotation is searched for the clause. */
const TAIL = 160;

function unclosed(text: string, quotation: Quotation, marks: EndMarks): MarkProblem | null {
  if (quotation.closed || !marks.open) return null;
  const last = quotation.pieces[quotation.pieces.length - 1] ?? quotation;
  const from = Math.max(last.start, last.end - TAIL);
  const tail = REPORTING_TAIL.exec(text.slice(from, last.end));
  let at = tail ? from + tail.index + 1 : last.end;
  while (at > last.start && isSpace(text.charCodeAt(at - 1))) at--;
  const close = COUNTERPARTS[marks.open] ?? '”';
  return problem('unclosed', quotation, openSpan(quotation, marks), 'this quotation mark is never closed', [
    { start: at, end: at, text: close },
  ]);
}

function unopened(quotation: Quotation, marks: EndMarks): MarkProblem | null {
  if (marks.open || !marks.close) return null;
  const { start } = quotation;
  return problem(
    'unopened',
    quotation,
    closeSpan(quotation, marks),
    'no mark opens the quotation that ends here',
    [{ start, end: start, text: OPENERS[marks.close] ?? '“' }],
  );
}

/** `““We won””` or `""We won""`: two marks where one was meant. */
function doubled(text: string, quotation: Quotation, marks: EndMarks): MarkProblem | null {
  const edits: MarkEdit[] = [];
  const at = openSpan(quotation, marks);
  const end = closeSpan(quotation, marks);
  if (isTwice(marks.open)) edits.push({ start: at.start + 1, end: at.end, text: '' });
  if (isTwice(marks.close)) edits.push({ start: end.start, end: end.end - 1, text: '' });
  if (edits.length === 0 || text.length === 0) return null;
  return problem(
    'doubled',
    quotation,
    isTwice(marks.open) ? at : end,
    'two quotation marks where one is meant',
    edits,
  );
}

function isTwice(mark: string): boolean {
  return mark.length === 2 && mark[0] === mark[1] && '"“”„«»'.includes(mark[0]!);
}

/** Opened by one kind of mark and closed by another: `“We won,"`. */
function mixed(quotation: Quotation, marks: EndMarks): MarkProblem | null {
  const paired = isStraight(marks.open) === isStraight(marks.close);
  if (!marks.close || (paired && !quotation.evidence.some((e) => e.rule === 'mark.mixed'))) return null;
  const wanted = COUNTERPARTS[marks.open];
  if (!wanted || wanted === marks.close || (marks.open === '„' && marks.close === '”')) return null;
  const note = `opened by ${marks.open} and closed by ${marks.close}`;
  // A single mark that a double one closes is the slip: double marks are not written by accident.
  const opener = SINGLE.has(marks.open) ? OPENERS[marks.close] : undefined;
  if (opener) {
    const span = openSpan(quotation, marks);
    return problem('mixed', quotation, span, note, [{ ...span, text: opener }]);
  }
  const span = closeSpan(quotation, marks);
  return problem('mixed', quotation, span, note, [{ ...span, text: wanted }]);
}

const SINGLE: ReadonlySet<string> = new Set(['‘', "'", '‚', '‹']);

function isStraight(mark: string): boolean {
  return mark === '"' || mark === "'" || mark === "''";
}

/** A quotation inside another with the same marks: the inner one takes the other kind. */
function nested(
  text: string,
  quotation: Quotation,
  marks: EndMarks,
  outer: Quotation | undefined,
): MarkProblem | null {
  if (!outer || quotation.level === 0 || outer.mark !== quotation.mark) return null;
  if (outer.level !== quotation.level - 1) return null;
  // Straight around curly: not pretty, but a reader sees which is which.
  if (isStraight(marksOf(text, outer).open) !== isStraight(marks.open)) return null;
  const open = INNER[marks.open];
  const close = INNER[marks.close];
  if (!open || !close) return null;
  const span = { start: quotation.start, end: quotation.end };
  return problem('nested', quotation, span, 'the quotation inside has the same marks as the one around it', [
    { ...openSpan(quotation, marks), text: open },
    { ...closeSpan(quotation, marks), text: close },
  ]);
}
