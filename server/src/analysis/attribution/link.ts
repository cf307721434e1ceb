import type { Nominee } from '../syntax/phraseTraits';
import type { Where } from './linkSpace';
import { type LinkOption, optionOf } from './options';
import type { QuoteView } from './quoteView';

/** The decision for one quotation. */
export interface Link {
  readonly quotation: number;
  readonly chosen: LinkOption;
  readonly probability: number;
  /** What relayed it (`according to Tass` after `he said`), or null. */
  readonly relay: LinkOption | null;
  /** The first quotation of the chain it continues; itself otherwise. */
  readonly head: number;
  /** Told by what comes before, not by words; null = by words. */
  readonly place: Place | null;
  /** The row of the best of the other explanations; -1 without one. */
  readonly otherRow: number;
  /** Where the sources of its explanations begin and end among all {@link OtherSources}. */
  readonly firstOther: number;
  readonly endOther: number;
}

/** A link while it is decided. */
export interface Decision extends Omit<Link, 'otherRow' | 'firstOther' | 'endOther'> {
  /** All options with their probabilities, best first. */
  readonly ranked: readonly LinkOption[];
}

/**
 * What tells a speaker without words that report: two take turns, somebody was asked, or does something (a beat), or
 * goes on in a paragraph of its own, or it is somebody's view that the sentence gives.
 */
export type Place = 'turn' | 'asked' | 'beat' | 'onward' | 'viewpoint';

/** How sure each is: guesses, because the marked data holds too few of them to measure. */
const SURE: Readonly<Record<Exclude<Place, 'onward'>, number>> = {
  turn: 0.6,
  asked: 0.7,
  beat: 0.6,
  viewpoint: 0.75,
};

/** `link` given to `source` for where it stands. */
export function linkByPlace(link: Decision, source: Nominee | null, place: keyof typeof SURE): Decision {
  const chosen = optionOf('bare', -1, source, -1, -1);
  const { quotation, ranked } = link;
  return { quotation, chosen, probability: SURE[place], ranked, relay: null, head: quotation, place };
}

/** What is known of the quotation before. */
export interface Previous {
  readonly view: QuoteView;
  readonly where: Where | -1;
  readonly head: number;
  readonly source: Nominee | null;
  /** Paragraphs of nothing but a quotation since one with a source, itself included. */
  readonly steps: number;
}
