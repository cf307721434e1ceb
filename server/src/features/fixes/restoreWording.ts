import { touches } from '../../analysis/span';
import { findAlteredQuotes } from '../../annotations/altered';
import { excerpt } from '../words';
import type { FixProvider } from './model';

/** Gives an accepted quote the words back that a person confirmed. */
export const restoreWording: FixProvider = ({ text, annotations = [] }, { start: at }) =>
  findAlteredQuotes(text, annotations)
    .filter(({ span }) => touches(span, at))
    .map(({ confirmed, restore }) => ({
      id: `quote.restore:${restore.span.start}`,
      title: `Restore the wording ${excerpt(confirmed, { start: 0, end: confirmed.length }, 60)}`,
      kind: 'quickfix',
      code: 'quote.altered',
      preferred: true,
      effect: { kind: 'edit', edits: () => [restore] },
    }));
