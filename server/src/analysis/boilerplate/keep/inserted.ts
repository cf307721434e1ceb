import type { LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import type { Draft } from './draft';
import { type KeepRule, leads } from './rule';

/** How many lines a link to another story may have: its label and its headline. */
const LINK = 2;
/** A longer line between two paragraphs is the headline of another story. */
const SUBHEAD = 4;
/** Fewer paragraphs are a teaser. */
const PARAGRAPHS = 2;
/** The model is believed when it is surer than this, on the whole. */
const SURE = 0.995;

/**
 * Paragraphs behind a single link to another story (“Read also” and a headline) that stands between them and the story: in
 * a list of other stories, each paragraph would have a headline of its own.
 */
export const inserted: KeepRule = {
  id: 'keep.inserted',
  note: 'the story goes on behind a link to another one',
  keeps: (d) => {
    const out: number[] = [];
    for (let i = 1; i < d.facts.length; i++) {
      if (!isLink(d, i) || d.marked[i - 1] || !isProse(d.facts[i - 1]!) || i <= d.header.body) continue;
      out.push(...resumedAt(d, i + 1));
    }
    return out;
  },
};

function isLink(d: Draft, i: number): boolean {
  const hit = d.facts[i]!.hits[0];
  return d.marked[i] === 1 && hit?.from === 0 && (hit.kind === 'promo' || hit.kind === 'related');
}

/** The lines of the story that begin within a link's reach below line `from`. */
function resumedAt(d: Draft, from: number): number[] {
  let first = from;
  while (first < from + LINK && first < d.facts.length && d.marked[first] && !isProse(d.facts[first]!))
    first++;
  const out: number[] = [];
  let paragraphs = 0;
  let junk = 0;
  for (let i = first; i < d.facts.length && d.marked[i]; i++) {
    const f = d.facts[i]!;
    if (leads(f) || f.ending === 'ellipsis' || f.date === 'relative') break;
    if (isProse(f)) paragraphs++;
    else if (!isSubhead(f)) break;
    out.push(i);
    junk += d.junk[i]!;
  }
  return paragraphs >= PARAGRAPHS && isProse(d.facts[out[0]!]!) && junk < SURE * out.length ? out : [];
}

const isSubhead = (f: LineFacts) => f.wordCount <= SUBHEAD && f.ending === 'none';
