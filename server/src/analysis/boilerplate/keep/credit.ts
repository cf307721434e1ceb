import { isContributorLine, isCorrection } from '../dates';
import type { LineFacts } from '../lineFacts';
import { WordClass } from '../wordClasses';
import type { Draft } from './draft';
import { type KeepRule, line, where } from './rule';

/** Credits of colleagues, wherever they stand below the story: often under a box; and corrections at its end. */
export const credit: KeepRule = {
  id: 'keep.credit',
  note: 'credit or correction of the story',
  keeps: where((d, f, i) => i >= d.first && (credits(d, f) || (i <= d.last + 4 && corrects(d, f)))),
};

function credits(d: Draft, f: LineFacts): boolean {
  return (f.classes & WordClass.credit) !== 0 && isContributorLine(line(d, f, 400));
}

function corrects(d: Draft, f: LineFacts): boolean {
  return f.wordCount > 0 && (f.classesAt(0) & WordClass.correction) !== 0 && isCorrection(line(d, f));
}
