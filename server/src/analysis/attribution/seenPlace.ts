import { Item, type Items, isOblique, isPossessor, itemAt, type Outline } from '../syntax/outline';
import { PATTERNS, Where } from './linkSpace';
import type { QuoteView } from './quoteView';

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
