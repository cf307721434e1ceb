import type { Cue, Quotation, Sentence, Tokens } from '../model';
import { int32s } from '../numbers';
import type { Outlines } from './outline';
import {
  clear,
  type Draft,
  Item,
  type ItemStore,
  itemAt,
  keepItems,
  newDraft,
  newItemStore,
  type Outline,
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
  readonly cueOutlines: (Outline | null)[];
  readonly cueItems: Int32Array;
  readonly quoteOutlines: (Outline | null)[];
  readonly quoteItems: Int32Array;
  readonly lastQuoteOutlines: (Outline | null)[];
  readonly lastQuoteItems: Int32Array;
}

/** Nothing written yet of the outlines of a text. */
export function newWriting(read: {
  readonly tokens: Tokens;
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
    cueOutlines: noOutlines(read.cues.length),
    cueItems: int32s(read.cues.length),
    quoteOutlines: noOutlines(read.quotations.length),
    quoteItems: int32s(read.quotations.length),
    lastQuoteOutlines: noOutlines(read.quotations.length),
    lastQuoteItems: int32s(read.quotations.length),
  };
}

/** What has been written. */
export function writtenOutlines(writing: Writing): Outlines {
  const { cueOutlines, cueItems, quoteOutlines, quoteItems, lastQuoteOutlines, lastQuoteItems } = writing;
  return {
    outer: writing.outers,
    inner: writing.inners,
    cueOutlines,
    cueItems,
    quoteOutlines,
    quoteItems,
    lastQuoteOutlines,
    lastQuoteItems,
  };
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
  const { outers, inners, store } = writing;
  const index = zone < 0 ? outers.length : -1;
  const from = keepItems(store, draft);
  const { block } = writing.sentences[firstSentence]!;
  const outline = { length: draft.length, numbers: store.shelf, from, zone, firstSentence, block, index };
  (zone < 0 ? outers : inners).push(outline);
  for (let at = 0; at < outline.length; at++) {
    const item = itemAt(outline, at);
    const ref = refAt(outline, at);
    if (item === Item.Cue) {
      writing.cueOutlines[ref] = outline;
      writing.cueItems[ref] = at;
    } else if (item === Item.Quote) {
      if (!writing.quoteOutlines[ref]) {
        writing.quoteOutlines[ref] = outline;
        writing.quoteItems[ref] = at;
      }
      writing.lastQuoteOutlines[ref] = outline;
      writing.lastQuoteItems[ref] = at;
    }
  }
}

/** For each of so many no outline yet. */
function noOutlines(length: number): (Outline | null)[] {
  return new Array<Outline | null>(length).fill(null);
}
