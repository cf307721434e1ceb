import { elementAt } from '../../arrays';
import { isProse } from '../prose';
import { type KeepRule, leads, line, where } from './rule';

/** A longer line is no heading. */
const HEADING = 30;

/** Headings of the entries of a live report: below the time of the entry or its author, above a paragraph that stays. */
export const entry: KeepRule = {
  id: 'keep.entry',
  note: 'the heading of an entry of a live report',
  keeps: where((d, f, i) => {
    const above = elementAt(d.facts, i - 1);
    const next = d.facts[i + 1];
    if (!above || !next || i <= d.header.body || d.marked[i + 1] || !isProse(next)) return false;
    if (f.wordCount < 2 || f.wordCount > HEADING || leads(f) || f.credited || f.ending === 'ellipsis')
      return false;
    const time = line(d, above, 160);
    return (
      above.wordCount <= 8 && (/^\d{1,2}[:.]\d\d\b/.test(time) || above.byline || above.date === 'absolute')
    );
  }),
};
