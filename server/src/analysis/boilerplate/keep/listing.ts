import { type KeepRule, line } from './rule';

/** So many prices show that an article lists goods, not that an advertisement stands in it. */
const PRICES = 3;
/** How many lines apart they may stand: name, features and button of one of the goods. */
const APART = 24;
/** How far below the story the list may begin. */
const BELOW = 12;

/**
 * The goods of a shopping article (“The ten best …”): names, features and prices go on from its introduction. A list of
 * the site's own offers is announced by a heading and stands further down.
 */
export const listing: KeepRule = {
  id: 'keep.listing',
  note: 'one of the goods the article lists',
  keeps: (d) => {
    const { headline, body } = d.header;
    if (headline < 0 || body < 0 || !isPromise(line(d, d.facts[headline]!))) return [];
    let last = body;
    let prices = 0;
    let from = -1;
    let to = -1;
    for (let i = body; i < d.facts.length; i++) {
      const f = d.facts[i]!;
      if (!d.marked[i]) last = from < 0 ? i : last;
      if (!isPrice(line(d, f, 120))) continue;
      if (from < 0) {
        if (i - last > BELOW) return [];
        from = last + 1;
      } else if (i - to > APART) break;
      to = i;
      prices++;
    }
    if (prices < PRICES) return [];
    while (to + 1 < d.facts.length && /^buy\b/i.test(line(d, d.facts[to + 1]!, 40))) to++;
    const out: number[] = [];
    for (let i = from; i <= to; i++) if (d.marked[i]) out.push(i);
    return out;
  },
};

function isPrice(words: string): boolean {
  return /[$£€]\s?\d/.test(words);
}

/** A headline that promises a list of goods. */
function isPromise(headline: string): boolean {
  return /\b(?:best|deals?|gifts?|sales?|cheap\w*|under [$£€]|bargains?|offers?)\b/i.test(headline);
}
