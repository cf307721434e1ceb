import { findCopies, mayBeCopy } from '../copies';
import { type KeepRule, where } from './rule';

/** Pull quotes: display copies of words of the story. They are duplicates, but no junk. */
export const pullQuote: KeepRule = {
  id: 'keep.pull-quote',
  note: 'repeats words of the story in large print',
  keeps: (d) => [...findCopies(d.facts, displayed(d), d.marked)],
};

const displayed = where((_, f) => mayBeCopy(f));
