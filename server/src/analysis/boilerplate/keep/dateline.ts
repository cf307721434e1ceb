import { opensWithDateline } from '../dates';
import { isProse } from '../prose';
import { type KeepRule, line, where } from './rule';

/** A first paragraph with place and agency is a story's, above all below its headline. */
export const dateline: KeepRule = {
  id: 'keep.dateline',
  note: 'opens with place and agency below the headline',
  keeps: (d) =>
    where(d, (f, i) => {
      const { headline: top } = d.header;
      return top >= 0 && i > top && i - top <= 6 && isProse(f) && opensWithDateline(line(d, f, 120));
    }),
};
