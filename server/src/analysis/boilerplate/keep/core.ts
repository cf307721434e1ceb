import { isProse } from '../prose';
import { type KeepRule, leads, where } from './rule';

/** The model must keep this share of the best run of prose, or it is not believed. */
const TRUST = 0.35;
/** So many words of prose are a notice rather than a story. */
const NOTICE = 110;

/**
 * The model may miss the story altogether and keep a notice. When most of the best run of coherent prose would go, and
 * hardly any other prose stays, its paragraphs stay.
 */
export const core: KeepRule = {
  id: 'keep.core',
  note: 'a paragraph of the longest coherent text',
  keeps: (d) => {
    const [first, last] = d.core;
    let words = 0;
    let kept = 0;
    let keptInside = 0;
    for (let i = 0; i < d.facts.length; i++) {
      const f = d.facts[i]!;
      if (!isProse(f)) continue;
      const inside = i >= first && i <= last;
      if (inside) words += f.wordCount;
      if (d.marked[i]) continue;
      // Notices give themselves away by their phrases.
      if (f.hits.length === 0) kept += f.wordCount;
      if (inside) keptInside += f.wordCount;
    }
    if (words < 60 || keptInside > TRUST * words || kept > NOTICE) return [];
    return inCore(d);
  },
};

const inCore = where((d, f, i) => i >= d.core[0] && i <= d.core[1] && isProse(f) && !leads(f));
