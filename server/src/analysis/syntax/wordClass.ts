/** Coarse word classes: what is needed to see phrases and the subject of a verb, no more. */
export enum WordClass {
  /** Nouns, adjectives and every other open-class word. */
  Noun = 0,
  Name = 1,
  Determiner = 2,
  Preposition = 3,
  Conjunction = 4,
  Pronoun = 5,
  Auxiliary = 6,
  Verb = 7,
  Adverb = 8,
  Comma = 9,
  Stop = 10,
  Colon = 11,
  Open = 12,
  Close = 13,
  Mark = 14,
  Subordinator = 15,
  Relative = 16,
  Possessive = 17,
  Number = 18,
  Time = 19,
  To = 20,
  Hyphen = 21,
  Cue = 22,
}

/** How many classes there are. */
export const WORD_CLASSES = 23;
