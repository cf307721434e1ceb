import type { Cue, Token } from '../model';
import { featureSpace } from '../ranking/featureSpace';
import { Item, type Outline, type OutlineItem } from '../syntax/outline';
import { type Nominee, TRAITS, Trait } from '../syntax/phraseTraits';

const SIDES = 2;
const DISTANCES = 10;
const ITEMS = 16;
const PATTERNS = 1024;
const CUE_FORMS = 12;

/** What the ranker of a cue's source looks at. Every value depends on the outline around the cue, none on single names. */
export const SOURCE_SPACE = featureSpace({
  bias: 1,
  distance: SIDES * DISTANCES,
  distanceByForm: SIDES * DISTANCES * CUE_FORMS,
  pattern: SIDES * PATTERNS,
  before: SIDES * ITEMS,
  after: SIDES * ITEMS,
  beforeByNear: SIDES * ITEMS * 3,
  trait: TRAITS,
  traitByNear: SIDES * 3 * TRAITS,
  traitByForm: TRAITS * CUE_FORMS,
  oblique: SIDES * 3,
  possessor: SIDES * CUE_FORMS,
  first: 2,
  firstOfClause: SIDES * 2,
  subjects: SIDES * 5,
  verbsBetween: SIDES * 4,
  verbsByCueBefore: 4 * ITEMS,
  commasBetween: SIDES * 4,
  quoteBetween: SIDES * 2,
  cueBefore: SIDES * ITEMS * 3,
  cueAfter: SIDES * ITEMS * 3,
  inversion: 6,
  addressee: 2,
  agreement: 4,
  relative: 3,
  sameWords: 2,
  none: 1,
  noneForm: CUE_FORMS,
  noneBefore: ITEMS,
  noneAfter: ITEMS,
  noneLeft: 4,
  noneNearest: ITEMS + 1,
});

const B = SOURCE_SPACE.base;

/** The grammatical form of a cue, as far as it says where the subject stands. */
export enum CueForm {
  Past = 0,
  Present = 1,
  Base = 2,
  Gerund = 3,
  Infinitive = 4,
  Passive = 5,
  AccordingTo = 6,
  Colon = 7,
  Noun = 8,
  Phrase = 9,
  Tell = 10,
  Other = 11,
}

const TELL = new Set(['tell', 'ask', 'inform', 'remind', 'assure', 'notify', 'advise', 'urge', 'warn']);
const BE = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']);

/** The form of `cue`, from its own words and the word before it. */
export function cueFormOf(cue: Cue, tokens: readonly Token[]): CueForm {
  switch (cue.kind) {
    case 'according-to':
      return CueForm.AccordingTo;
    case 'colon':
      return CueForm.Colon;
    case 'noun':
      return CueForm.Noun;
    case 'phrase':
      return CueForm.Phrase;
  }
  const first = tokens[cue.firstToken]!.lower;
  const before = cue.firstToken > 0 ? tokens[cue.firstToken - 1]!.lower : '';
  if (first.endsWith('ing')) return CueForm.Gerund;
  if (before === 'to') return CueForm.Infinitive;
  if (BE.has(before) && !BE.has(first)) return CueForm.Passive;
  if (TELL.has(cue.lemma)) return CueForm.Tell;
  if (first === cue.lemma) return CueForm.Base;
  if (first === `${cue.lemma}s` || first.endsWith('es')) return CueForm.Present;
  return CueForm.Past;
}

/** Symbol of an item in patterns: phrases in prepositional groups are skipped there. */
function symbol(item: OutlineItem): number {
  return item.item;
}

/** Everything about one cue that its candidates share. */
export interface CueView {
  readonly outline: Outline;
  /** Index of the cue's item. */
  readonly at: number;
  readonly form: CueForm;
  readonly tokens: readonly Token[];
}

/** Features of the item at `index` of the outline as the source of the cue. */
export function sourceFeatures(view: CueView, index: number, nominee: Nominee): number[] {
  const { outline, at, form, tokens } = view;
  const { items } = outline;
  const features: number[] = [B.bias];
  const left = index < at;
  const side = left ? 0 : 1;
  const low = Math.min(index, at);
  const high = Math.max(index, at);

  let verbs = 0;
  let commas = 0;
  let subjects = 0;
  let quotes = 0;
  let hash = 0;
  let length = 0;
  let visible = 0;
  let subordinate = 0;
  for (let i = low + 1; i < high; i++) {
    const item = items[i]!;
    if (item.phrase?.possessor) continue;
    switch (item.item) {
      case Item.Verb:
      case Item.Cue:
        verbs++;
        break;
      case Item.Comma:
        commas++;
        break;
      case Item.Quote:
        quotes++;
        break;
      case Item.Subordinator:
        subordinate++;
        break;
    }
    if (item.phrase && !item.oblique) subjects++;
    visible++;
    if (item.item === Item.Preposition || item.oblique) {
      if (item.oblique) continue;
      if (items[i + 1]?.oblique) {
        if (length < 7) hash = (hash * 17 + 14) >>> 0;
        length++;
        continue;
      }
    }
    if (length < 7) hash = (hash * 17 + symbol(item) + 1) >>> 0;
    length++;
  }
  const distance = Math.min(
    DISTANCES - 1,
    visible < 6 ? visible : visible < 9 ? 6 : visible < 14 ? 7 : visible < 22 ? 8 : 9,
  );
  const near = visible === 0 ? 0 : visible < 4 ? 1 : 2;
  const dist = side * DISTANCES + distance;
  features.push(B.distance + dist, B.distanceByForm + dist * CUE_FORMS + form);
  features.push(B.pattern + side * PATTERNS + ((Math.imul(hash, 2654435761) >>> 8) & (PATTERNS - 1)));

  const before = beforeOf(items, index);
  const after = items[index + 1]?.item ?? Item.Edge;
  features.push(B.before + side * ITEMS + before, B.after + side * ITEMS + after);
  features.push(B.beforeByNear + (side * ITEMS + before) * 3 + near);

  const { trait } = nominee;
  features.push(
    B.trait + trait,
    B.traitByNear + (side * 3 + near) * TRAITS + trait,
    B.traitByForm + trait * CUE_FORMS + form,
  );
  if (items[index]!.oblique) features.push(B.oblique + side * 3 + near);
  if (nominee.phrase.possessor) features.push(B.possessor + side * CUE_FORMS + form);
  if (before === Item.Edge) features.push(B.first + side);
  if (before === Item.Edge || before === Item.Subordinator || before === Item.Quote || before === Item.Colon)
    features.push(B.firstOfClause + side * 2 + (subordinate > 0 ? 1 : 0));
  features.push(B.subjects + side * 5 + Math.min(4, subjects));
  features.push(B.verbsBetween + side * 4 + Math.min(3, verbs));
  features.push(B.commasBetween + side * 4 + Math.min(3, commas));
  const cueBefore = items[at - 1]?.item ?? Item.Edge;
  const cueAfter = items[at + 1]?.item ?? Item.Edge;
  if (left) features.push(B.verbsByCueBefore + Math.min(3, verbs) * ITEMS + cueBefore);
  if (quotes > 0) features.push(B.quoteBetween + side * 2 + (commas > 0 ? 1 : 0));
  features.push(
    B.cueBefore + (side * ITEMS + cueBefore) * 3 + near,
    B.cueAfter + (side * ITEMS + cueAfter) * 3 + near,
  );
  if (!left && (cueBefore === Item.Quote || cueBefore === Item.Comma) && visible === 0)
    features.push(B.inversion + (nominee.plural ? 1 : 0) + (nominee.trait <= Trait.UnlinkedName ? 2 : 4));
  const previous = items[index - 1];
  if (previous?.item === Item.Cue || (form === CueForm.Tell && !left && near === 0))
    features.push(B.addressee + (form === CueForm.Tell ? 1 : 0));
  if (form === CueForm.Present || form === CueForm.Base)
    features.push(B.agreement + (form === CueForm.Base ? 2 : 0) + (nominee.plural ? 1 : 0));
  if (trait === Trait.Who || trait === Trait.Which) features.push(B.relative + near);
  const repeats = tokens[nominee.phrase.head]!;
  if (repeats.kind === 'number') features.push(B.sameWords);
  return features;
}

/** The item before a phrase; its own possessor does not count. */
function beforeOf(items: readonly OutlineItem[], index: number): Item {
  const own = items[index]!.phrase;
  for (let i = index - 1; i >= 0; i--) {
    const phrase = items[i]!.phrase;
    if (phrase && own && phrase.firstToken === own.firstToken) continue;
    return items[i]!.item;
  }
  return Item.Edge;
}

/** Features of “this cue has no source in its sentence”. */
export function noSourceFeatures(view: CueView): number[] {
  const { items } = view.outline;
  let left = 0;
  let nearest: number = ITEMS;
  for (let i = view.at - 1; i >= 0; i--)
    if (items[i]!.phrase && !items[i]!.oblique) {
      if (left === 0) nearest = items[i]!.item;
      left++;
    }
  return [
    B.none,
    B.noneForm + view.form,
    B.noneBefore + (items[view.at - 1]?.item ?? Item.Edge),
    B.noneAfter + (items[view.at + 1]?.item ?? Item.Edge),
    B.noneLeft + Math.min(3, left),
    B.noneNearest + nearest,
  ];
}
