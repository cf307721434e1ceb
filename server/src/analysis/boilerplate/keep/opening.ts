import { isProse } from '../prose';
import type { KeepRule } from './rule';

/** The model is believed when it is surer than this. */
const SURE = 0.98;

/** Paragraphs with which a text opens: a page around it would have shown before them. */
export const opening: KeepRule = {
  id: 'keep.opening',
  note: 'the text begins with it',
  keeps: (d) => {
    const out: number[] = [];
    for (let i = 0; i < d.facts.length && d.facts[i]!.hits.length === 0; i++) {
      if (!d.marked[i]) continue;
      if (!isProse(d.facts[i]!) || d.junk[i]! >= SURE) break;
      out.push(i);
    }
    return out;
  },
};
