import { elementAt } from '../arrays';
import { isInside } from '../span';
import type { CueRanking } from '../speakers/subjects';
import { Item, isPhrase, itemAt, type Outline, refAt, tokenAt } from '../syntax/outline';
import { type StoryRun, storyAt, storyRunAt } from '../syntax/stories';
import { addBareLink, addContinuation, addCueLink, addNobody } from './linkFeatures';
import { Where } from './linkSpace';
import { type LinkRead, optionOf, type Weighing } from './options';
import type { QuoteView } from './quoteView';
import { placeOf } from './seenPlace';
import { isSure } from './speakingClause';

const CUES_BEFORE = 6;
const CUES_AFTER = 4;
const BARE_BEFORE = 4;
const BARE_AFTER = 1;
/** Sentences looked at before and after a quotation, its own included. */
const OUTLINES_BEFORE = 3;
const OUTLINES_AFTER = 2;
/** A cue's second source is an option of its own from this probability. */
const SECOND = 0.12;

/** The options found so far. */
interface Found {
  readonly read: LinkRead;
  readonly ranking: CueRanking;
  readonly view: QuoteView;
  /** The text of its story around it. */
  readonly run: StoryRun;
  readonly options: Weighing[];
  /** Cues in its own sentence. */
  free: number;
}

/** All options of a quotation. `previous` is the outermost speech quotation before it in the same story, if any. */
export function linkOptions(
  read: LinkRead,
  ranking: CueRanking,
  view: QuoteView,
  previous: { view: QuoteView; where: Where | -1 } | null,
): Weighing[] {
  const row = addNobody(read.features, view, previous !== null);
  const options = [optionOf('none', -1, null, -1, row)];
  const run = storyRunAt(read.layout, view.quotation.start);
  const found: Found = { read, ranking, view, run, options, free: 0 };
  lookBefore(found);
  lookAfter(found);
  if (previous && view.outline.block - previous.view.lastOutline.block <= 2 && !isIntroduced(read, view))
    options.push(
      optionOf(
        'continue',
        -1,
        null,
        -1,
        addContinuation(read.features, view, previous.view, previous.where, found.free),
      ),
    );
  return options;
}

/**
 * Looks at its own sentence, up to two before it in the paragraph, and the last one of the paragraph before, unless somebody
 * surely speaks in between.
 */
function lookBefore(found: Found): void {
  const { read, view } = found;
  const { outer } = read.outlines;
  let spoken = false;
  let cues = 0;
  let bare = 0;
  for (let k = view.outline.index, n = 0; k >= 0 && n < OUTLINES_BEFORE; k--, n++) {
    const outline = outer[k]!;
    const items = outline;
    const inParagraph = outline.block === view.outline.block;
    if (!inStory(found, outline) || (!inParagraph && spoken)) return;
    const isOwn = outline === view.outline;
    for (let i = isOwn ? view.first - 1 : items.length - 1; i >= 0; i--) {
      if (itemAt(items, i) === Item.Cue && cues++ < CUES_BEFORE) addCue(found, outline, i);
      else if (isOwn && isPhrase(items, i) && bare++ < BARE_BEFORE) addBare(found, outline, i);
    }
    if (!inParagraph) return;
    spoken ||= n > 0 && speaksSurely(read, outline);
  }
}

function speaksSurely({ cues }: LinkRead, items: Outline): boolean {
  for (let i = 0; i < items.length; i++)
    if (itemAt(items, i) === Item.Cue && isSure(cues[refAt(items, i)]!)) return true;
  return false;
}

/** Looks at its own sentence, the next one of the paragraph, or the first of the next paragraph when it fills its own. */
function lookAfter(found: Found): void {
  const { read, view } = found;
  const { outer } = read.outlines;
  let cues = 0;
  let bare = 0;
  for (let k = view.lastOutline.index, n = 0; k < outer.length && n < OUTLINES_AFTER; k++, n++) {
    const outline = outer[k]!;
    const items = outline;
    if (!inStory(found, outline) || (outline.block !== view.lastOutline.block && !view.whole)) return;
    const isOwn = outline === view.lastOutline;
    for (let i = isOwn ? view.last + 1 : 0; i < items.length; i++) {
      if (itemAt(items, i) === Item.Cue && cues++ < CUES_AFTER) addCue(found, outline, i);
      else if (isOwn && isPhrase(items, i) && bare++ < BARE_AFTER) addBare(found, outline, i);
    }
  }
}

/** True for a sentence of the same story. */
function inStory({ read, run }: Found, items: Outline): boolean {
  const start = items.length > 0 ? read.tokens.starts[tokenAt(items, 0)]! : 0;
  return (start >= run.start && start < run.end) || storyAt(read.layout, start) === run.story;
}

/** A cue with its most probable sources. */
function addCue(found: Found, outline: Outline, colon: number): void {
  const { read, view } = found;
  const at = verbOfColon(read, outline, colon);
  const index = refAt(outline, at);
  if (found.options.some((option) => option.cue === index)) return;
  const cue = read.cues[index]!;
  const report = elementAt(read.reports, read.reportNumbers[index]! - 1);
  const inside = report !== undefined && isInside(view.quotation, report.content);
  const place = placeOf(view, outline, at);
  const { where } = place;
  if (where === Where.Before || where === Where.After) found.free++;
  const { ranking } = found;
  const best = ranking.first(index);
  const form = ranking.form(index);
  const lemma = ranking.lemma(index);
  const end = Math.min(best + 2, ranking.end(index));
  for (let candidate = best; candidate < end; candidate++) {
    const probability = ranking.probability(candidate);
    if (candidate > best && probability < SECOND) break;
    const source = ranking.nominee(candidate);
    const row = addCueLink(read.features, view, cue, form, lemma, place, source, probability, inside);
    found.options.push(optionOf('cue', index, source, where, row));
  }
}

/** Somebody named beside it whom no word makes speak. */
function addBare({ read, view, options }: Found, outline: Outline, at: number): void {
  const ref = refAt(outline, at);
  if (!read.nominees.canSpeak(ref)) return;
  const source = read.nominees.at(ref);
  const place = placeOf(view, outline, at);
  const row = addBareLink(read.features, view, outline, at, place, source);
  options.push(optionOf('bare', -1, source, place.where, row));
}

/** The paragraph before ends with a colon: the quotation belongs to whoever it names, not to the quotation before. */
function isIntroduced({ outlines, cues }: LinkRead, { outline, opens }: QuoteView): boolean {
  const before = opens ? elementAt(outlines.outer, outline.index - 1) : undefined;
  if (before?.block !== outline.block - 1) return false;
  const last = before.length - 1;
  const item = itemAt(before, last);
  return item === Item.Cue ? cues[refAt(before, last)]!.kind === 'colon' : item === Item.Colon;
}

/** A colon after a reporting verb (`he added:`, `she told the board:`) stands for the verb. */
function verbOfColon(read: LinkRead, outline: Outline, at: number): number {
  const items = outline;
  if (read.cues[refAt(items, at)]!.kind !== 'colon') return at;
  const words = inTheWords(read, outline, at);
  if (words >= 0) return words;
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    const item = itemAt(items, i);
    if (item === Item.Cue && read.cues[refAt(items, i)]!.kind === 'verb') return i;
    if (!isPhrase(items, i) && item !== Item.Preposition) return at;
  }
  return at;
}

/** `In the words of Ana Ruiz, who runs the pier:` – the place of the phrase that opens the sentence of a colon; else -1. */
function inTheWords(read: LinkRead, outline: Outline, at: number): number {
  const items = outline;
  for (let i = 0; i < Math.min(at, 2); i++)
    if (itemAt(items, i) === Item.Cue && read.cues[refAt(items, i)]!.kind === 'according-to') return i;
  return -1;
}
