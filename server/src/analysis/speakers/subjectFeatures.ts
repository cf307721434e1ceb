import type { Cue, Tokens } from '../model';
import type { FeatureRows } from '../ranking/featureRows';
import { featureSpace } from '../ranking/featureSpace';
import { type ClauseSubject, FOUND } from '../syntax/clauseSubject';
import { isGerund } from '../syntax/gerund';
import type { Nominees } from '../syntax/nominees';
import {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  type Outline,
  tokenAt,
} from '../syntax/outline';
import { TRAITS, Trait } from '../syntax/phraseTraits';
import { perWord, wordTest } from '../tokens/wordTypes';

const SIDES = 2;
const DISTANCES = 10;
const ITEMS = 16;
const PATTERNS = 1024;
const CUE_FORMS = 12;
const LEMMAS = 128;

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
  number: 1,
  lemma: SIDES * LEMMAS * 3,
  subject: FOUND * 2,
  subjectByForm: FOUND * 2 * CUE_FORMS,
  subjectByTrait: TRAITS * 2,
  none: 1,
  noneSubject: FOUND,
  noneForm: CUE_FORMS,
  noneBefore: ITEMS,
  noneAfter: ITEMS,
  noneLeft: 4,
  noneNearest: ITEMS + 1,
  noneLemma: LEMMAS,
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
const isBe = wordTest(new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being']));
const isTo = wordTest(new Set(['to']));
const endsInEs = perWord(({ lower }) => lower.endsWith('es'));

/** The form of `cue`, from its own words and the word before it. */
export function cueFormOf(cue: Cue, tokens: Tokens): CueForm {
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
  const first = tokens[cue.firstToken]!;
  if (isGerund(first)) return CueForm.Gerund;
  if (cue.firstToken > 0) {
    const before = tokens[cue.firstToken - 1]!;
    if (isTo(before)) return CueForm.Infinitive;
    if (isBe(before) && !isBe(first)) return CueForm.Passive;
  }
  const { lemma } = cue;
  if (TELL.has(lemma)) return CueForm.Tell;
  if (first.lower === lemma) return CueForm.Base;
  const addsS = first.lower.length === lemma.length + 1 && first.lower === `${lemma}s`;
  return addsS || endsInEs(first) ? CueForm.Present : CueForm.Past;
}

/** Everything about one cue that its candidates share. */
export interface CueView {
  readonly outline: Outline;
  /** Index of the cue's item. */
  readonly at: number;
  readonly form: CueForm;
  /** A small number for its dictionary form. */
  readonly lemma: number;
  /** What stands right before and after it. */
  readonly before: Item;
  readonly after: Item;
  /** What looks like its grammatical subject. */
  readonly subject: ClauseSubject;
  readonly tokens: Tokens;
  readonly nominees: Nominees;
}

/** A small number for a word, the same in every run. */
export function bucketOf(word: string): number {
  let hash = 7;
  for (let i = 0; i < word.length; i++) hash = (Math.imul(hash, 31) + word.charCodeAt(i)) >>> 0;
  return (Math.imul(hash, 2654435761) >>> 8) & (LEMMAS - 1);
}

/** What lies between a cue and the item a scan has reached; grows as the scan moves away from the cue. */
export class Gap {
  verbs = 0;
  commas = 0;
  subjects = 0;
  quotes = 0;
  subordinate = 0;
  visible = 0;
  private hash = 0;
  private length = 0;

  /** Nothing is passed. */
  reset(): void {
    this.verbs = this.commas = this.subjects = this.quotes = this.subordinate = this.visible = 0;
    this.hash = this.length = 0;
  }

  /** Takes in an item the scan has passed. */
  pass(items: Items, at: number): void {
    if (isPossessor(items, at)) return;
    const item = itemAt(items, at);
    const oblique = isOblique(items, at);
    switch (item) {
      case Item.Verb:
      case Item.Cue:
        this.verbs++;
        break;
      case Item.Comma:
        this.commas++;
        break;
      case Item.Quote:
        this.quotes++;
        break;
      case Item.Subordinator:
        this.subordinate++;
        break;
    }
    if (isPhrase(items, at) && !oblique) this.subjects++;
    this.visible++;
    // A preposition with its object is one step of the pattern.
    if (item === Item.Preposition) return;
    if (this.length++ < 7) this.hash = (this.hash * 17 + (oblique ? 13 : item + 1)) | 0;
  }

  /** The items passed, as one of `PATTERNS` numbers. */
  get pattern(): number {
    return (Math.imul(this.hash, 2654435761) >>> 8) & (PATTERNS - 1);
  }
}

/** A candidate has no more features than this. */
const MOST = 32;

/**
 * Writes the features of phrase `ref`, the item at `index` of the outline, as the source of the cue; `gap` holds the items between. The number
 * of their row.
 */
export function addSource(rows: FeatureRows, view: CueView, index: number, ref: number, gap: Gap): number {
  const { outline, at, form, tokens, nominees } = view;
  const items = outline;
  const left = index < at;
  const side = left ? 0 : 1;
  const { visible } = gap;
  const distance = visible < 6 ? visible : visible < 9 ? 6 : visible < 14 ? 7 : visible < 22 ? 8 : 9;
  const near = visible === 0 ? 0 : visible < 4 ? 1 : 2;
  const dist = side * DISTANCES + distance;
  const before = beforeOf(items, index);
  const after = afterOf(items, index);
  const trait = nominees.trait(ref);
  const plural = nominees.isPlural(ref) ? 1 : 0;
  const { before: cueBefore, after: cueAfter } = view;
  const own = view.subject.at === index ? 1 : 0;
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.bias;
  f[n++] = B.distance + dist;
  f[n++] = B.distanceByForm + dist * CUE_FORMS + form;
  f[n++] = B.pattern + side * PATTERNS + gap.pattern;
  f[n++] = B.before + side * ITEMS + before;
  f[n++] = B.after + side * ITEMS + after;
  f[n++] = B.beforeByNear + (side * ITEMS + before) * 3 + near;
  f[n++] = B.trait + trait;
  f[n++] = B.traitByNear + (side * 3 + near) * TRAITS + trait;
  f[n++] = B.traitByForm + trait * CUE_FORMS + form;
  f[n++] = B.subjects + side * 5 + Math.min(4, gap.subjects);
  f[n++] = B.verbsBetween + side * 4 + Math.min(3, gap.verbs);
  f[n++] = B.commasBetween + side * 4 + Math.min(3, gap.commas);
  f[n++] = B.cueBefore + (side * ITEMS + cueBefore) * 3 + near;
  f[n++] = B.cueAfter + (side * ITEMS + cueAfter) * 3 + near;
  f[n++] = B.lemma + (side * LEMMAS + view.lemma) * 3 + near;
  f[n++] = B.subject + view.subject.found * 2 + own;
  f[n++] = B.subjectByForm + (view.subject.found * 2 + own) * CUE_FORMS + form;
  f[n++] = B.subjectByTrait + trait * 2 + own;
  if (isOblique(items, index)) f[n++] = B.oblique + side * 3 + near;
  if (isPossessor(items, index)) f[n++] = B.possessor + side * CUE_FORMS + form;
  if (before === Item.Edge) f[n++] = B.first + side;
  if (before === Item.Edge || before === Item.Subordinator || before === Item.Quote || before === Item.Colon)
    f[n++] = B.firstOfClause + side * 2 + (gap.subordinate > 0 ? 1 : 0);
  if (left) f[n++] = B.verbsByCueBefore + Math.min(3, gap.verbs) * ITEMS + cueBefore;
  if (gap.quotes > 0) f[n++] = B.quoteBetween + side * 2 + (gap.commas > 0 ? 1 : 0);
  if (!left && (cueBefore === Item.Quote || cueBefore === Item.Comma) && visible === 0)
    f[n++] = B.inversion + plural + (trait <= Trait.UnlinkedName ? 2 : 4);
  if ((index > 0 && itemAt(items, index - 1) === Item.Cue) || (form === CueForm.Tell && !left && near === 0))
    f[n++] = B.addressee + (form === CueForm.Tell ? 1 : 0);
  if (form === CueForm.Present || form === CueForm.Base)
    f[n++] = B.agreement + (form === CueForm.Base ? 2 : 0) + plural;
  if (trait === Trait.Who || trait === Trait.Which) f[n++] = B.relative + near;
  if (tokens[nominees.endToken(ref) - 1]!.kind === 'number') f[n++] = B.number;
  return rows.close(n);
}

/** The item after a phrase; the phrase a possessor belongs to does not count. */
function afterOf(items: Items, index: number): Item {
  const own = tokenAt(items, index);
  for (let i = index + 1; i < items.length && i < index + 3; i++) {
    if (isPhrase(items, i) && tokenAt(items, i) === own) continue;
    return itemAt(items, i);
  }
  return Item.Edge;
}

/** The item before a phrase; its own possessor does not count. */
function beforeOf(items: Items, index: number): Item {
  const own = tokenAt(items, index);
  for (let i = index - 1; i >= 0; i--) {
    if (isPhrase(items, i) && tokenAt(items, i) === own) continue;
    return itemAt(items, i);
  }
  return Item.Edge;
}

/** Writes the features of “this cue has no source in its sentence”. The number of their row. */
export function addNoSource(rows: FeatureRows, view: CueView): number {
  const items = view.outline;
  let left = 0;
  let nearest: number = ITEMS;
  for (let i = view.at - 1; i >= 0; i--)
    if (isPhrase(items, i) && !isOblique(items, i)) {
      if (left === 0) nearest = itemAt(items, i);
      left++;
    }
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.none;
  f[n++] = B.noneSubject + view.subject.found;
  f[n++] = B.noneForm + view.form;
  f[n++] = B.noneBefore + view.before;
  f[n++] = B.noneAfter + view.after;
  f[n++] = B.noneLeft + Math.min(3, left);
  f[n++] = B.noneNearest + nearest;
  f[n++] = B.noneLemma + view.lemma;
  return rows.close(n);
}
