import type { Cue } from '../model';
import type { FeatureRows } from '../ranking/featureRows';
import type { CueForm } from '../speakers/subjectFeatures';
import { isOblique, itemAt, type Outline } from '../syntax/outline';
import { type Nominee, TRAITS } from '../syntax/phraseTraits';
import { FORMS, ITEMS, LINK_SPACE, PATTERNS, Where } from './linkSpace';
import type { QuoteView } from './quoteView';
import type { SeenPlace } from './seenPlace';

const B = LINK_SPACE.base;

/** An option has no more features than this. */
const MOST = 24;

/** Writes the features of “this cue reports the quotation, and this is its source”, `sure` being how probable. Their row. */
export function addCueLink(
  rows: FeatureRows,
  view: QuoteView,
  cue: Cue,
  form: CueForm,
  lemma: number,
  place: SeenPlace,
  source: Nominee | null,
  sure: number,
  insideReport: boolean,
): number {
  const { where, distance } = place;
  const steps = distance < 5 ? distance : distance < 8 ? 5 : distance < 15 ? 6 : 7;
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.cue;
  f[n++] = B.where + where;
  f[n++] = B.whereForm + where * FORMS + form;
  f[n++] = B.distance + where * 8 + steps;
  f[n++] = B.meaning + where * 3 + (cue.meaning === 'speech' ? 0 : cue.meaning === 'cognition' ? 1 : 2);
  f[n++] = B.confidence + Math.min(4, Math.floor(cue.confidence * 5));
  f[n++] = B.sourceSure + where * 4 + (sure > 0.9 ? 3 : sure > 0.6 ? 2 : sure > 0.3 ? 1 : 0);
  f[n++] = B.sourceTrait + where * (TRAITS + 1) + (source ? source.trait : TRAITS);
  f[n++] = B.otherQuote + where * 3 + Math.min(2, place.quotes);
  f[n++] = B.otherCue + where * 3 + Math.min(2, place.cues);
  f[n++] = B.endMark + where * 5 + view.endMark;
  f[n++] = B.startsLower + where * 2 + (view.startsLower ? 1 : 0);
  f[n++] = B.words + where * 4 + view.size;
  f[n++] = B.opensSentence + where * 2 + (view.opens ? 1 : 0);
  f[n++] = B.insideReport + (insideReport ? 1 : 0);
  f[n++] = B.lemma + where * 128 + lemma;
  f[n++] = B.pattern + Math.min(3, where) * PATTERNS + place.pattern;
  const beside =
    where === Where.Before ? itemAt(view.outline, view.first - 1) : itemAt(view.lastOutline, view.last + 1);
  f[n++] = B.nearestItem + where * ITEMS + beside;
  if (source) {
    const s = source.firstToken;
    const c = cue.firstToken;
    f[n++] = B.sourceBetween + where * 2 + (where === Where.Before ? (s > c ? 1 : 0) : s < c ? 1 : 0);
  }
  return rows.close(n);
}

/** Writes the features of “it goes on”. Their row. */
export function addContinuation(
  rows: FeatureRows,
  view: QuoteView,
  previous: QuoteView,
  previousLink: Where | -1,
  freeCues: number,
): number {
  const same = view.outline.block === previous.lastOutline.block;
  const blocks = view.outline.block - previous.lastOutline.block;
  const outlines = view.outline.index - previous.lastOutline.index;
  const between =
    outlines === 0
      ? view.first - previous.last - 1
      : previous.lastOutline.length - previous.last - 1 + view.first;
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.continue;
  f[n++] =
    B.continueSame +
    (same ? (outlines === 0 ? 0 : outlines === 1 ? 1 : 2) : blocks === 1 ? 3 : blocks === 2 ? 4 : 5);
  f[n++] = B.continueDistance + Math.min(5, between >> 1);
  f[n++] = B.continueOwnCue + Math.min(3, freeCues);
  f[n++] = B.continueWords + view.size;
  f[n++] = B.continueCase + (view.startsLower ? 1 : 0);
  f[n++] = B.continuePrevious + (previousLink < 0 ? 5 : Math.min(4, previousLink));
  f[n++] = B.continueGap + (previous.quotation.closed ? 0 : 1) + (previous.endMark === 1 ? 2 : 0);
  f[n++] = B.continueOpens + (view.opens ? 1 : 0) + (view.whole ? 2 : 0);
  return rows.close(n);
}

/** Writes the features of “this phrase”. Their row. */
export function addBareLink(
  rows: FeatureRows,
  view: QuoteView,
  outline: Outline,
  at: number,
  place: SeenPlace,
  nominee: Nominee,
): number {
  const { where, distance } = place;
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.bare;
  f[n++] = B.bareDistance + where * 6 + Math.min(5, distance >> 1);
  f[n++] = B.barePattern + (where === Where.Before ? 0 : PATTERNS) + place.pattern;
  f[n++] = B.bareTrait + where * TRAITS + nominee.trait;
  f[n++] = B.bareNext + itemAt(outline, at + 1);
  f[n++] = B.barePossessor + (nominee.possessor ? 1 : 0);
  f[n++] = B.bareOblique + (isOblique(outline, at) ? 1 : 0);
  f[n++] = B.bareWords + view.size;
  f[n++] = B.bareHasCue + (view.ownCues > 0 ? 1 : 0);
  return rows.close(n);
}

/** Writes the features of “the text names”. Their row. */
export function addNobody(rows: FeatureRows, view: QuoteView, hasPrevious: boolean): number {
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.none;
  f[n++] = B.noneWords + view.size;
  f[n++] = B.noneCues + Math.min(2, view.ownCues);
  f[n++] = B.nonePrevious + (hasPrevious ? 1 : 0);
  f[n++] = B.noneWhole + (view.whole ? 1 : 0);
  return rows.close(n);
}
