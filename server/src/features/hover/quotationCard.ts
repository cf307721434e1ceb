import type { Quotation } from '../../analysis';
import { reasons, sureness } from '../reasons';
import type { Snapshot } from '../snapshot';
import { action, type Card, dotted, type Piece, strong, text } from './card';

/** The card of a pair of marks without an attribution: not speech, or speech whose source is not known. */
export function quotationCard({ text: source }: Snapshot, q: Quotation, full: boolean): Card {
  const span = { start: q.start, end: q.end };
  const why = reasons(source, q.evidence);
  const lines: Piece[][] = [
    [strong(q.speech ? 'Quote without a source' : 'Not a quote: a title, name or term')],
  ];
  if (!q.closed) lines.push([text('the closing mark is missing')]);
  if (!full) return { span, lines };
  const claim = q.speech ? 'that these words are speech' : 'that these words are not speech';
  lines.push([text(`${sureness(q.confidence)} ${claim}${why ? `: ${why}` : ''}`)]);
  const other = { kind: 'decide', decision: { kind: 'speech', span, value: !q.speech } } as const;
  const actions = [action(q.speech ? 'Not a quote' : 'This is a quote', other)];
  if (q.speech) actions.unshift(action('Set source…', { kind: 'set-source', at: q.start }));
  lines.push(dotted(actions));
  return { span, lines };
}
