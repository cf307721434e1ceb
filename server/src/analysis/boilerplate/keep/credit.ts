import { isContributorLine, isCorrection } from '../dates';
import { type KeepRule, line, where } from './rule';

/** Credits of colleagues and corrections at the end of the story. */
export const credit: KeepRule = {
  id: 'keep.credit',
  note: 'credit or correction of the story',
  keeps: (d) =>
    where(
      d,
      (f, i) =>
        i >= d.first && i <= d.last + 4 && (isContributorLine(line(d, f, 400)) || isCorrection(line(d, f))),
    ),
};
