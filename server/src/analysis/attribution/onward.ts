import { mapped } from '../arrays';
import type { Link, Previous } from './link';
import type { QuoteView } from './linkFeatures';
import type { RankedOption } from './options';

/**
 * How sure it is that the speaker before goes on, by how many paragraphs that are nothing but a quotation of their own
 * stand since the last one with a source. The first is measured (nine in ten, PolNeAR train, 54 of them); of three in a
 * row the marked data holds hardly any, and lists of voices look the same.
 */
const SURE = [0.9, 0.6] as const;

/** A paragraph of its own that goes on with what the one before says, both with closed marks; `steps` since its source. */
export function onwardSteps({ chosen }: Link, view: QuoteView, previous: Previous | null): number {
  if (chosen.kind !== 'continue' || !previous?.view.quotation.closed) return 0;
  if (view.outline.block === previous.view.lastOutline.block) return 0;
  // A fragment inside a sentence of another paragraph belongs to that sentence.
  if (!view.opens) return SURE.length + 1;
  return view.whole ? previous.steps + 1 : 0;
}

/** The link with the confidence of its `steps`; after the last of them nobody is named. */
export function goOnward(link: Link, { source }: Previous, steps: number): Link {
  const probability = SURE[steps - 1];
  const known = probability !== undefined;
  // Who spoke before stays a candidate.
  const ranked = mapped(link.ranked, (r): RankedOption => {
    const { kind, cue, where, features } = r.option;
    return kind === 'continue'
      ? { option: { kind, cue, source, where, features }, probability: r.probability }
      : r;
  });
  return {
    quotation: link.quotation,
    chosen: {
      kind: known ? 'bare' : 'none',
      cue: -1,
      source: known ? source : null,
      where: -1,
      features: [],
    },
    probability: known ? Math.min(probability, link.probability) : 1 - SURE[1],
    ranked,
    relay: null,
    head: link.quotation,
    place: known ? 'onward' : null,
  };
}
