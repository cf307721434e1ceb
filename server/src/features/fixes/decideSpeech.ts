import { quotationAt } from '../lookup';
import type { FixProvider } from './model';

/** Says that the pair of marks at the cursor is no quote (a title, a nickname, a term), or that it is one. */
export const decideSpeech: FixProvider = ({ analysis }, { start: at }) => {
  const quotation = quotationAt(analysis, at);
  if (!quotation) return [];
  const { start, end, speech } = quotation;
  const decision = { kind: 'speech', span: { start, end }, value: !speech } as const;
  const title = speech ? 'Not a quote' : 'This is a quote';
  return [
    {
      id: 'speech',
      title,
      kind: 'quickfix',
      code: 'quote.unattributed',
      effect: { kind: 'decide', decision },
    },
  ];
};
