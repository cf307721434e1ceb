import { sortInPlace } from '../arrays';
import type { Layout } from '../model';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import type { FeatureRows } from '../ranking/featureRows';
import type { Span } from '../span';
import type { CueRanking } from '../speakers/subjects';
import type { Nominee } from '../syntax/phraseTraits';
import { storyAt } from '../syntax/stories';
import { goesOn, isAdding } from './goesOn';
import { leadingVerb } from './leadingVerb';
import type { Decision, Link, Previous } from './link';
import { linkOptions } from './linkOptions';
import { Where } from './linkSpace';
import { type LinkOption, type LinkRead, optionOf, type Weighing } from './options';
import { addSources, type OtherSources, otherRow } from './others';
import { type Placed, placed } from './placeRules';
import { type QuoteView, viewOfQuote } from './quoteView';
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
    const decided = decide(read, ranking, weights, view, previous);
    const { link: decision, steps }: Placed = placed(read, decided, view, { previous, other, meant });
    const link = kept(decision, read.others);
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
): Decision {
  const signed = signatureOf(read, view.quotation);
  if (signed) return signedLink(view, signed);
  const before = previous?.source ?? null;
  const ranked = weigh(linkOptions(read, ranking, view, previous), read.features, weights, before);
  // A paragraph that opens with marks after one that never closed them goes on with it.
  const open = previous !== null && (goesOn(previous, view, ranked[0]!) || isAdding(read, ranked[0]!));
  const told = open
    ? (ranked.find(({ kind }) => kind === 'continue') ?? null)
    : (reportingClause(read, view, ranked) ?? leadingVerb(read, ranking, view, ranked));
  if (told) moveFirst(ranked, told);
  const relayed = open ? null : findRelay(read, view, ranked);
  const relay = relayed?.relay ?? null;
  const best = relayed?.speaker ?? ranked[0]!;
  const chosen = leadingCue(read, ranking, view, ranked, best) ?? best;
  const own = chosen.mass + (relay?.mass ?? 0);
  const head = chosen.kind === 'continue' && previous ? previous.head : view.index;
  return {
    quotation: view.index,
    chosen: withSaying(read, chosen),
    probability: open ? 0.95 : Math.min(1, told ? Math.max(own, CLAUSE) : own),
    ranked,
    relay,
    head,
    place: null,
  };
}

/** Weighs the options and puts those of the most probable source first; `before` is whoever spoke before. */
function weigh(
  options: Weighing[],
  features: FeatureRows,
  weights: Float32Array,
  before: Nominee | null,
): LinkOption[] {
  let max = -Infinity;
  for (const option of options) {
    option.probability = features.score(option.row, weights);
    if (option.probability > max) max = option.probability;
  }
  let sum = 0;
  for (const option of options) sum += option.probability = Math.exp(option.probability - max);
  for (const option of options) option.probability /= sum;
  for (let i = 0; i < options.length; i++) options[i]!.mass = massOf(options, i, before);
  return sortInPlace(options, byMass);
}

/** The probability of the source of option `index` over all options; those before it have theirs. */
function massOf(options: readonly LinkOption[], index: number, before: Nominee | null): number {
  const source = sourceOf(options[index]!, before);
  for (let i = 0; i < index; i++) if (sourceOf(options[i]!, before) === source) return options[i]!.mass;
  let mass = 0;
  for (let i = index; i < options.length; i++)
    if (sourceOf(options[i]!, before) === source) mass += options[i]!.probability;
  return mass;
}

function sourceOf({ kind, source }: LinkOption, before: Nominee | null): Nominee | null {
  return kind === 'continue' ? before : source;
}

function byMass(a: LinkOption, b: LinkOption): number {
  return b.mass - a.mass || b.probability - a.probability;
}

/** Puts `first` before all others, which keep their order. */
function moveFirst(ranked: LinkOption[], first: LinkOption): void {
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
  ranked: readonly LinkOption[],
  best: LinkOption,
): LinkOption | null {
  if (best.kind !== 'cue' || best.where === Where.After) return null;
  for (const option of ranked)
    if (
      option.kind === 'cue' &&
      (option.source === best.source || isSpeech(read, option)) &&
      isBest(ranking, option) &&
      leadsIn(read, view, option)
    )
      return option;
  return null;
}

/** Its source is the most probable one of its cue. */
function isBest(ranking: CueRanking, { cue, source }: LinkOption): boolean {
  const first = ranking.first(cue);
  return first < ranking.end(cue) && source === ranking.nominee(first);
}

/** A signature needs no weighing. */
function signedLink(view: QuoteView, source: Nominee): Decision {
  const chosen = optionOf('bare', -1, source, Where.After, -1);
  chosen.probability = chosen.mass = SIGNED;
  return {
    quotation: view.index,
    chosen,
    probability: SIGNED,
    ranked: [chosen],
    relay: null,
    head: view.index,
    place: null,
  };
}

/** What is kept of a decision. */
function kept(decision: Decision, others: OtherSources): Link {
  const { quotation, chosen, probability, relay, head, place } = decision;
  const firstOther = addSources(others, decision);
  return {
    quotation,
    chosen,
    probability,
    relay,
    head,
    place,
    otherRow: otherRow(decision),
    firstOther,
    endOther: others.count,
  };
}

/** True when a border between stories lies between the two. */
export function crossesStory(layout: Layout, a: Span, b: Span): boolean {
  return storyAt(layout, a.start) !== storyAt(layout, b.start);
}
