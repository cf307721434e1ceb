import type { Cue, Quotation, Sentence, Tokens } from '../model';
import { int32s } from '../numbers';
import { PAUSE_EVERY, type Pausing } from '../pauses';
import { nextTokenEndingAfter } from '../tokens/places';
import { openClause } from './clauses';
import type { Nominees } from './nominees';
import {
  addItem,
  addPhrase,
  type Draft,
  Item,
  isOblique,
  isPossessor,
  itemAt,
  type Outline,
  refAt,
} from './outlineItem';
import {
  flushInner,
  flushOuter,
  MAX_ITEMS,
  newWriting,
  type Writing,
  writtenOutlines,
} from './outlineWriting';
import { Kind } from './phraseTraits';
import { WordClass } from './wordClass';

export {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  type Outline,
  refAt,
  tokenAt,
} from './outlineItem';

/** All outlines of a text and where cues and quotations stand in them. */
export interface Outlines {
  /** The text outside quotations, in order; an outline's `index` is its place here. */
  readonly outer: readonly Outline[];
  /** Each speech quotation for itself, a sentence at a time. */
  readonly inner: readonly Outline[];
  /** Of each cue the outline it stands in, null where it was cut off, and the index of its item there. */
  readonly cueOutlines: readonly (Outline | null)[];
  readonly cueItems: Int32Array;
  /** The same of the first item of each outermost speech quotation in the text outside, and of its last. */
  readonly quoteOutlines: readonly (Outline | null)[];
  readonly quoteItems: Int32Array;
  readonly lastQuoteOutlines: readonly (Outline | null)[];
  readonly lastQuoteItems: Int32Array;
}

/** What outlines are read from. */
interface OutlineRead {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly classes: Uint8Array;
  readonly nominees: Nominees;
  /** Where the words of each sentence begin, after a dateline. */
  readonly openings: Int32Array;
  readonly cues: readonly Cue[];
  readonly quotations: readonly Quotation[];
}

/** Outlines of all sentences: first the text outside quotations, then each speech quotation for itself. With pauses. */
export function* outlineSentences(read: OutlineRead): Pausing<Outlines> {
  const { tokens, sentences, classes, cues, quotations } = read;
  const places = { zones: zonesOf(tokens, quotations), cueAt: cueAtTokens(tokens, classes, cues) };
  const writing = newWriting(read);
  yield null;
  let phrase = 0;
  for (let s = 0; s < sentences.length; s++) {
    phrase = outlineSentence(read, places, writing, s, phrase);
    if (s % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  flushInner(writing);
  flushOuter(writing);
  return writtenOutlines(writing);
}

/** Of each token the quotation it stands in, and the cue that begins there; -1 without one. */
interface TokenPlaces {
  readonly zones: Int32Array;
  readonly cueAt: Int32Array;
}

/** Writes the items of sentence `s`, whose phrases begin with number `phrase`; the first phrase after it. */
function outlineSentence(
  read: OutlineRead,
  { zones, cueAt }: TokenPlaces,
  writing: Writing,
  s: number,
  phrase: number,
): number {
  const { tokens, sentences, classes, nominees, openings, cues } = read;
  const { outer, inner } = writing;
  let phraseAt = phrase;
  const sentence = sentences[s]!;
  const continues =
    s > 0 &&
    sentence.block === sentences[s - 1]!.block &&
    sentence.firstToken < tokens.length &&
    zones[sentence.firstToken]! >= 0 &&
    zones[sentence.firstToken] === zones[sentences[s - 1]!.endToken - 1] &&
    outer.length < MAX_ITEMS;
  if (!continues && !isAfterQuestion(read, zones, outer, s)) flushOuter(writing);
  flushInner(writing);
  if (writing.outerFirst < 0) writing.outerFirst = s;
  let brackets = 0;
  for (let i = openings[s]!; i < sentence.endToken; i++) {
    const zone = zones[i]!;
    if (zone >= 0) {
      if (zone !== writing.innerZone) {
        flushInner(writing);
        writing.innerZone = zone;
        writing.innerFirst = s;
      }
      const last = outer.length - 1;
      const goesOn = itemAt(outer, last) === Item.Quote && refAt(outer, last) === zone;
      if (!goesOn && outer.length < MAX_ITEMS) addItem(outer, Item.Quote, i, zone);
    } else if (writing.innerZone >= 0) flushInner(writing);
    const items = zone >= 0 ? inner : outer;
    const own = classes[i]!;
    if (own === WordClass.Open) {
      if (brackets === 0 && isSentence(classes, cueAt, i, sentence.endToken)) {
        if (items.length > 0 && items.length < MAX_ITEMS) addItem(items, Item.Stop, i);
      } else brackets++;
    } else if (own === WordClass.Close) {
      if (brackets > 0) brackets--;
      else if (items.length > 0 && items.length < MAX_ITEMS) addItem(items, Item.Stop, i);
    }
    while (phraseAt < nominees.length && nominees.firstToken(phraseAt) < i) phraseAt++;
    if (items.length >= MAX_ITEMS) continue;
    const cue = cueAt[i]!;
    if (cue >= 0) {
      if (cues[cue]!.kind === 'verb') openClause(items, tokens);
      addItem(items, Item.Cue, i, cue);
      i = Math.max(i, Math.min(sentence.endToken, cues[cue]!.endToken) - 1);
      continue;
    }
    if (brackets > 0) continue;
    let took = -1;
    while (phraseAt < nominees.length && nominees.firstToken(phraseAt) === i) {
      const last = items.length - 1;
      const oblique =
        itemAt(items, last) === Item.Preposition || (isOblique(items, last) && isPossessor(items, last));
      const possessor = nominees.isPossessor(phraseAt);
      addPhrase(items, ITEMS[nominees.kind(phraseAt)], i, phraseAt, oblique, possessor);
      took = nominees.endToken(phraseAt++);
    }
    if (took > 0) {
      i = lastOutsideCue(cueAt, i, took) - 1;
      continue;
    }
    const item = itemOfClass(own, i + 1 < classes.length ? classes[i + 1]! : -1);
    if (item === -1) continue;
    if (item === Item.Verb) openClause(items, tokens);
    addItem(items, item, i);
    if (item === Item.Infinitive) i++;
  }
  return phraseAt;
}

/** For each token the index of the cue that begins there and counts as one in an outline, or -1. */
function cueAtTokens(tokens: Tokens, classes: Uint8Array, cues: readonly Cue[]): Int32Array {
  const cueAt = int32s(tokens.length).fill(-1);
  for (let index = 0; index < cues.length; index++) {
    const { kind, firstToken } = cues[index]!;
    const own = classes[firstToken];
    const counts = kind === 'colon' || own === WordClass.Cue || (kind === 'noun' && own !== WordClass.Name);
    if (counts && cueAt[firstToken] === -1) cueAt[firstToken] = index;
  }
  return cueAt;
}

/** “Is it?” Ruiz demanded. – a question mark inside the marks does not end the sentence outside. */
function isAfterQuestion(
  { sentences, tokens, classes }: OutlineRead,
  zones: Int32Array,
  outer: Draft,
  s: number,
): boolean {
  const sentence = sentences[s]!;
  const last = s > 0 ? sentences[s - 1]! : null;
  if (!last || last.block !== sentence.block || outer.length >= MAX_ITEMS) return false;
  const zone = zones[last.endToken - 1]!;
  if (zone < 0 || zones[sentence.firstToken] === zone || last.endToken - last.firstToken < 2) return false;
  const end = tokens[last.endToken - 2]!.text;
  if (end !== '?' && end !== '!' && end !== ',') return false;
  const first = classes[sentence.firstToken]!;
  return (
    (first === WordClass.Name || first === WordClass.Pronoun || first === WordClass.Determiner) &&
    sentence.endToken - sentence.firstToken < 40
  );
}

/** Tokens after an opening bracket in which it must close or report something. */
const BRACKET = 60;

/** Brackets hold a sentence of their own where they report something (`(“No,” a spokesman said.)`) or do not close in it. */
function isSentence(classes: Uint8Array, cueAt: Int32Array, open: number, end: number): boolean {
  const limit = Math.min(end, open + BRACKET);
  for (let i = open + 1; i < limit; i++) {
    if (classes[i] === WordClass.Close) return false;
    if (cueAt[i]! >= 0 && classes[i] !== WordClass.Colon) return true;
  }
  return limit === end;
}

/** A phrase never swallows a cue: the scan goes on at the first cue inside it. */
function lastOutsideCue(cueAt: Int32Array, from: number, end: number): number {
  for (let i = from + 1; i < end; i++) if (cueAt[i]! >= 0) return i;
  return end;
}

/** For each token the index of the outermost speech quotation it stands in (marks included), or -1. */
function zonesOf(tokens: Tokens, quotations: readonly Quotation[]): Int32Array {
  const zones = int32s(tokens.length).fill(-1);
  let t = 0;
  for (let index = 0; index < quotations.length; index++) {
    const quotation = quotations[index]!;
    if (quotation.level > 0 || !quotation.speech) continue;
    t = nextTokenEndingAfter(tokens, quotation.start, t);
    while (t < tokens.length && tokens.starts[t]! < quotation.end) zones[t++] = index;
  }
  return zones;
}

/** The items that phrases are. */
const ITEMS: Readonly<Record<Kind, Item>> = {
  [Kind.Name]: Item.Name,
  [Kind.Nominal]: Item.Nominal,
  [Kind.Pronoun]: Item.Pronoun,
  [Kind.Relative]: Item.Relative,
};

function itemOfClass(own: number, next: number): Item | -1 {
  switch (own) {
    case WordClass.Verb:
    case WordClass.Cue:
      return Item.Verb;
    case WordClass.Comma:
      return Item.Comma;
    case WordClass.Colon:
      return Item.Colon;
    case WordClass.Conjunction:
      return Item.Conjunction;
    case WordClass.Subordinator:
      return Item.Subordinator;
    case WordClass.Preposition:
      return Item.Preposition;
    case WordClass.To:
      return next === WordClass.Verb || next === WordClass.Auxiliary ? Item.Infinitive : Item.Preposition;
    case WordClass.Stop:
      return Item.Stop;
    case WordClass.Auxiliary:
      return next === WordClass.Verb ||
        next === WordClass.Cue ||
        next === WordClass.Adverb ||
        next === WordClass.Auxiliary
        ? -1
        : Item.Auxiliary;
    default:
      return -1;
  }
}
