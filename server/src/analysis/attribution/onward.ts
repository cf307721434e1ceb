import { elementAt, mapped } from '../arrays';
import type { Outline } from '../syntax/outline';
import type { Decision, Previous } from './link';
import { type LinkOption, optionOf } from './options';
import type { QuoteView } from './quoteView';

/**
 * How sure it is that the speaker before goes on, by how many paragraphs that are nothing but a quotation of their own
 * stand since the last one with a source. The first is measured (nine in ten, PolNeAR train, 54 of them); of three in a
 * row the marked data holds hardly any, and lists of voices look the same.
 */
const SURE = [0.9, 0.6] as const;

/**
 * How many paragraphs stand between a quotation and the source it goes on with, where each has marks of its own that close; 0
 * for anything else. Where its paragraph tells something before it (`The road is old. “It has to go.”`), one more: whoever that
 * is about may speak.
 */
export function onwardSteps(
  outer: readonly Outline[],
  { chosen }: Decision,
  view: QuoteView,
  previous: Previous | null,
): number {
  if (chosen.kind !== 'continue' || !previous?.view.quotation.closed) return 0;
  const { block, index } = view.outline;
  if (block === previous.view.lastOutline.block) return 0;
  // A fragment inside a sentence of another paragraph belongs to that sentence.
  if (!view.opens) return SURE.length + 1;
  if (!view.whole) return 0;
  return previous.steps + (elementAt(outer, index - 1)?.block === block ? 2 : 1);
}

/** The link with the confidence of its `steps`; after the last of them nobody is named. */
export function goOnward(link: Decision, { source }: Previous, steps: number): Decision {
  const probability = SURE[steps - 1];
  const known = probability !== undefined;
  // Who spoke before stays a candidate.
  const ranked = mapped(link.ranked, (option): LinkOption => {
    const { kind, cue, where, row, probability, mass } = option;
    return kind === 'continue' ? { kind, cue, source, where, row, probability, mass } : option;
  });
  return {
    quotation: link.quotation,
    chosen: optionOf(known ? 'bare' : 'none', -1, known ? source : null, -1, -1),
    probability: known ? Math.min(probability, link.probability) : 1 - SURE[1],
    ranked,
    relay: null,
    head: link.quotation,
    place: known ? 'onward' : null,
  };
}
