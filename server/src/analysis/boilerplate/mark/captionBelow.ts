import { isCaptionLabel } from '../captionLabel';
import type { MarkRule } from './rule';

/** A longer line is a paragraph. */
const CAPTION = 40;

/** The caption in the line below its label: “Image caption,”. */
export const captionBelow: MarkRule = {
  id: 'mark.caption-below',
  note: 'the line above says that this is a caption',
  isSure: true,
  marks: (facts) => {
    const out: number[] = [];
    for (let i = 1; i < facts.length; i++)
      if (isCaptionLabel(facts[i - 1]) && facts[i]!.wordCount <= CAPTION) out.push(i);
    return out;
  },
};
