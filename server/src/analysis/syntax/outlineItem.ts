import { int32s } from '../numbers';

/** What an item of an outline is; the first four are phrases. */
export enum Item {
  Name = 0,
  Nominal = 1,
  Pronoun = 2,
  Relative = 3,
  Verb = 4,
  Cue = 5,
  Quote = 6,
  Comma = 7,
  Colon = 8,
  Conjunction = 9,
  Subordinator = 10,
  Preposition = 11,
  Infinitive = 12,
  Stop = 13,
  Auxiliary = 14,
  /** Before the first and after the last item. */
  Edge = 15,
}

/**
 * Clause-sized items: a phrase, a verb, a cue, a whole quotation, or a function word that shapes the sentence. They are kept
 * as numbers, two for each, and read through {@link itemAt} and its neighbours, which answer for any index.
 */
export interface Items {
  readonly length: number;
  /**
   * For each item the index of its first token and its tag, from `from` on. An edge stands before the first and behind the last,
   * and other items around them.
   */
  readonly numbers: Int32Array;
  readonly from: number;
}

/**
 * A sentence as a person skims it: adverbs, times, auxiliaries before a verb and bracketed words left out, quotations as
 * one item each. A sentence whose border falls inside a quotation continues in the next one.
 */
export interface Outline extends Items {
  /** Index of the quotation it stands in, or -1 for the text outside. */
  readonly zone: number;
  readonly firstSentence: number;
  readonly block: number;
  /** Its place among the outlines outside quotations; -1 inside one. */
  readonly index: number;
}

/** A tag holds the kind of an item, what is true of it, and above that its `ref`. */
const KIND = 0xf;
const OBLIQUE = 0x10;
const POSSESSOR = 0x20;
const REF = 6;
/** The tag of an edge, whose `ref` is -1. */
const EDGE = (-1 << REF) | Item.Edge;

/** Where the numbers of the item at `at` stand; those of an edge for any index out of bounds, without a branch. */
function placeOf({ from, length }: Items, at: number): number {
  return from + 2 * Math.max(-1, Math.min(length, at));
}

function tagAt(items: Items, at: number): number {
  return items.numbers[placeOf(items, at) + 1]!;
}

/** What the item at `at` is; `Item.Edge` out of bounds. */
export function itemAt(items: Items, at: number): Item {
  return tagAt(items, at) & KIND;
}

/** Index of the cue, for `Item.Cue`; of the quotation, for `Item.Quote`; of the phrase, for phrases; else -1. */
export function refAt(items: Items, at: number): number {
  return tagAt(items, at) >> REF;
}

/** Index of its first token; -1 out of bounds. */
export function tokenAt(items: Items, at: number): number {
  return items.numbers[placeOf(items, at)]!;
}

/** True for a phrase of any kind. */
export function isPhrase(items: Items, at: number): boolean {
  return (tagAt(items, at) & KIND) <= Item.Relative;
}

/** True for the object of a preposition. */
export function isOblique(items: Items, at: number): boolean {
  return (tagAt(items, at) & OBLIQUE) !== 0;
}

/** True for `Ruiz` in `Ruiz's lawyer`. */
export function isPossessor(items: Items, at: number): boolean {
  return (tagAt(items, at) & POSSESSOR) !== 0;
}

/** Items that are still being gathered: in the shape of an outline, so that those who read items know one shape only. */
export interface Draft extends Outline {
  length: number;
}

/** No items yet; at most as many as `numbers` has room for, two edges besides. */
export function newDraft(numbers: Int32Array): Draft {
  writeEdge(numbers, 0);
  const draft = { length: 0, numbers, from: 2, zone: -1, firstSentence: -1, block: -1, index: -1 };
  clear(draft);
  return draft;
}

/** Takes all items out. */
export function clear(items: Draft): void {
  items.length = 0;
  writeEdge(items.numbers, items.from);
}

/** Writes an item at `at`, and the edge behind it. */
function write(numbers: Int32Array, at: number, token: number, tag: number): void {
  numbers[at] = token;
  numbers[at + 1] = tag;
  writeEdge(numbers, at + 2);
}

function writeEdge(numbers: Int32Array, at: number): void {
  numbers[at] = -1;
  numbers[at + 1] = EDGE;
}

/** Adds an item that is no phrase. */
export function addItem(items: Draft, item: Item, token: number, ref = -1): void {
  write(items.numbers, items.from + 2 * items.length++, token, (ref << REF) | item);
}

/** Adds phrase `ref`. */
export function addPhrase(
  items: Draft,
  item: Item,
  token: number,
  ref: number,
  oblique: boolean,
  possessor: boolean,
): void {
  const tag = (ref << REF) | (possessor ? POSSESSOR : 0) | (oblique ? OBLIQUE : 0) | item;
  write(items.numbers, items.from + 2 * items.length++, token, tag);
}

/** Makes the item at `at`, which is no phrase, another one. */
export function changeItem({ numbers, from }: Draft, at: number, item: Item): void {
  const tag = from + 2 * at + 1;
  numbers[tag] = (numbers[tag]! & ~KIND) | item;
}

/** Makes the item at `at` the object of nothing. */
export function freeItem({ numbers, from }: Draft, at: number): void {
  const tag = from + 2 * at + 1;
  numbers[tag] = numbers[tag]! & ~OBLIQUE;
}

/** As many items and edges stand in one array. */
const SHELF = 2048;

/** Where items are put down once they are complete. */
export interface ItemStore {
  shelf: Int32Array;
  /** Where the last edge stands. */
  end: number;
}

/** A store for a text of so many tokens. */
export function newItemStore(tokens: number): ItemStore {
  const store = { shelf: int32s(2 * Math.min(SHELF, tokens + 2)), end: 0 };
  writeEdge(store.shelf, 0);
  return store;
}

/** Keeps the items of `draft`, which may be used again, in `store`; where they begin on its shelf. */
export function keepItems(store: ItemStore, { length, numbers, from: first }: Draft): number {
  if (store.end + 2 * (length + 2) > store.shelf.length) {
    store.shelf = int32s(2 * Math.max(SHELF, length + 2));
    store.end = 0;
    writeEdge(store.shelf, 0);
  }
  const { shelf } = store;
  const from = store.end + 2;
  for (let i = 0; i < 2 * length; i++) shelf[from + i] = numbers[first + i]!;
  store.end = from + 2 * length;
  writeEdge(shelf, store.end);
  return from;
}
