import type { Phrase } from '../model';

/** What an item of an outline is. */
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

/** A clause-sized item: a phrase, a verb, a cue, a whole quotation, or a function word that shapes the sentence. */
export interface OutlineItem {
  readonly item: Item;
  readonly phrase: Phrase | null;
  /** Index of the cue, for `Item.Cue`; of the quotation, for `Item.Quote`; of the phrase, for phrases; else -1. */
  readonly ref: number;
  /** Index of its first token. */
  readonly token: number;
  /** True for the object of a preposition. */
  readonly oblique: boolean;
}
