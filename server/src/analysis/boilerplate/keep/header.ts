import { dateShape, isByline } from '../dates';
import { isProse } from '../prose';
import { type KeepRule, leads, line, where } from './rule';

/** How far below the headline (and above the first paragraph) a header line may stand. */
const HEADER = 14;

/** Byline, date and summary between headline and story. */
export const header: KeepRule = {
  id: 'keep.header',
  note: 'byline, date or summary of the story',
  keeps: (d) => {
    const { headline: top, body } = d.header;
    if (top < 0) return [];
    const end = body > top ? Math.min(body, top + HEADER) : top + 4;
    return where(d, (f, i) => {
      if (i <= top || i >= end || d.junk[i]! > 0.985) return false;
      const words = line(d, f, 160);
      if (isByline(words)) return f.words.length > 1;
      if (dateShape(words) === 'absolute' && f.words.length <= 14) return true;
      return !leads(f) && f.words.length >= 8 && i - top <= 4 && (isProse(f) || i === top + 1);
    });
  },
};
