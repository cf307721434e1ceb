import { elementAt, lastOf, mapped } from '../arrays';
import type { Layout } from '../model';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { scoreOf, softmax } from '../ranking/featureSpace';
import { contains, type Span } from '../span';
import { cueFormOf } from '../speakers/subjectFeatures';
import type { CueRanking } from '../speakers/subjects';
import { Item, type Outline } from '../syntax/outline';
import { canSpeak, type Nominee } from '../syntax/phraseTraits';
import { storyAt } from '../syntax/stories';
import { goesOn, isAdding } from './goesOn';
import { leadingVerb } from './leadingVerb';
import type { Link, Previous } from './link';
import {
  bareFeatures,
  continuationFeatures,
  cueLinkFeatures,
  locate,
  nobodyFeatures,
  type QuoteView,
  viewOfQuote,
  Where,
} from './linkFeatures';
import type { LinkOption, LinkRead, RankedOption } from './options';
import { type Placed, placed } from './placeRules';
import { findRelay, leadsIn } from './relay';
import { signatureOf } from './signature';
import { isSpeech, isSure, reportingClause, withSaying } from './speakingClause';

/** How sure a signature is, and a clause of its own right behind the marks. */
const SIGNED = 0.95;
const CLAUSE = 0.9;
const CUES_BEFORE = 6;
const CUES_AFTER = 4;
const BARE_BEFORE = 4;
/** A cue's second source is an option of its own from this probability. */
const SECOND = 0.12;

/** All options of a quotation. `previous` is the outermost speech quotation before it in the same story, if any. */
export function linkOptions(
  read: LinkRead,
  ranking: CueRanking,
  view: QuoteView,
  previous: { view: QuoteView; where: Where | -1 } | null,
): LinkOption[] {
  const story = storyAt(read.layout, view.quotation.start);
  const options: LinkOption[] = [
    { kind: 'none', cue: -1, source: null, where: -1, features: nobodyFeatures(view, previous !== null) },
  ];
  let free = 0;
  const seen = new Set<number>();
  const addCue = (outline: Outline, colon: number) => {
    const at = verbOfColon(read, outline, colon);
    const index = outline.items[at]!.ref;
    if (seen.has(index)) return;
    seen.add(index);
    const cue = read.cues[index]!;
    const form = cueFormOf(cue, read.tokens);
    const inside = read.reportOf.get(index)?.content.some((c) => contains(c, view.quotation)) ?? false;
    const { where } = locate(view, outline, at);
    if (where === Where.Before || where === Where.After) free++;
    ranking.of(index).forEach((source, rank) => {
      if (rank > 1 || (rank === 1 && source.probability < SECOND)) return;
      const features = cueLinkFeatures(view, cue, form, outline, at, source, inside);
      options.push({ kind: 'cue', cue: index, source: source.nominee, where, features });
    });
  };
  const addBare = (outline: Outline, at: number) => {
    const nominee = read.nominees[outline.items[at]!.ref]!;
    if (!canSpeak(nominee)) return;
    const { where } = locate(view, outline, at);
    const features = bareFeatures(view, outline, at, nominee);
    options.push({ kind: 'bare', cue: -1, source: nominee, where, features });
  };

  let cues = 0;
  let bare = 0;
  for (const outline of outlinesBefore(read, view, story)) {
    const from = outline === view.outline ? view.first - 1 : outline.items.length - 1;
    for (let i = from; i >= 0; i--) {
      const item = outline.items[i]!;
      if (item.item === Item.Cue && cues++ < CUES_BEFORE) addCue(outline, i);
      else if (item.phrase && outline === view.outline && bare++ < BARE_BEFORE) addBare(outline, i);
    }
  }
  cues = 0;
  bare = 0;
  for (const outline of outlinesAfter(read, view, story)) {
    for (let i = outline === view.lastOutline ? view.last + 1 : 0; i < outline.items.length; i++) {
      const item = outline.items[i]!;
      if (item.item === Item.Cue && cues++ < CUES_AFTER) addCue(outline, i);
      else if (item.phrase && outline === view.lastOutline && bare++ < 1) addBare(outline, i);
    }
  }
  if (previous && view.outline.block - previous.view.lastOutline.block <= 2 && !isIntroduced(read, view))
    options.push({
      kind: 'continue',
      cue: -1,
      source: null,
      where: -1,
      features: continuationFeatures(view, previous.view, previous.where, free),
    });
  return options;
}

/** The paragraph before ends with a colon: the quotation belongs to whoever it names, not to the quotation before. */
function isIntroduced({ outlines, cues }: LinkRead, { outline, opens }: QuoteView): boolean {
  const before = opens ? elementAt(outlines.outer, outline.index - 1) : undefined;
  if (before?.block !== outline.block - 1) return false;
  const last = lastOf(before.items);
  return last?.item === Item.Cue ? cues[last.ref]!.kind === 'colon' : last?.item === Item.Colon;
}

/** A colon after a reporting verb (`he added:`, `she told the board:`) stands for the verb. */
function verbOfColon(read: LinkRead, outline: Outline, at: number): number {
  const { items } = outline;
  if (read.cues[items[at]!.ref]!.kind !== 'colon') return at;
  const words = inTheWords(read, outline, at);
  if (words >= 0) return words;
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const { item, phrase } = items[i]!;
    if (item === Item.Cue && read.cues[items[i]!.ref]!.kind === 'verb') return i;
    if (!phrase && item !== Item.Preposition) return at;
  }
  return at;
}

/** `In the words of Ana Ruiz, who runs the pier:` – the place of the phrase that opens the sentence of a colon; else -1. */
function inTheWords(read: LinkRead, outline: Outline, at: number): number {
  for (let i = 0; i < Math.min(at, 2); i++) {
    const { item, ref } = outline.items[i]!;
    if (item === Item.Cue && read.cues[ref]!.kind === 'according-to') return i;
  }
  return -1;
}

/**
 * Its own outline, up to two before it in the paragraph, and the last one of the paragraph before, unless somebody surely
 * speaks in between.
 */
function* outlinesBefore(read: LinkRead, view: QuoteView, story: number): Generator<Outline> {
  const { outer } = read.outlines;
  let spoken = false;
  for (let i = view.outline.index, n = 0; i >= 0 && n < 3; i--, n++) {
    const outline = outer[i]!;
    if (storyAt(read.layout, startOf(read, outline)) !== story) return;
    const isOwn = outline.block === view.outline.block;
    if (!isOwn && spoken) return;
    yield outline;
    if (!isOwn) return;
    spoken ||= n > 0 && outline.items.some(({ item, ref }) => item === Item.Cue && isSure(read.cues[ref]!));
  }
}

/** Its own outline, the next one of the paragraph, or the first of the next paragraph when it fills its own. */
function* outlinesAfter(read: LinkRead, view: QuoteView, story: number): Generator<Outline> {
  const { outer } = read.outlines;
  for (let i = view.lastOutline.index, n = 0; i < outer.length && n < 2; i++, n++) {
    const outline = outer[i]!;
    if (storyAt(read.layout, startOf(read, outline)) !== story) return;
    if (outline.block !== view.lastOutline.block && !view.whole) return;
    yield outline;
  }
}

function startOf(read: LinkRead, outline: Outline): number {
  const first = outline.items[0];
  return first ? read.tokens[first.token]!.start : 0;
}

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
  const options = linkOptions(read, ranking, view, previous);
  const probabilities: number[] = [];
  for (const option of options) probabilities.push(scoreOf(weights, option.features));
  softmax(probabilities);
  const sourceOf = (o: LinkOption) => (o.kind === 'continue' ? previous!.source : o.source);
  const mass = new Map<Nominee | null, number>();
  options.forEach((option, i) => {
    const source = sourceOf(option);
    mass.set(source, (mass.get(source) ?? 0) + probabilities[i]!);
  });
  const ranked: RankedOption[] = mapped(options, (option, i) => ({ option, probability: probabilities[i]! }));
  ranked.sort(
    (a, b) => mass.get(sourceOf(b.option))! - mass.get(sourceOf(a.option))! || b.probability - a.probability,
  );
  // A paragraph that opens with marks after one that never closed them goes on with it.
  const open =
    previous !== null && (goesOn(previous, view, ranked[0]!.option) || isAdding(read, ranked[0]!.option));
  if (open)
    ranked.sort((a, b) => Number(b.option.kind === 'continue') - Number(a.option.kind === 'continue'));
  const told = open
    ? null
    : (reportingClause(read, view, ranked) ?? leadingVerb(read, ranking, view, ranked));
  if (told) ranked.sort((a, b) => Number(b === told) - Number(a === told));
  const relayed = open ? null : findRelay(read, view, ranked);
  const relay = relayed?.relay ?? null;
  const best = (relayed?.speaker ?? ranked[0]!).option;
  // The cue that leads in to the quotation is meant, not one before it: “defended the plan, stating:”.
  const leading = ranked.find(
    ({ option }) =>
      option.kind === 'cue' &&
      (option.source === best.source || isSpeech(read, option)) &&
      option.source === ranking.of(option.cue)[0]?.nominee &&
      leadsIn(read, view, option),
  );
  const chosen = best.kind === 'cue' && best.where !== Where.After ? (leading?.option ?? best) : best;
  const own = mass.get(sourceOf(chosen))! + (relay ? mass.get(relay.source)! : 0);
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

/** A signature needs no weighing. */
function signedLink(view: QuoteView, source: Nominee): Link {
  const chosen: LinkOption = { kind: 'bare', cue: -1, source, where: Where.After, features: [] };
  const ranked = [{ option: chosen, probability: SIGNED }];
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
