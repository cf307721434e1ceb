import { type KeepRule, where } from './rule';

/** How likely a line must be the headline, as the model sees it. */
const LIKELY = 0.1;

/** Lines above the story that the model takes for a headline with some right. */
export const maybeHeadline: KeepRule = {
  id: 'keep.maybe-headline',
  note: 'may be the headline',
  keeps: (d) =>
    where(
      d,
      (f, i) =>
        i < d.header.body && d.likelyHeadline[i]! >= LIKELY && f.words.length >= 3 && f.words.length <= 40,
    ),
};
