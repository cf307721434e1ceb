import type { Entity, Phrase } from '../../model';
import type { FeatureRows } from '../../ranking/featureRows';
import { featureSpace } from '../../ranking/featureSpace';
import type { Nominee } from '../../syntax/phraseTraits';

const DISTANCES = 8;

/** What the ranker of a pronoun's antecedent looks at. */
export const PRONOUN_SPACE = featureSpace({
  bias: 1,
  named: 3,
  gender: 4,
  genderByRival: 4,
  given: 3,
  sentences: DISTANCES * 2,
  paragraphs: 5,
  role: 6,
  roleBySentence: 6 * 4,
  rank: 6,
  rankByRole: 6 * 6,
  speaker: 4,
  speakerBySentence: 4 * 4,
  chain: 4,
  chainDistance: 6,
  mentions: 5,
  share: 4,
  introduced: 3,
  inQuote: 2,
  opens: 4,
  sameSentence: 6,
  possessive: 2,
  rivals: 5,
  none: 1,
  noneRivals: 4,
  noneDistance: 6,
  heard: 6,
  lead: 3,
});
const B = PRONOUN_SPACE.base;

/** How a mention stands in its sentence. */
export enum Role {
  /** Subject of a reporting word. */
  Speaker = 0,
  /** First phrase of its sentence or clause. */
  Subject = 1,
  Object = 2,
  Oblique = 3,
  Possessor = 4,
  /** Inside a quotation. */
  Quoted = 5,
}

/** What has been seen of one possible antecedent so far; changed while reading. */
export interface Referent {
  /** Null for an unnamed person (`a spokesman`). */
  readonly entity: Entity | null;
  /** The last word of a name no entity stands for, in lower case, and the phrase that gave it. */
  name: string | null;
  phrase: Phrase | null;
  /** Enters the story unnamed (`a neighbor`, `my neighbor`), and is not one known before (`the minister`). */
  isNew: boolean;
  /** Told by a noun that hardly takes up anybody named: `a neighbor`, `the judge`, `Lowe’s lawyer`. */
  isOther: boolean;
  readonly gender: 'm' | 'f' | null;
  lastSentence: number;
  lastBlock: number;
  lastRole: Role;
  /** It was mentioned as something else than a speaker. */
  acted: boolean;
  /** How its last mention was decided, where that was a pronoun. */
  lastChoice: PronounChoice | null;
  /** Position of its last mention among all mentions read. */
  lastSeen: number;
  mentions: number;
  /** Sentence of the last pronoun taken to mean it, or -1. */
  lastPronoun: number;
  /** Pronouns of each gender taken to mean it, each as much as it was sure. */
  readonly heard: { m: number; f: number };
  readonly firstBlock: number;
  /** What a name of one word says of the gender, if it is a given name (it may be a family name as well). */
  readonly given: 'm' | 'f' | null;
}

/** A pronoun with the candidates for what it means. */
export interface PronounChoice {
  readonly nominee: Nominee;
  /** Null = nobody the text names; the first candidate is always null. */
  readonly candidates: readonly (Referent | null)[];
  /** The row of the features of the first, those of the others follow; -1 where nothing was weighed. */
  readonly row: number;
  readonly probabilities: readonly number[];
  readonly best: number;
}

/** What is known at the pronoun. */
export interface PronounView {
  readonly gender: 'm' | 'f';
  readonly sentence: number;
  readonly block: number;
  readonly role: Role;
  /** The pronoun is the first phrase of its sentence. */
  readonly opens: boolean;
  /** The first who speaks or acts in its paragraph. */
  readonly lead: Referent | null;
  /** Somebody speaks before it in its sentence: `Critics said she …`. */
  readonly isReported: boolean;
  /** Who spoke last, and who before that. */
  readonly lastSpeaker: Referent | null;
  readonly secondSpeaker: Referent | null;
  /** Whom the last pronoun of this gender meant. */
  readonly lastMeant: Referent | null;
  readonly totalMentions: number;
  /** How many referents of a fitting gender stand within three sentences. */
  readonly rivals: number;
  /** One of them is known to be of the gender of the pronoun. */
  readonly knownRival: boolean;
}

const cap = (n: number, most: number) => Math.min(n, most);

/** A candidate has no more features than this. */
const MOST = 24;

/**
 * Writes the features of “the pronoun means this referent”; `rank` counts fitting referents mentioned after it. The number of
 * their row.
 */
export function addReferent(rows: FeatureRows, view: PronounView, referent: Referent, rank: number): number {
  const sentences = cap(view.sentence - referent.lastSentence, DISTANCES - 1);
  const near = cap(sentences, 3);
  const role = referent.lastRole;
  const speaker = referent === view.lastSpeaker ? 0 : referent === view.secondSpeaker ? 1 : 2;
  const chain = referent === view.lastMeant ? 0 : referent.lastPronoun >= 0 ? 1 : 2;
  const named = referent.entity === null && referent.name === null ? 0 : 1;
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.bias;
  f[n++] = B.named + named;
  f[n++] = B.gender + (referent.gender === null ? 0 : 1) + 2 * named;
  f[n++] = B.genderByRival + (referent.gender === null ? 0 : 1) + (view.knownRival ? 2 : 0);
  f[n++] = B.given + (referent.given === null ? 0 : referent.given === view.gender ? 1 : 2);
  f[n++] = B.sentences + sentences * 2 + named;
  f[n++] = B.paragraphs + cap(view.block - referent.lastBlock, 4);
  f[n++] = B.role + role;
  f[n++] = B.roleBySentence + role * 4 + near;
  f[n++] = B.rank + cap(rank, 5);
  f[n++] = B.rankByRole + cap(rank, 5) * 6 + role;
  f[n++] = B.speaker + speaker;
  f[n++] = B.speakerBySentence + speaker * 4 + near;
  f[n++] = B.chain + chain;
  f[n++] = B.mentions + cap(referent.mentions > 8 ? 4 : referent.mentions >> 1, 4);
  f[n++] = B.share + cap(Math.floor((4 * referent.mentions) / Math.max(1, view.totalMentions)), 3);
  f[n++] = B.introduced + (referent.firstBlock === view.block ? 0 : referent.firstBlock <= 1 ? 1 : 2);
  f[n++] = B.opens + (view.opens ? 1 : 0) + 2 * (sentences === 0 ? 1 : 0);
  f[n++] = B.rivals + cap(view.rivals, 4);
  f[n++] = B.lead + (view.lead === null ? 0 : view.lead === referent ? 1 : 2);
  if (chain === 0) f[n++] = B.chainDistance + cap(view.sentence - referent.lastPronoun, 5);
  if (referent.gender === null) f[n++] = B.heard + heardAs(referent, view.gender);
  if (role === Role.Quoted) f[n++] = B.inQuote + (sentences === 0 ? 1 : 0);
  if (sentences === 0) f[n++] = B.sameSentence + role;
  return rows.close(n);
}

/** Of a name that tells no gender: whether pronouns before were of this one (1, 2 or more), of the other, of both. */
function heardAs({ heard }: Referent, gender: 'm' | 'f'): number {
  const other = heard[gender === 'm' ? 'f' : 'm'];
  const same = heard[gender];
  if (other < 0.5) return same < 0.5 ? 0 : same < 1.5 ? 1 : 2;
  return same < 0.5 ? (other < 1.5 ? 3 : 4) : 5;
}

/** Writes the features of “it means nobody the text names”. The number of their row. */
export function addNobody(rows: FeatureRows, view: PronounView, nearest: number): number {
  let n = rows.open(MOST);
  const f = rows.values;
  f[n++] = B.none;
  f[n++] = B.noneRivals + cap(view.rivals, 3);
  f[n++] = B.noneDistance + cap(nearest, 5);
  return rows.close(n);
}
