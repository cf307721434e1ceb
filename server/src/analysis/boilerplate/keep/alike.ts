import { elementAt } from '../../arrays';
import type { LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import { type KeepRule, where } from './rule';

/** Items of one list may differ by so many words. */
const WORDS = 3;
/** The model is believed when it is surer than this. */
const SURE = 0.95;

/** A line between two like lines that stay: an item of a list, a row of a table. */
export const alike: KeepRule = {
  id: 'keep.alike',
  note: 'a line between two like lines of the story',
  keeps: where((d, f, i) => {
    const above = elementAt(d.facts, i - 1);
    const below = d.facts[i + 1];
    if (!above || !below || d.marked[i - 1] || d.marked[i + 1] || i <= d.header.body) return false;
    return f.hits.length === 0 && d.junk[i]! < SURE && areAlike(f, above) && areAlike(f, below);
  }),
};

function areAlike(a: LineFacts, b: LineFacts): boolean {
  return !isProse(a) && !isProse(b) && a.ending === b.ending && Math.abs(a.wordCount - b.wordCount) <= WORDS;
}
