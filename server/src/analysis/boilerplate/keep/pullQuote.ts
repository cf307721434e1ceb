import { findCopies } from '../copies';
import type { KeepRule } from './rule';

/** Pull quotes: display copies of words of the story. They are duplicates, but no junk. */
export const pullQuote: KeepRule = {
  id: 'keep.pull-quote',
  note: 'repeats words of the story in large print',
  keeps: (d) => [
    ...findCopies(
      d.facts,
      (_, i) => d.marked[i] === 1,
      (i) => !d.marked[i],
    ),
  ],
};
