import type { Nominee } from '../syntax/phraseTraits';
import type { QuoteView, Where } from './linkFeatures';
import type { LinkOption, RankedOption } from './options';

/** The decision for one quotation. */
export interface Link {
  readonly quotation: number;
  readonly chosen: LinkOption;
  readonly probability: number;
  /** All options with their probabilities, best first. */
  readonly ranked: readonly RankedOption[];
  /** What relayed it (`according to Tass` after `he said`), or null. */
  readonly relay: LinkOption | null;
  /** The first quotation of the chain it continues; itself otherwise. */
  readonly head: number;
  /** Told by what comes before, not by words: two take turns, somebody was asked, or did something. Null = by words. */
  readonly place: 'turn' | 'asked' | 'beat' | null;
}

/** What is known of the quotation before. */
export interface Previous {
  readonly view: QuoteView;
  readonly where: Where | -1;
  readonly head: number;
  readonly source: Nominee | null;
}
