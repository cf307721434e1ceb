import type { LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import type { Draft } from './draft';
import { type KeepRule, leads, line } from './rule';

/** How many lines above a list its last paragraph may stand: room for a heading. */
const LEAD = 2;
/** Fewer items are no list. */
const ITEMS = 3;
/** A longer line is no heading of steps. */
const HEADING = 4;

/** What goes into a recipe: “200g flour”, “3 eggs”, “½ cup of sugar”. */
const quantity =
  /^(?:\d{1,4}(?:[.,/]\d{1,2})?|[½¼¾⅓⅔])\s?(?:(?:g|kg|ml|cl|dl|l|oz|lbs?|cups?|tbsp|tsp|tablespoons?|teaspoons?|large|medium|small)\b|\p{Ll}{3,}$)/u;

/** Lists that go on from the story, with their heading, and the steps of a recipe: each item opens with a number, a quantity, a date or a bullet. */
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
        for (let k = above + 1; k < methodEnd(d, i, end); k++) out.push(k);
      i = end;
    }
    return out;
  },
};

/** Line after the steps that follow on what goes into a recipe: sentences, each group with a heading or none. */
function methodEnd(d: Draft, first: number, end: number): number {
  let quantities = 0;
  for (let i = first; i < end; i++) if (quantity.test(line(d, d.facts[i]!, 80))) quantities++;
  if (quantities < ITEMS) return end;
  let last = end;
  for (let i = end; i < d.facts.length && !leads(d.facts[i]!); i++) {
    const f = d.facts[i]!;
    if (f.ending === 'stop') last = i + 1;
    else if (f.wordCount > HEADING) break;
  }
  return last;
}

function isItem(d: Draft, f: LineFacts): boolean {
  if (f.wordCount < 2 || f.ending === 'ellipsis' || f.date === 'relative' || leads(f) || isProse(f))
    return false;
  const words = line(d, f, 80);
  return (
    f.wordCount >= (quantity.test(words) ? 2 : 3) &&
    (quantity.test(words) ||
      /^(?:[•*·▪►–—-]\s|\d{1,2}\w{0,2}[.):]?\s|(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d)/.test(
        words,
      ))
  );
}
