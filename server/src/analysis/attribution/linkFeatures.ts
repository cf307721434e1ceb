import type { Cue, Quotation, Token } from '../model';
import type { FeatureRows } from '../ranking/featureRows';
import { featureSpace } from '../ranking/featureSpace';
import type { CueForm } from '../speakers/subjectFeatures';
import {
  Item,
  type Items,
  isOblique,
  isPossessor,
  itemAt,
  type Outline,
  type Outlines,
} from '../syntax/outline';
import { type Nominee, TRAITS } from '../syntax/phraseTraits';

const FORMS = 12;
const ITEMS = 16;
const PATTERNS = 1024;

/** Where a cue or phrase stands, seen from a quotation. */
export enum Where {
  /** Before the quotation in its sentence. */
  Before = 0,
  /** After it in its sentence. */
  After = 1,
  /** In the sentence before, same paragraph. */
  Previous = 2,
  /** In the sentence after, same paragraph. */
  Next = 3,
  /** In the paragraph before. */
  PreviousBlock = 4,
  /** In the paragraph after. */
  NextBlock = 5,
  /** Further away in the paragraph. */
  Far = 6,
}
const WHERES = 7;

/** What the linker of a quotation to its cue looks at. */
export const LINK_SPACE = featureSpace({
  // a cue
  cue: 1,
  where: WHERES,
  whereForm: WHERES * FORMS,
  distance: WHERES * 8,
  pattern: 4 * PATTERNS,
  nearestItem: WHERES * ITEMS,
  meaning: WHERES * 3,
  confidence: 5,
  sourceSure: WHERES * 4,
  sourceTrait: WHERES * (TRAITS + 1),
  sourceBetween: WHERES * 2,
  otherQuote: WHERES * 3,
  otherCue: WHERES * 3,
  endMark: WHERES * 5,
  startsLower: WHERES * 2,
  words: WHERES * 4,
  opensSentence: WHERES * 2,
  insideReport: 2,
  lemma: WHERES * 128,
  joined: WHERES * 4,
  // continuation of the quotation before
  continue: 1,
  continueSame: 6,
  continueDistance: 6,
  continueOwnCue: 4,
  continueWords: 4,
  continueCase: 2,
  continuePrevious: 6,
  continueGap: 4,
  continueOpens: 4,
  // a phrase without a cue
  bare: 1,
  bareDistance: WHERES * 6,
  barePattern: 2 * PATTERNS,
  bareTrait: WHERES * TRAITS,
  bareNext: ITEMS,
  barePossessor: 2,
  bareOblique: 2,
  bareWords: 4,
  bareHasCue: 2,
  // nobody
  none: 1,
  noneWords: 4,
  noneCues: 3,
  nonePrevious: 3,
  noneWhole: 2,
});
const B = LINK_SPACE.base;

/** What a quotation looks like to the linker; shared by all its options. */
export interface QuoteView {
  readonly quotation: Quotation;
  readonly index: number;
  /** 0: 1–2 words, 1: 3–5, 2: 6–15, 3: more. */
  readonly size: number;
  /** Last character inside: 0 none, 1 comma, 2 stop, 3 question or exclamation, 4 dash or dots. */
  readonly endMark: number;
  readonly startsLower: boolean;
  readonly outline: Outline;
  readonly first: number;
  readonly lastOutline: Outline;
  readonly last: number;
  /** It is the first item of its sentence. */
  readonly opens: boolean;
  /** Cues in its own sentence. */
  readonly ownCues: number;
  /** Nothing else stands in its sentences. */
  readonly whole: boolean;
}

/** The view of quotation `index`, or null when it stands in no outline. */
export function viewOfQuote(
  read: { text: string; tokens: readonly Token[]; quotations: readonly Quotation[]; outlines: Outlines },
  index: number,
): QuoteView | null {
  const { outlines } = read;
  const outline = outlines.quoteOutlines[index]!;
  const lastOutline = outlines.lastQuoteOutlines[index]!;
  if (!outline || !lastOutline) return null;
  const first = outlines.quoteItems[index]!;
  const last = outlines.lastQuoteItems[index]!;
  const quotation = read.quotations[index]!;
  const inside = quotation.pieces[0] ?? quotation;
  const lastPiece = quotation.pieces[quotation.pieces.length - 1] ?? quotation;
  let ownCues = cuesIn(outline);
  if (lastOutline !== outline) ownCues += cuesIn(lastOutline);
  return {
    quotation,
    index,
    size: sizeOf(read.text, quotation),
    endMark: endMarkOf(read.text.charAt(lastPiece.end - 1)),
    startsLower: startsLower(read.text, inside.start),
    outline,
    first,
    lastOutline,
    last,
    opens: first === 0,
    ownCues,
    whole: first === 0 && last === lastOutline.length - 1,
  };
}

function cuesIn(items: Items): number {
  let cues = 0;
  for (let i = 0; i < items.length; i++) if (itemAt(items, i) === Item.Cue) cues++;
  return cues;
}

/** Words of a quotation of the largest size. */
const LONG = 16;

function startsLower(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  if (code < 0x80) return code >= 0x61 && code <= 0x7a;
  return /^\p{Ll}/u.test(text.slice(start, start + 2));
}

function sizeOf(text: string, quotation: Quotation): number {
  let words = 1;
  const end = Math.min(quotation.end, quotation.start + 120);
  for (let i = quotation.start; i < end; i++) if (text.charCodeAt(i) === 0x20 && ++words === LONG) return 3;
  return words < 3 ? 0 : words < 6 ? 1 : 2;
}

function endMarkOf(char: string): number {
  if (char === ',') return 1;
  if (char === '.') return 2;
  if (char === '?' || char === '!') return 3;
  if (char === '—' || char === '–' || char === '-' || char === '…') return 4;
  return 0;
}

/** A cue or phrase as the quotation sees it. */
export interface SeenPlace {
  where: Where;
  /** Items between it and the quotation. */
  distance: number;
  /** Their pattern, and the other quotations and cues among them. */
  pattern: number;
  quotes: number;
  cues: number;
}

/** What {@link placeOf} tells. Reused. */
const SEEN: SeenPlace = { where: Where.Before, distance: 0, pattern: 0, quotes: 0, cues: 0 };

/** Where the item at `at` stands, seen from the quotation, and what lies between; until the next is asked for. */
export function placeOf(view: QuoteView, outline: Outline, at: number): SeenPlace {
  const { outline: own, first, lastOutline, last } = view;
  let where: Where;
  let distance: number;
  if (outline === own && at < first) {
    where = Where.Before;
    distance = first - at - 1;
  } else if (outline === lastOutline && at > last) {
    where = Where.After;
    distance = at - last - 1;
  } else if (outline.index < own.index) {
    distance = outline.length - at - 1 + first;
    if (outline.block !== own.block) where = Where.PreviousBlock;
    else where = own.index - outline.index === 1 ? Where.Previous : Where.Far;
  } else {
    distance = at + (lastOutline.length - last - 1);
    if (outline.block !== lastOutline.block) where = Where.NextBlock;
    else where = outline.index - lastOutline.index === 1 ? Where.Next : Where.Far;
  }
  const place = SEEN;
  place.where = where;
  place.distance = distance;
  place.pattern = place.quotes = place.cues = 0;
  if (where === Where.Before) passItems(place, outline, at + 1, first, 0);
  else if (where === Where.After) passItems(place, outline, last + 1, at, 0);
  else if (outline.index < own.index) {
    const passed = passItems(place, outline, at + 1, outline.length, 0);
    passItems(place, own, 0, first, passed);
  } else {
    const passed = passItems(place, lastOutline, last + 1, lastOutline.length, 0);
    passItems(place, outline, 0, at, passed);
  }
  place.pattern = (Math.imul(place.pattern, 2654435761) >>> 8) & (PATTERNS - 1);
  return place;
}

/** The pattern is made of so many items. */
const PATTERN = 6;

/** Takes the items from `from` to `to` into the place, `passed` of its pattern being there already; how many are then. */
function passItems(place: SeenPlace, items: Items, from: number, to: number, passed: number): number {
  let length = passed;
  for (let i = from; i < to; i++) {
    if (isPossessor(items, i)) continue;
    const item = itemAt(items, i);
    if (item === Item.Quote) place.quotes++;
    else if (item === Item.Cue) place.cues++;
    if (isOblique(items, i)) continue;
    if (length++ < PATTERN) place.pattern = (place.pattern * 17 + item + 1) | 0;
    else if (place.quotes > 1 && place.cues > 1) break;
  }
  return length;
}

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
