import { keyOf } from '../lineFacts';
import type { MarkRule } from './rule';

/** Longer lines that recur are headlines and links rather than buttons. */
const LINE = 6;

/** The same site phrase is marked elsewhere in the text. */
export const repeated: MarkRule = {
  id: 'mark.repeated',
  note: 'the same line is marked elsewhere on this page',
  marks: (facts, marked) => {
    const keys = new Set<string>();
    facts.forEach((f, i) => {
      if (marked[i] && f.hits[0]?.from === 0 && f.words.length <= LINE) keys.add(keyOf(f));
    });
    if (keys.size === 0) return [];
    return facts.flatMap((f, i) => (!marked[i] && f.words.length <= LINE && keys.has(keyOf(f)) ? [i] : []));
  },
};
