import { type KeepRule, leads, where } from './rule';

/** How likely a line must be the headline, as the model sees it. */
const LIKELY = 0.1;

/** A line that opens the text is its headline unless the model is as sure as this. */
const SURE = 0.9;

/** Lines above the story that the model takes for a headline with some right, and the line that opens the text. */
export const maybeHeadline: KeepRule = {
  id: 'keep.maybe-headline',
  note: 'may be the headline',
  keeps: where((d, f, i) => {
    if (f.wordCount < 3 || f.wordCount > 40) return false;
    if (i === 0) return d.junk[0]! < SURE && !leads(f);
    return i < d.header.body && d.likelyHeadline[i]! >= LIKELY;
  }),
};
