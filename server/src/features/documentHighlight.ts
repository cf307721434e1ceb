import type { Span } from '../analysis/span';
import { attributionAt, mentionAt, quotationAt } from './lookup';
import type { Snapshot } from './snapshot';

export interface Highlight extends Span {
  /** `source` is drawn as LSP's write, `mention` as its read highlight. */
  readonly kind: 'text' | 'source' | 'mention';
}

/**
 * What belongs together with the words under the cursor: all mentions of a name; the source, cue and pieces of a
 * quote; the two marks of a pair that is no quote.
 */
export function documentHighlight({ analysis }: Snapshot, offset: number): Highlight[] {
  const named = mentionAt(analysis, offset);
  if (named) {
    return named.entity.mentions.map(({ start, end }) => ({ start, end, kind: 'mention' }));
  }
  const attribution = attributionAt(analysis, offset);
  if (attribution) {
    const of = (kind: Highlight['kind']) => (s: Span) => ({ start: s.start, end: s.end, kind });
    const { source, cue, content } = attribution;
    return [...source.map(of('source')), ...cue.map(of('mention')), ...content.map(of('text'))].sort(
      (a, b) => a.start - b.start,
    );
  }
  const quotation = quotationAt(analysis, offset);
  if (!quotation) return [];
  const { start, end, closed } = quotation;
  const open: Highlight = { start, end: Math.min(end, start + 1), kind: 'text' };
  return closed ? [open, { start: end - 1, end, kind: 'text' }] : [open];
}
