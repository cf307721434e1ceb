import { touches } from '../../analysis/span';
import { findAlteredQuotes } from '../../annotations/altered';
import { excerpt } from '../words';
import type { FixProvider } from './model';

/** Says that the words an accepted quote has now are right. */
export const confirmWording: FixProvider = ({ text, annotations = [] }, { start: at }) =>
  findAlteredQuotes(text, annotations)
    .filter(({ span }) => touches(span, at))
    .map(({ annotation, now }) => ({
      id: `quote.confirm:${annotation.id}`,
      title: `Confirm the wording ${excerpt(now, { start: 0, end: now.length }, 60)}`,
      kind: 'quickfix',
      code: 'quote.altered',
      effect: { kind: 'confirm', annotation: annotation.id },
    }));
