import { type LineFacts, sameWords } from '../lineFacts';
import type { MarkRule } from './rule';

/** Longer lines that recur are headlines and links rather than buttons. */
const LINE = 6;

/** The same site phrase is marked elsewhere in the text. */
export const repeated: MarkRule = {
  id: 'mark.repeated',
  note: 'the same line is marked elsewhere on this page',
  marks: (facts, marked) => {
    const known = new Map<number, LineFacts>();
    facts.forEach((f, i) => {
      if (marked[i] && f.words.length <= LINE && f.hits[0]?.from === 0) known.set(f.hash, f);
    });
    const out: number[] = [];
    if (known.size === 0) return out;
    facts.forEach((f, i) => {
      if (marked[i] || f.words.length > LINE) return;
      const same = known.get(f.hash);
      if (same && sameWords(same, f)) out.push(i);
    });
    return out;
  },
};
