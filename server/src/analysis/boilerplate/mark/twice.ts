import { sameWords } from '../lineFacts';
import type { MarkRule } from './rule';

/** Shorter lines are said twice in stories, too; longer ones are paragraphs. */
const WORDS = [7, 40] as const;

/** The second of two lines in a row with the same words: the caption of a picture and its description. One of them stays. */
export const twice: MarkRule = {
  id: 'mark.twice',
  note: 'repeats the line above it, as captions of pictures do',
  isSure: true,
  marks: (facts) => {
    const out: number[] = [];
    for (let i = 1; i < facts.length; i++) {
      const n = facts[i]!.wordCount;
      if (n >= WORDS[0] && n <= WORDS[1] && sameWords(facts[i]!, facts[i - 1]!)) out.push(i);
    }
    return out;
  },
};
