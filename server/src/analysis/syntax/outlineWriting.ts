import type { Cue, Quotation, Sentence, Token } from '../model';
import { int32s } from '../numbers';
import type { Outline, OutlinePlace, Outlines } from './outline';
import {
  clear,
  type Draft,
  Item,
  type ItemStore,
  itemAt,
  keptItems,
  newDraft,
  newItemStore,
  refAt,
} from './outlineItem';
import { MAX_PHRASE } from './phrases';

/** An outline is cut at this many items, so that the work for each cue stays bounded. */
export const MAX_ITEMS = 160;

/** A draft never holds more numbers: two for each item, and the phrases of the last run of nouns. */
const DRAFT = 2 * (MAX_ITEMS + MAX_PHRASE + 2);

/** The outlines of a text while they are written. */
export interface Writing {
  readonly sentences: readonly Sentence[];
  readonly store: ItemStore;
  /** The text outside quotations since the last outline, and the first of its sentences; -1 before there is one. */
  readonly outer: Draft;
  outerFirst: number;
  /** A sentence of a quotation, the quotation, and the sentence; -1 outside quotations. */
  readonly inner: Draft;
  innerZone: number;
  innerFirst: number;
  readonly outers: Outline[];
  readonly inners: Outline[];
  readonly cuePlaces: (OutlinePlace | null)[];
  readonly quotePlaces: (readonly [OutlinePlace, OutlinePlace] | null)[];
}

/** Nothing written yet of the outlines of a text. */
export function newWriting(read: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly cues: readonly Cue[];
  readonly quotations: readonly Quotation[];
}): Writing {
  return {
    sentences: read.sentences,
    store: newItemStore(read.tokens.length),
    outer: newDraft(int32s(DRAFT)),
    outerFirst: -1,
    inner: newDraft(int32s(DRAFT)),
    innerZone: -1,
    innerFirst: -1,
    outers: [],
    inners: [],
    cuePlaces: new Array(read.cues.length).fill(null),
    quotePlaces: new Array(read.quotations.length).fill(null),
  };
}

/** What has been written. */
export function writtenOutlines({ outers, inners, cuePlaces, quotePlaces }: Writing): Outlines {
  return { outer: outers, inner: inners, cues: cuePlaces, quotes: quotePlaces };
}

/** Ends the outline of the text outside quotations. */
export function flushOuter(writing: Writing): void {
  if (writing.outerFirst < 0) return;
  keep(writing, writing.outer, -1, writing.outerFirst);
  clear(writing.outer);
  writing.outerFirst = -1;
}

/** Ends the outline inside a quotation, if there is one. */
export function flushInner(writing: Writing): void {
  const { inner, innerZone } = writing;
  if (innerZone >= 0 && inner.length > 0) keep(writing, inner, innerZone, writing.innerFirst);
  clear(inner);
  writing.innerZone = -1;
}

/** Keeps what has been gathered as an outline, and where cues and quotations stand in it. */
function keep(writing: Writing, draft: Draft, zone: number, firstSentence: number): void {
  const { outers, inners, cuePlaces, quotePlaces } = writing;
  const index = zone < 0 ? outers.length : -1;
  const items = keptItems(writing.store, draft);
  const { block } = writing.sentences[firstSentence]!;
  const outline: Outline = { items, zone, firstSentence, block, index };
  (zone < 0 ? outers : inners).push(outline);
  for (let at = 0; at < items.length; at++) {
    const item = itemAt(items, at);
    if (item === Item.Cue) cuePlaces[refAt(items, at)] = { outline, at };
    else if (item === Item.Quote) {
      const place = { outline, at };
      const ref = refAt(items, at);
      quotePlaces[ref] = [quotePlaces[ref]?.[0] ?? place, place];
    }
  }
}
