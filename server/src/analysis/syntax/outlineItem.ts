import type { Phrase } from '../model';
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
  /** For each item the index of its first token and its tag, from `from` on; other items stand around them. */
  readonly numbers: Int32Array;
  readonly from: number;
  readonly phrases: readonly Phrase[];
}

/** A tag holds the kind of an item, what is true of it, and above that its `ref`. */
const KIND = 0xf;
const OBLIQUE = 0x10;
const POSSESSOR = 0x20;
const REF = 6;
const EDGE: number = Item.Edge;

function tagAt({ numbers, from, length }: Items, at: number): number {
  return at >= 0 && at < length ? numbers[from + 2 * at + 1]! : EDGE - (1 << REF);
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
export function tokenAt({ numbers, from, length }: Items, at: number): number {
  return at >= 0 && at < length ? numbers[from + 2 * at]! : -1;
}

/** True for a phrase of any kind. */
export function isPhrase(items: Items, at: number): boolean {
  return (tagAt(items, at) & KIND) <= Item.Relative;
}

/** Its phrase, or null. */
export function phraseAt(items: Items, at: number): Phrase | null {
  const tag = tagAt(items, at);
  return (tag & KIND) <= Item.Relative ? items.phrases[tag >> REF]! : null;
}

/** True for the object of a preposition. */
export function isOblique(items: Items, at: number): boolean {
  return (tagAt(items, at) & OBLIQUE) !== 0;
}

/** True for `Ruiz` in `Ruiz's lawyer`. */
export function isPossessor(items: Items, at: number): boolean {
  return (tagAt(items, at) & POSSESSOR) !== 0;
}

/** Items that are still being gathered. */
export interface Draft extends Items {
  length: number;
}

/** No items yet; at most as many as `numbers` has room for. */
export function newDraft(phrases: readonly Phrase[], numbers: Int32Array): Draft {
  return { length: 0, numbers, from: 0, phrases };
}

/** Adds an item that is no phrase. */
export function addItem(items: Draft, item: Item, token: number, ref = -1): void {
  const at = 2 * items.length++;
  items.numbers[at] = token;
  items.numbers[at + 1] = (ref << REF) | item;
}

/** Adds phrase `ref`. */
export function addPhrase(items: Draft, item: Item, token: number, ref: number, oblique: boolean): void {
  const { possessor } = items.phrases[ref]!;
  const at = 2 * items.length++;
  items.numbers[at] = token;
  items.numbers[at + 1] = (ref << REF) | (possessor ? POSSESSOR : 0) | (oblique ? OBLIQUE : 0) | item;
}

/** Makes the item at `at`, which is no phrase, another one. */
export function changeItem({ numbers }: Draft, at: number, item: Item): void {
  numbers[2 * at + 1] = (numbers[2 * at + 1]! & ~KIND) | item;
}

/** Makes the item at `at` the object of nothing. */
export function freeItem({ numbers }: Draft, at: number): void {
  numbers[2 * at + 1] = numbers[2 * at + 1]! & ~OBLIQUE;
}

/** As many items stand in one array. */
const SHELF = 2048;

/** Where items are put down once they are complete. */
export interface ItemStore {
  shelf: Int32Array;
  used: number;
}

/** A store for a text of so many tokens. */
export function newItemStore(tokens: number): ItemStore {
  return { shelf: int32s(2 * Math.min(SHELF, tokens)), used: 0 };
}

/** The items of `draft`, kept; it may be used again. */
export function keptItems(store: ItemStore, { length, numbers, phrases }: Draft): Items {
  if (store.used + 2 * length > store.shelf.length) {
    store.shelf = int32s(2 * Math.max(SHELF, length));
    store.used = 0;
  }
  const { shelf, used: from } = store;
  for (let i = 0; i < 2 * length; i++) shelf[from + i] = numbers[i]!;
  store.used = from + 2 * length;
  return { length, numbers: shelf, from, phrases };
}
