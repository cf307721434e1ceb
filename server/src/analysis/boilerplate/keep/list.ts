import type { LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import type { Draft } from './draft';
import { type KeepRule, leads, line } from './rule';

/** How many lines above a list its last paragraph may stand: room for a heading. */
const LEAD = 2;
/** Fewer items are no list. */
const ITEMS = 3;

/** Lists that go on from the story, with their heading: each item opens with a number, a date or a bullet. */
export const list: KeepRule = {
  id: 'keep.list',
  note: 'an item of a list in the story',
  keeps: (d) => {
    const out: number[] = [];
    for (let i = 1; i < d.facts.length; i++) {
      if (!d.marked[i] || !isItem(d, d.facts[i]!)) continue;
      let end = i;
      while (end < d.facts.length && isItem(d, d.facts[end]!)) end++;
      let above = i - 1;
      while (above >= 0 && i - above <= LEAD && d.marked[above] && !leads(d.facts[above]!)) above--;
      if (end - i >= ITEMS && above >= 0 && !d.marked[above])
        for (let k = above + 1; k < end; k++) out.push(k);
      i = end;
    }
    return out;
  },
};

function isItem(d: Draft, f: LineFacts): boolean {
  const words = line(d, f, 80);
  return (
    !leads(f) &&
    f.words.length >= 3 &&
    !isProse(f) &&
    f.ending !== 'ellipsis' &&
    f.date !== 'relative' &&
    /^(?:[•*·▪►–—-]\s|\d{1,2}\w{0,2}[.):]?\s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)/.test(
      words,
    )
  );
}
