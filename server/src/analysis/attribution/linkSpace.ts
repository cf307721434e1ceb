import { featureSpace } from '../ranking/featureSpace';
import { TRAITS } from '../syntax/phraseTraits';

export const FORMS = 12;
export const ITEMS = 16;
/** What lies between a quotation and its cue is told by so many numbers. */
export const PATTERNS = 1024;

/** Where a cue or phrase stands, seen from a quotation. */
export enum Where {
  /** Before the quotation in its sentence. */
  Before = 0,
  /** After it in its sentence. */
  After = 1,
  /** In the sentence before, same paragraph. */
  Previous = 2,
  /** In the sentence after, same paragraph. */
  Next = 3,
  /** In the paragraph before. */
  PreviousBlock = 4,
  /** In the paragraph after. */
  NextBlock = 5,
  /** Further away in the paragraph. */
  Far = 6,
}
const WHERES = 7;

/** What the linker of a quotation to its cue looks at. */
export const LINK_SPACE = featureSpace({
  // a cue
  cue: 1,
  where: WHERES,
  whereForm: WHERES * FORMS,
  distance: WHERES * 8,
  pattern: 4 * PATTERNS,
  nearestItem: WHERES * ITEMS,
  meaning: WHERES * 3,
  confidence: 5,
  sourceSure: WHERES * 4,
  sourceTrait: WHERES * (TRAITS + 1),
  sourceBetween: WHERES * 2,
  otherQuote: WHERES * 3,
  otherCue: WHERES * 3,
  endMark: WHERES * 5,
  startsLower: WHERES * 2,
  words: WHERES * 4,
  opensSentence: WHERES * 2,
  insideReport: 2,
  lemma: WHERES * 128,
  joined: WHERES * 4,
  // continuation of the quotation before
  continue: 1,
  continueSame: 6,
  continueDistance: 6,
  continueOwnCue: 4,
  continueWords: 4,
  continueCase: 2,
  continuePrevious: 6,
  continueGap: 4,
  continueOpens: 4,
  // a phrase without a cue
  bare: 1,
  bareDistance: WHERES * 6,
  barePattern: 2 * PATTERNS,
  bareTrait: WHERES * TRAITS,
  bareNext: ITEMS,
  barePossessor: 2,
  bareOblique: 2,
  bareWords: 4,
  bareHasCue: 2,
  // nobody
  none: 1,
  noneWords: 4,
  noneCues: 3,
  nonePrevious: 3,
  noneWhole: 2,
});
