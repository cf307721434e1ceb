import type { Nominee } from '../syntax/phraseTraits';
import { askedBefore } from './answered';
import { beatBefore } from './beat';
import { type Decision, linkByPlace, type Place, type Previous } from './link';
import { goOnward, onwardSteps } from './onward';
import type { LinkRead } from './options';
import type { QuoteView } from './quoteView';
import { takesTurn } from './turnTaking';
import { viewpointOf } from './viewpoint';

/** What stands before a quotation in its story. */
export interface Before {
  readonly previous: Previous | null;
  /** The one before the previous. */
  readonly other: Previous | null;
  /** Who a source is (an entity's id), where that is known. */
  readonly meant: (source: Nominee) => string | null;
}

interface PlaceRule {
  readonly place: Exclude<Place, 'onward'>;
  /** Who speaks where the quotation stands, or null. */
  readonly speaker: (read: LinkRead, link: Decision, view: QuoteView, before: Before) => Nominee | null;
}

/** What tells a speaker without words that report; the first that applies decides. */
const RULES: readonly PlaceRule[] = [
  { place: 'asked', speaker: askedBefore },
  {
    place: 'beat',
    speaker: (read, link, view, { previous, meant }) => beatBefore(read, link, view, previous, meant),
  },
  { place: 'viewpoint', speaker: viewpointOf },
  {
    place: 'turn',
    speaker: ({ outlines }, link, view, { previous, other, meant }) =>
      takesTurn(outlines.outer, link, view, previous, other, meant) ? other!.source : null,
  },
];

/** A link and the paragraphs since its source (`Previous.steps`). */
export interface Placed {
  readonly link: Decision;
  readonly steps: number;
}

/** The link by the words, or by what stands before the quotation where the words tell nothing. */
export function placed(read: LinkRead, byWords: Decision, view: QuoteView, before: Before): Placed {
  let link = byWords;
  for (const { place, speaker } of RULES) {
    const source = speaker(read, byWords, view, before);
    if (!source) continue;
    link = linkByPlace(byWords, source, place);
    break;
  }
  const steps = onwardSteps(read.outlines.outer, link, view, before.previous);
  return { link: steps > 0 ? goOnward(link, before.previous!, steps) : link, steps };
}
