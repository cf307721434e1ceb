import type { Cue, Quotation, Sentence, Token } from '../model';
import { int32s } from '../numbers';
import { openClause } from './clauses';
import type { Nominees } from './nominees';
import {
  addItem,
  addPhrase,
  clear,
  type Draft,
  Item,
  type Items,
  isOblique,
  isPossessor,
  itemAt,
  keptItems,
  newDraft,
  newItemStore,
  refAt,
} from './outlineItem';
import { MAX_PHRASE } from './phrases';
import { Kind } from './phraseTraits';
import { WordClass } from './wordClasses';

export {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  refAt,
  tokenAt,
} from './outlineItem';

/**
 * A sentence as a person skims it: adverbs, times, auxiliaries before a verb and bracketed words left out, quotations as
 * one item each. A sentence whose border falls inside a quotation continues in the next one.
 */
export interface Outline {
  readonly items: Items;
  /** Index of the quotation it stands in, or -1 for the text outside. */
  readonly zone: number;
  readonly firstSentence: number;
  readonly block: number;
  /** Its place among the outlines outside quotations; -1 inside one. */
  readonly index: number;
}

/** An item's place: its outline and its index there. */
export interface OutlinePlace {
  readonly outline: Outline;
  readonly at: number;
}

/** All outlines of a text and where cues and quotations stand in them. */
export interface Outlines {
  /** The text outside quotations, in order; an outline's `index` is its place here. */
  readonly outer: readonly Outline[];
  /** Each speech quotation for itself, a sentence at a time. */
  readonly inner: readonly Outline[];
  /** Place of each cue, or null where it was cut off. */
  readonly cues: readonly (OutlinePlace | null)[];
  /** First and last place of each outermost speech quotation in the text outside. */
  readonly quotes: readonly (readonly [OutlinePlace, OutlinePlace] | null)[];
}

/** An outline is cut at this many items, so that the work for each cue stays bounded. */
const MAX_ITEMS = 160;

/** Where the items of the sentence that is read are gathered, outside and inside quotations. Reused. */
const OUTER = new Int32Array(2 * (MAX_ITEMS + MAX_PHRASE + 2));
const INNER = new Int32Array(2 * (MAX_ITEMS + MAX_PHRASE + 2));

/** Outlines of all sentences: first the text outside quotations, then each speech quotation for itself. */
export function outlineSentences(read: {
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly classes: Uint8Array;
  readonly nominees: Nominees;
  /** Where the words of each sentence begin, after a dateline. */
  readonly openings: Int32Array;
  readonly cues: readonly Cue[];
  readonly quotations: readonly Quotation[];
}): Outlines {
  const { tokens, sentences, classes, nominees, openings, cues, quotations } = read;
  const zones = zonesOf(tokens, quotations);
  const outers: Outline[] = [];
  const inners: Outline[] = [];
  const cuePlaces: (OutlinePlace | null)[] = new Array(cues.length).fill(null);
  const quotePlaces: (readonly [OutlinePlace, OutlinePlace] | null)[] = new Array(quotations.length).fill(
    null,
  );
  const cueAt = int32s(tokens.length).fill(-1);
  cues.forEach((cue, index) => {
    const own = classes[cue.firstToken];
    const counts =
      cue.kind === 'colon' || own === WordClass.Cue || (cue.kind === 'noun' && own !== WordClass.Name);
    if (counts && cueAt[cue.firstToken] === -1) cueAt[cue.firstToken] = index;
  });

  let phraseAt = 0;
  const store = newItemStore(tokens.length);
  const outer = newDraft(OUTER);
  let outerFirst = -1;
  const inner = newDraft(INNER);
  let innerZone = -1;
  let innerFirst = -1;

  const flushOuter = () => {
    if (outerFirst < 0) return;
    add(outer, -1, outerFirst);
    clear(outer);
    outerFirst = -1;
  };
  const flushInner = () => {
    if (innerZone >= 0 && inner.length > 0) add(inner, innerZone, innerFirst);
    clear(inner);
    innerZone = -1;
  };
  const add = (draft: Draft, zone: number, firstSentence: number) => {
    const index = zone < 0 ? outers.length : -1;
    const items = keptItems(store, draft);
    const outline: Outline = { items, zone, firstSentence, block: sentences[firstSentence]!.block, index };
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
  };

  // “Is it?” Ruiz demanded. – a question mark inside the marks does not end the sentence outside.
  const isAfterQuestion = (s: number): boolean => {
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
  };

  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!;
    const continues =
      s > 0 &&
      sentence.block === sentences[s - 1]!.block &&
      sentence.firstToken < tokens.length &&
      zones[sentence.firstToken]! >= 0 &&
      zones[sentence.firstToken] === zones[sentences[s - 1]!.endToken - 1] &&
      outer.length < MAX_ITEMS;
    if (!continues && !isAfterQuestion(s)) flushOuter();
    flushInner();
    if (outerFirst < 0) outerFirst = s;
    let brackets = 0;
    for (let i = openings[s]!; i < sentence.endToken; i++) {
      const zone = zones[i]!;
      if (zone >= 0) {
        if (zone !== innerZone) {
          flushInner();
          innerZone = zone;
          innerFirst = s;
        }
        const last = outer.length - 1;
        const goesOn = itemAt(outer, last) === Item.Quote && refAt(outer, last) === zone;
        if (!goesOn && outer.length < MAX_ITEMS) addItem(outer, Item.Quote, i, zone);
      } else if (innerZone >= 0) flushInner();
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
  }
  flushInner();
  flushOuter();
  return { outer: outers, inner: inners, cues: cuePlaces, quotes: quotePlaces };
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
function zonesOf(tokens: readonly Token[], quotations: readonly Quotation[]): Int32Array {
  const zones = int32s(tokens.length).fill(-1);
  let t = 0;
  quotations.forEach((quotation, index) => {
    if (quotation.level > 0 || !quotation.speech) return;
    while (t < tokens.length && tokens[t]!.end <= quotation.start) t++;
    while (t < tokens.length && tokens[t]!.start < quotation.end) zones[t++] = index;
  });
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
