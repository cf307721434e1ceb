import { mapped } from '../arrays';
import type { Layout } from '../model';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import type { FeatureRows } from '../ranking/featureRows';
import type { Span } from '../span';
import type { CueRanking } from '../speakers/subjects';
import type { Nominee } from '../syntax/phraseTraits';
import { storyAt } from '../syntax/stories';
import { goesOn, isAdding } from './goesOn';
import { leadingVerb } from './leadingVerb';
import type { Link, Previous } from './link';
import { type QuoteView, viewOfQuote, Where } from './linkFeatures';
import { linkOptions } from './linkOptions';
import type { LinkOption, LinkRead, RankedOption } from './options';
import { type Placed, placed } from './placeRules';
import { findRelay, leadsIn } from './relay';
import { signatureOf } from './signature';
import { isSpeech, reportingClause, withSaying } from './speakingClause';

/** How sure a signature is, and a clause of its own right behind the marks. */
const SIGNED = 0.95;
const CLAUSE = 0.9;

/**
 * Decides every outermost speech quotation, in text order. `meant` tells who a source is (an entity's id), where that is
 * known.
 */
export function* linkQuotations(
  read: LinkRead,
  ranking: CueRanking,
  weights: Float32Array,
  meant: (source: Nominee) => string | null,
): Pausing<Link[]> {
  const links: Link[] = [];
  let previous: Previous | null = null;
  let other: Previous | null = null;
  for (let q = 0; q < read.quotations.length; q++) {
    const quotation = read.quotations[q]!;
    if (quotation.level > 0 || !quotation.speech) continue;
    const view = viewOfQuote(read, q);
    if (!view) continue;
    if (previous && crossesStory(read.layout, previous.view.quotation, quotation)) previous = null;
    const decided: Link = decide(read, ranking, weights, view, previous);
    const { link, steps }: Placed = placed(read, decided, view, { previous, other, meant });
    links.push(link);
    if (links.length % PAUSE_EVERY === 0) yield null;
    const { chosen, head } = link;
    const source: Nominee | null = chosen.kind === 'continue' ? previous!.source : chosen.source;
    other = previous;
    previous = { view, where: chosen.where, head, source, steps };
  }
  return links;
}

/**
 * The source with the most probability over all its options (`she told the board:` counts the verb and the colon), and
 * the best of its options.
 */
function decide(
  read: LinkRead,
  ranking: CueRanking,
  weights: Float32Array,
  view: QuoteView,
  previous: Previous | null,
): Link {
  const signed = signatureOf(read, view.quotation);
  if (signed) return signedLink(view, signed);
  const before = previous?.source ?? null;
  const ranked = weighed(linkOptions(read, ranking, view, previous), read.features, weights, before);
  // A paragraph that opens with marks after one that never closed them goes on with it.
  const open =
    previous !== null && (goesOn(previous, view, ranked[0]!.option) || isAdding(read, ranked[0]!.option));
  const told = open
    ? (ranked.find(({ option }) => option.kind === 'continue') ?? null)
    : (reportingClause(read, view, ranked) ?? leadingVerb(read, ranking, view, ranked));
  if (told) moveFirst(ranked, told);
  const relayed = open ? null : findRelay(read, view, ranked);
  const relay = relayed?.relay ?? null;
  const best = relayed?.speaker ?? ranked[0]!;
  const chosen = leadingCue(read, ranking, view, ranked, best.option) ?? best;
  const own = chosen.mass + (relay ? ranked.find(({ option }) => option === relay)!.mass : 0);
  const head = chosen.option.kind === 'continue' && previous ? previous.head : view.index;
  return {
    quotation: view.index,
    chosen: withSaying(read, chosen.option),
    probability: open ? 0.95 : Math.min(1, told ? Math.max(own, CLAUSE) : own),
    ranked,
    relay,
    head,
    place: null,
  };
}

/** The options with their probabilities, those of the most probable source first; `before` is whoever spoke before. */
function weighed(
  options: readonly LinkOption[],
  features: FeatureRows,
  weights: Float32Array,
  before: Nominee | null,
): RankedOption[] {
  let max = -Infinity;
  const ranked: Weighed[] = mapped(options, (option) => {
    const probability = features.score(option.row, weights);
    if (probability > max) max = probability;
    return { option, probability, mass: 0 };
  });
  let sum = 0;
  for (const one of ranked) sum += one.probability = Math.exp(one.probability - max);
  for (const one of ranked) one.probability /= sum;
  const sourceOf = ({ kind, source }: LinkOption) => (kind === 'continue' ? before : source);
  for (const one of ranked)
    for (const { option, probability } of ranked)
      if (sourceOf(option) === sourceOf(one.option)) one.mass += probability;
  // A handful: each is put in its place, behind those that are as probable.
  for (let i = 1; i < ranked.length; i++) {
    const one = ranked[i]!;
    let at = i;
    for (; at > 0 && isBehind(ranked[at - 1]!, one); at--) ranked[at] = ranked[at - 1]!;
    ranked[at] = one;
  }
  return ranked;
}

/** An option that is being weighed. */
interface Weighed {
  readonly option: LinkOption;
  probability: number;
  mass: number;
}

function isBehind(a: RankedOption, b: RankedOption): boolean {
  return a.mass < b.mass || (a.mass === b.mass && a.probability < b.probability);
}

/** Puts `first` before all others, which keep their order. */
function moveFirst(ranked: RankedOption[], first: RankedOption): void {
  for (let at = ranked.indexOf(first); at > 0; at--) ranked[at] = ranked[at - 1]!;
  ranked[0] = first;
}

/**
 * The cue that leads in to the quotation is meant, not one before it: “defended the plan, stating:”. Null where none does, or
 * the best is no cue before it.
 */
function leadingCue(
  read: LinkRead,
  ranking: CueRanking,
  view: QuoteView,
  ranked: readonly RankedOption[],
  best: LinkOption,
): RankedOption | null {
  if (best.kind !== 'cue' || best.where === Where.After) return null;
  const leading = ranked.find(
    ({ option }) =>
      option.kind === 'cue' &&
      (option.source === best.source || isSpeech(read, option)) &&
      isBest(ranking, option) &&
      leadsIn(read, view, option),
  );
  return leading ?? null;
}

/** Its source is the most probable one of its cue. */
function isBest(ranking: CueRanking, { cue, source }: LinkOption): boolean {
  const first = ranking.first(cue);
  return first < ranking.end(cue) && source === ranking.nominee(first);
}

/** A signature needs no weighing. */
function signedLink(view: QuoteView, source: Nominee): Link {
  const chosen: LinkOption = { kind: 'bare', cue: -1, source, where: Where.After, row: -1 };
  const ranked = [{ option: chosen, probability: SIGNED, mass: SIGNED }];
  return {
    quotation: view.index,
    chosen,
    probability: SIGNED,
    ranked,
    relay: null,
    head: view.index,
    place: null,
  };
}

/** True when a border between stories lies between the two. */
export function crossesStory(layout: Layout, a: Span, b: Span): boolean {
  return storyAt(layout, a.start) !== storyAt(layout, b.start);
}
