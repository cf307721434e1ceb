import { elementAt } from '../../arrays';
import { isNameBelowBy } from '../dates';
import { isDateLabel, type LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import { type KeepRule, leads, line, where } from './rule';

/** How far below the headline (and above the first paragraph) a header line may stand. */
const HEADER = 14;

/** A date has no more words. */
const DATE = 8;
const isDate = (f: LineFacts | undefined) => f !== undefined && f.date !== 'none' && f.wordCount <= DATE;

/** Byline, date and summary between headline and story. */
export const header: KeepRule = {
  id: 'keep.header',
  note: 'byline, date or summary of the story',
  keeps: where((d, f, i) => {
    const { headline: top, body } = d.header;
    const end = body > top ? Math.min(body, top + HEADER) : top + 4;
    if (top < 0 || i <= top || i >= end) return false;
    // A headline in two parts: “Council votes … / … and the mayor resigns”.
    if (i === top + 1 && /^(?:…|\.\.\.)/.test(line(d, f, 4))) return true;
    if (isNameBelowBy(elementAt(d.facts, i - 1), f)) return true;
    if (isDateLabel(f) && isDate(d.facts[i + 1])) return true;
    if (isDateLabel(d.facts[i - 1]!) && isDate(f)) return true;
    if (d.junk[i]! > 0.985) return false;
    if (f.byline) return f.wordCount > 1;
    if (f.date === 'absolute' && f.wordCount <= 14) return true;
    return !leads(f) && !f.credited && f.wordCount >= 8 && i - top <= 4 && (isProse(f) || i === top + 1);
  }),
};
