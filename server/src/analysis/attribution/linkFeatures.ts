import { elementAt } from '../arrays';
import type { Cue, Quotation, Token } from '../model';
import { featureSpace } from '../ranking/featureSpace';
import { bucketOf, type CueForm } from '../speakers/subjectFeatures';
import { Item, type Outline, type Outlines } from '../syntax/outline';
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
  const places = read.outlines.quotes[index];
  if (!places) return null;
  const quotation = read.quotations[index]!;
  const inside = quotation.pieces[0] ?? quotation;
  const lastPiece = quotation.pieces[quotation.pieces.length - 1] ?? quotation;
  const [start, end] = places;
  const ownItems = end.outline.items;
  let ownCues = 0;
  for (const item of start.outline.items) if (item.item === Item.Cue) ownCues++;
  if (end.outline !== start.outline) for (const item of ownItems) if (item.item === Item.Cue) ownCues++;
  return {
    quotation,
    index,
    size: sizeOf(read.text, quotation),
    endMark: endMarkOf(read.text.charAt(lastPiece.end - 1)),
    startsLower: /^\p{Ll}/u.test(read.text.slice(inside.start, inside.start + 2)),
    outline: start.outline,
    first: start.at,
    lastOutline: end.outline,
    last: end.at,
    opens: start.at === 0,
    ownCues,
    whole: start.at === 0 && end.at === ownItems.length - 1,
  };
}

function sizeOf(text: string, quotation: Quotation): number {
  let words = 1;
  const end = Math.min(quotation.end, quotation.start + 120);
  for (let i = quotation.start; i < end; i++) if (text.charCodeAt(i) === 0x20) words++;
  return words < 3 ? 0 : words < 6 ? 1 : words < 16 ? 2 : 3;
}

function endMarkOf(char: string): number {
  if (char === ',') return 1;
  if (char === '.') return 2;
  if (char === '?' || char === '!') return 3;
  if (char === '—' || char === '–' || char === '-' || char === '…') return 4;
  return 0;
}

/** Where an item stands, seen from the quotation, with the items between them. */
export function locate(view: QuoteView, outline: Outline, at: number): { where: Where; distance: number } {
  if (outline === view.outline && at < view.first)
    return { where: Where.Before, distance: view.first - at - 1 };
  if (outline === view.lastOutline && at > view.last)
    return { where: Where.After, distance: at - view.last - 1 };
  const before = outline.index < view.outline.index || (outline === view.outline && at < view.first);
  if (before) {
    const distance = outline.items.length - at - 1 + view.first;
    if (outline.block !== view.outline.block) return { where: Where.PreviousBlock, distance };
    return { where: view.outline.index - outline.index === 1 ? Where.Previous : Where.Far, distance };
  }
  const distance = at + (view.lastOutline.items.length - view.last - 1);
  if (outline.block !== view.lastOutline.block) return { where: Where.NextBlock, distance };
  return { where: outline.index - view.lastOutline.index === 1 ? Where.Next : Where.Far, distance };
}

/** Counts and a pattern of the items strictly between the item at `at` and the quotation, when both share an outline. */
function between(
  view: QuoteView,
  outline: Outline,
  at: number,
): { hash: number; quotes: number; cues: number } {
  let hash = 0;
  let quotes = 0;
  let cues = 0;
  let length = 0;
  const scan = (items: Outline['items'], from: number, to: number) => {
    for (let i = from; i < to; i++) {
      const item = items[i]!;
      if (item.phrase?.possessor) continue;
      if (item.item === Item.Quote) quotes++;
      else if (item.item === Item.Cue) cues++;
      if (item.oblique) continue;
      if (length++ < 6) hash = (hash * 17 + item.item + 1) >>> 0;
      else if (quotes > 1 && cues > 1) return;
    }
  };
  if (outline === view.outline && at < view.first) scan(outline.items, at + 1, view.first);
  else if (outline === view.lastOutline && at > view.last) scan(outline.items, view.last + 1, at);
  else if (outline.index < view.outline.index) {
    scan(outline.items, at + 1, outline.items.length);
    scan(view.outline.items, 0, view.first);
  } else {
    scan(view.lastOutline.items, view.last + 1, view.lastOutline.items.length);
    scan(outline.items, 0, at);
  }
  return { hash: (Math.imul(hash, 2654435761) >>> 8) & (PATTERNS - 1), quotes, cues };
}

/** Features of “this cue reports the quotation, and this is its source”. */
export function cueLinkFeatures(
  view: QuoteView,
  cue: Cue,
  form: CueForm,
  outline: Outline,
  at: number,
  source: { nominee: Nominee | null; probability: number },
  insideReport: boolean,
): number[] {
  const { where, distance } = locate(view, outline, at);
  const gap = between(view, outline, at);
  const steps = distance < 5 ? distance : distance < 8 ? 5 : distance < 15 ? 6 : 7;
  const p = source.probability;
  const features = [
    B.cue,
    B.where + where,
    B.whereForm + where * FORMS + form,
    B.distance + where * 8 + steps,
    B.meaning + where * 3 + (cue.meaning === 'speech' ? 0 : cue.meaning === 'cognition' ? 1 : 2),
    B.confidence + Math.min(4, Math.floor(cue.confidence * 5)),
    B.sourceSure + where * 4 + (p > 0.9 ? 3 : p > 0.6 ? 2 : p > 0.3 ? 1 : 0),
    B.sourceTrait + where * (TRAITS + 1) + (source.nominee ? source.nominee.trait : TRAITS),
    B.otherQuote + where * 3 + Math.min(2, gap.quotes),
    B.otherCue + where * 3 + Math.min(2, gap.cues),
    B.endMark + where * 5 + view.endMark,
    B.startsLower + where * 2 + (view.startsLower ? 1 : 0),
    B.words + where * 4 + view.size,
    B.opensSentence + where * 2 + (view.opens ? 1 : 0),
    B.insideReport + (insideReport ? 1 : 0),
    B.lemma + where * 128 + bucketOf(cue.lemma),
    B.pattern + Math.min(3, where) * PATTERNS + gap.hash,
  ];
  const beside =
    where === Where.Before
      ? elementAt(view.outline.items, view.first - 1)
      : elementAt(view.lastOutline.items, view.last + 1);
  features.push(B.nearestItem + where * ITEMS + (beside?.item ?? Item.Edge));
  if (source.nominee) {
    const s = source.nominee.phrase.firstToken;
    const c = outline.items[at]!.token;
    features.push(B.sourceBetween + where * 2 + (where === Where.Before ? (s > c ? 1 : 0) : s < c ? 1 : 0));
  }
  return features;
}

/** Features of “it goes on with what the quotation before it began”. */
export function continuationFeatures(
  view: QuoteView,
  previous: QuoteView,
  previousLink: Where | -1,
  freeCues: number,
): number[] {
  const same = view.outline.block === previous.lastOutline.block;
  const blocks = view.outline.block - previous.lastOutline.block;
  const outlines = view.outline.index - previous.lastOutline.index;
  const between =
    outlines === 0
      ? view.first - previous.last - 1
      : previous.lastOutline.items.length - previous.last - 1 + view.first;
  return [
    B.continue,
    B.continueSame +
      (same ? (outlines === 0 ? 0 : outlines === 1 ? 1 : 2) : blocks === 1 ? 3 : blocks === 2 ? 4 : 5),
    B.continueDistance + Math.min(5, between >> 1),
    B.continueOwnCue + Math.min(3, freeCues),
    B.continueWords + view.size,
    B.continueCase + (view.startsLower ? 1 : 0),
    B.continuePrevious + (previousLink < 0 ? 5 : Math.min(4, previousLink)),
    B.continueGap + (previous.quotation.closed ? 0 : 1) + (previous.endMark === 1 ? 2 : 0),
    B.continueOpens + (view.opens ? 1 : 0) + (view.whole ? 2 : 0),
  ];
}

/** Features of “this phrase is the source; no word reports it”. */
export function bareFeatures(view: QuoteView, outline: Outline, at: number, nominee: Nominee): number[] {
  const { where, distance } = locate(view, outline, at);
  const gap = between(view, outline, at);
  return [
    B.bare,
    B.bareDistance + where * 6 + Math.min(5, distance >> 1),
    B.barePattern + (where === Where.Before ? 0 : PATTERNS) + gap.hash,
    B.bareTrait + where * TRAITS + nominee.trait,
    B.bareNext + (elementAt(outline.items, at + 1)?.item ?? Item.Edge),
    B.barePossessor + (nominee.phrase.possessor ? 1 : 0),
    B.bareOblique + (outline.items[at]!.oblique ? 1 : 0),
    B.bareWords + view.size,
    B.bareHasCue + (view.ownCues > 0 ? 1 : 0),
  ];
}

/** Features of “the text names nobody for it”. */
export function nobodyFeatures(view: QuoteView, hasPrevious: boolean): number[] {
  return [
    B.none,
    B.noneWords + view.size,
    B.noneCues + Math.min(2, view.ownCues),
    B.nonePrevious + (hasPrevious ? 1 : 0),
    B.noneWhole + (view.whole ? 1 : 0),
  ];
}
