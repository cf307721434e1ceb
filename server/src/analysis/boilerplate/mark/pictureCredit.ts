import type { MarkRule } from './rule';

/** A longer line is a paragraph of its own. */
const WORDS = 80;

/** A caption that ends with whom the picture is from, however much it reads like a sentence of the story. */
export const pictureCredit: MarkRule = {
  id: 'mark.picture-credit',
  note: 'tells what a picture shows and whom it is from',
  isSure: true,
  marks: (facts) => {
    const out: number[] = [];
    for (let i = 0; i < facts.length; i++)
      if (facts[i]!.credited && facts[i]!.wordCount <= WORDS) out.push(i);
    return out;
  },
};
