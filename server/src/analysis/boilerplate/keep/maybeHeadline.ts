import { type KeepRule, where } from './rule';

/** Lines above the story that the model takes for a headline with some right. */
export const maybeHeadline: KeepRule = {
  id: 'keep.maybe-headline',
  note: 'may be the headline',
  keeps: (d) =>
    where(
      d,
      (f, i) =>
        i < d.header.body && d.likelyHeadline[i]! >= 0.18 && f.words.length >= 3 && f.words.length <= 40,
    ),
};
