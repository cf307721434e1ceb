import type { KeepRule } from './rule';

/** The headline and its repeats. */
export const headline: KeepRule = {
  id: 'keep.headline',
  note: 'the headline',
  keeps: (d) => [...d.header.repeats],
};
