import { sameWords } from '../lineFacts';
import type { MarkRule } from './rule';

/** Shorter lines are said twice in stories, too. */
const WORDS = 7;

/** The same sentence in two lines in a row: the caption of a picture and its description. */
export const twice: MarkRule = {
  id: 'mark.twice',
  note: 'the same words stand in the next line, as under pictures',
  marks: (facts) => {
    const out: number[] = [];
    facts.forEach((f, i) => {
      const next = facts[i + 1];
      if (next && f.words.length >= WORDS && sameWords(f, next)) out.push(i, i + 1);
    });
    return out;
  },
};
