import { trimSpan } from '../../analysis/span';
import { marksOf } from '../marks';
import type { FixProvider } from './model';

const closing: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '„': '“',
  '‚': '‘',
  '«': '»',
  '»': '«',
  '‹': '›',
  '"': '"',
  "'": "'",
  "''": "''",
  '``': "''",
};

/** Adds the missing mark at the end of the paragraph in which an unclosed quotation starts. */
export const closeMark: FixProvider = ({ analysis, text }, { start: at }) => {
  const quotation = analysis.quotations.find((q) => !q.closed && q.start <= at && at <= q.end);
  if (!quotation) return [];
  const { open } = marksOf(text, quotation);
  const close = closing[open];
  if (!close) return [];
  const end = trimSpan(text, quotation).end;
  const edits = () => [{ span: { start: end, end }, newText: close }];
  return [
    {
      id: 'mark.close',
      title: `Close the quotation with ${close} at the end of the paragraph`,
      kind: 'quickfix',
      code: 'quote.unclosed',
      preferred: true,
      effect: { kind: 'edit', edits },
    },
  ];
};
