import type { PullQuote } from '../pullQuote';
import { type Card, link, strong, text } from './card';

/** The card of a pull quote: what it repeats, and that it is no boilerplate. */
export function pullQuoteCard({ start, end, from }: PullQuote): Card {
  return {
    span: { start, end },
    lines: [
      [strong('Pull quote'), text(' · repeats words of '), link('the story', from.start)],
      [text('A duplicate, not boilerplate: stripping leaves it.')],
    ],
  };
}
