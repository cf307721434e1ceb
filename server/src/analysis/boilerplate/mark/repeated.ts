import { type LineFacts, sameWords } from '../lineFacts';
import type { MarkRule } from './rule';

/** Longer lines that recur are headlines and links rather than buttons. */
const LINE = 6;

/** The same site phrase is marked elsewhere in the text. */
export const repeated: MarkRule = {
  id: 'mark.repeated',
  note: 'the same line is marked elsewhere on this page',
  marks: (facts, marked) => {
    const out: number[] = [];
    const known = new Map<number, LineFacts>();
    for (let i = 0; i < facts.length; i++) {
      const f = facts[i]!;
      if (marked[i] && f.wordCount <= LINE && f.hits[0]?.from === 0) known.set(f.hash, f);
    }
    if (known.size === 0) return out;
    for (let i = 0; i < facts.length; i++) {
      const f = facts[i]!;
      if (marked[i] || f.wordCount > LINE) continue;
      const same = known.get(f.hash);
      if (same && sameWords(same, f)) out.push(i);
    }
    return out;
  },
};
