import { opensWithDateline } from '../dates';
import { type KeepRule, line, where } from './rule';

/** Fewer words are no paragraph. Many names and few function words are usual in one that opens a story. */
const SENTENCE = 8;

/** A first paragraph with place and agency is a story's, above all below its headline. */
export const dateline: KeepRule = {
  id: 'keep.dateline',
  note: 'opens with place and agency below the headline',
  keeps: where((d, f, i) => {
    const { headline: top } = d.header;
    return (
      top >= 0 &&
      i > top &&
      i - top <= 6 &&
      f.wordCount >= SENTENCE &&
      !f.credited &&
      opensWithDateline(line(d, f, 120))
    );
  }),
};
