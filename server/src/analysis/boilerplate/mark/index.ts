import { captionBelow } from './captionBelow';
import { offer } from './offer';
import { otherStory } from './otherStory';
import { pictureCredit } from './pictureCredit';
import { repeated } from './repeated';
import { rights } from './rights';
import type { MarkRule } from './rule';
import { twice } from './twice';

/** What the words of a line settle although the model is unsure; asked before the rules that keep lines. */
export const markRules: readonly MarkRule[] = [
  rights,
  offer,
  pictureCredit,
  captionBelow,
  twice,
  repeated,
  otherStory,
];
