import { DOES } from '../tagger/does';
import { isCapitalAt, KIND } from '../tagger/kinds';
import type { Columns } from './columns';
import { GIVEN, LISTED, PLACE } from './gazetteer';
import type { Name } from './name';
import { SEPARATOR } from './traits';

/**
 * What a rule of names looks for. It has nothing to do where no single one of these is met, and most rules have not in most
 * texts: then not even its code is touched.
 */
export interface Needs {
  /** Traits (see `trait`) of any word of the text … */
  readonly text?: number;
  /** … of a capitalised one, … */
  readonly capitals?: number;
  /** … of a word of a name, … */
  readonly inside?: number;
  /** … of the word right before one, and of that right after. */
  readonly before?: number;
  readonly after?: number;
  /** Lists (`LISTED`, `PHRASE`) that hold a word of a name. */
  readonly listed?: number;
  /** How the text or its names are written ({@link WRITTEN}). */
  readonly written?: number;
}

const ALWAYS = 1;

/** Ways in which a text or its names may be written, one bit each. */
export enum WRITTEN {
  /** The text has an opening bracket, an ampersand, the word “known”. */
  bracket = 1 << 1,
  ampersand = 1 << 2,
  known = 1 << 3,
  /** `Pike's Wharf` */
  possessiveBetweenCapitals = 1 << 4,
  /** `Oslo-backed`, and `Then-president` where the second half is small. */
  hyphenAfterCapital = 1 << 5,
  smallHalf = 1 << 21,
  /** A sign stands inside a name, a hyphen right before or after one. */
  signInside = 1 << 6,
  hyphenBefore = 1 << 7,
  hyphenAfter = 1 << 8,
  /** A capitalised word follows a name, or another name. */
  capitalAfter = 1 << 9,
  nextToName = 1 << 10,
  /** `and` or `or` follows a place. */
  placeInList = 1 << 11,
  /** A quotation mark follows a person. */
  markAfterPerson = 1 << 12,
  /** Persons and bodies of three tokens or more, places and bodies of three, bodies of two or more. */
  longPerson = 1 << 13,
  longBody = 1 << 14,
  triple = 1 << 15,
  body = 1 << 16,
  /** The tagger is not sure of one word that stands in no list. */
  doubtful = 1 << 17,
  /** “The” stands before a name of one word. */
  definite = 1 << 18,
  /** `Ana French` */
  personLikeGroup = 1 << 19,
  /** One word of the list of places is none. */
  otherThanPlace = 1 << 20,
}

/** A name less sure than this is {@link WRITTEN.doubtful}. */
export const SURE = 0.9;

/** Numbers kept of each rule and of each text. */
const EACH = 7;

/** What the rules need, {@link EACH} numbers a rule; null for one that always has something to do. */
export function tableOf(rules: readonly (Needs | null)[]): Int32Array {
  const table = new Int32Array(rules.length * EACH);
  rules.forEach((needs, k) => {
    const {
      text = 0,
      capitals = 0,
      inside = 0,
      before = 0,
      after = 0,
      listed = 0,
      written = 0,
    } = needs ?? {};
    table.set([text, capitals, inside, before, after, listed, needs ? written : ALWAYS], k * EACH);
  });
  return table;
}

/** True when something that rule `k` needs is among `met`. */
export function isCalledFor(table: Int32Array, k: number, met: Int32Array): boolean {
  let common = 0;
  for (let i = 0; i < EACH; i++) common |= table[k * EACH + i]! & met[i]!;
  return common !== 0;
}

/** Room for what {@link lookFor} finds. */
export function nothingMet(): Int32Array {
  return new Int32Array(EACH);
}

/** Writes what the text and these names have of what rules may need into `met`. Linear in the tokens of the names. */
export function lookFor(names: readonly Name[], columns: Columns, met: Int32Array): void {
  const { kinds, does, listed, traits, present, presentInCapitals } = columns;
  const { marks } = columns.landmarks;
  let inside = 0;
  let before = 0;
  let after = 0;
  let lists = 0;
  let written = ALWAYS | writtenIn(columns);
  let mark = 0;
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    const { firstToken, endToken } = name;
    for (let i = firstToken; i < endToken; i++) {
      inside |= traits[i]!;
      lists |= listed[i]!;
      if (kinds[i] === KIND.sign) written |= WRITTEN.signInside;
    }
    written |= writtenAs(name, columns);
    if (firstToken > 0) {
      before |= traits[firstToken - 1]!;
      const done = does[firstToken - 1]!;
      if ((done & DOES.hyphenate) !== 0) written |= WRITTEN.hyphenBefore;
      if ((done & DOES.determine) !== 0 && endToken - firstToken === 1) written |= WRITTEN.definite;
    }
    if (k > 0 && names[k - 1]!.endToken === firstToken) written |= WRITTEN.nextToName;
    if (endToken === kinds.length) continue;
    after |= traits[endToken]!;
    if (isCapitalAt(kinds, endToken)) written |= WRITTEN.capitalAfter;
    if ((does[endToken]! & DOES.hyphenate) !== 0) written |= WRITTEN.hyphenAfter;
    if (name.type === 'location') {
      if (kinds[endToken] === KIND.lower && (traits[endToken]! & SEPARATOR) !== 0)
        written |= WRITTEN.placeInList;
    } else if (name.type === 'person') {
      while (mark < marks.length && marks[mark]! < endToken) mark++;
      if (marks[mark] === endToken) written |= WRITTEN.markAfterPerson;
    }
  }
  met[0] = present;
  met[1] = presentInCapitals;
  met[2] = inside;
  met[3] = before;
  met[4] = after;
  met[5] = lists;
  met[6] = written;
}

const BOTH_HALVES = WRITTEN.hyphenAfterCapital | WRITTEN.smallHalf;

function writtenIn({ kinds, landmarks }: Columns): number {
  const { brackets, ampersands, known, possessives, hyphens } = landmarks;
  let written = 0;
  if (brackets.length > 0) written |= WRITTEN.bracket;
  if (ampersands.length > 0) written |= WRITTEN.ampersand;
  if (known.length > 0) written |= WRITTEN.known;
  for (const i of possessives)
    if (kinds[i - 1] === KIND.capital && kinds[i + 1] === KIND.capital)
      written |= WRITTEN.possessiveBetweenCapitals;
  for (const i of hyphens)
    if (isCapitalAt(kinds, i - 1))
      written |= kinds[i + 1] === KIND.lower ? BOTH_HALVES : WRITTEN.hyphenAfterCapital;
  return written;
}

/** How a name is written by itself. */
function writtenAs({ type, firstToken, endToken, rule, confidence }: Name, { listed }: Columns): number {
  const words = endToken - firstToken;
  const last = listed[endToken - 1]!;
  if (words === 1) {
    const known = GIVEN | LISTED.surname | PLACE | LISTED.organization;
    let written = type !== 'location' && (last & PLACE) !== 0 ? WRITTEN.otherThanPlace : 0;
    if (rule === 'tagger' && confidence < SURE && (last & known) === 0) written |= WRITTEN.doubtful;
    return written;
  }
  if (type === 'person') {
    const group = (last & LISTED.group) !== 0 ? WRITTEN.personLikeGroup : 0;
    return words > 2 ? group | WRITTEN.longPerson : group;
  }
  if (type !== 'organization') return words === 3 && type === 'location' ? WRITTEN.triple : 0;
  if (words === 2) return WRITTEN.body;
  return words === 3 ? WRITTEN.body | WRITTEN.longBody | WRITTEN.triple : WRITTEN.body | WRITTEN.longBody;
}
