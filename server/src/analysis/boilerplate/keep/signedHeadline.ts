import { onlySignedLine } from '../signedLine';
import type { KeepRule } from './rule';

/** The only line above the story with a byline or a full date below it is its headline; both stay. */
export const signedHeadline: KeepRule = {
  id: 'keep.signed-headline',
  note: 'the only line above the story that is signed or dated',
  keeps: (d) => [...onlySignedLine(d.text, d.facts, d.header.body)],
};
