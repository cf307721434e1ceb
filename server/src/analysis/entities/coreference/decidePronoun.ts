import { put } from '../../arrays';
import type { Entity, Layout, Phrase, Sentence, Tokens } from '../../model';
import type { FeatureRows } from '../../ranking/featureRows';
import type { Syntax } from '../../syntax';
import type { Nominee } from '../../syntax/phraseTraits';
import { announcedBy } from './cataphora';
import { type Mind, mention, personOf, referentOf } from './mind';
import type { Placements } from './order';
import { doubt, hasRival, indexOfMost, temper, weigh } from './pronounChances';
import {
  addNobody,
  addReferent,
  type PronounChoice,
  type PronounView,
  type Referent,
  Role,
} from './pronounFeatures';

/** What pronouns are resolved in. */
export interface PronounRead {
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
  readonly syntax: Syntax;
  readonly entities: readonly Entity[];
  readonly layout: Layout;
}

/** A referent is forgotten this many sentences after its last mention. */
const MEMORY = 14;

/** A paragraph is about who leads it for this many sentences; texts that lost their line breaks have only one. */
const LEADS = 3;

/** How sure a pronoun is of the subject it announces. */
const ANNOUNCED = 0.75;

/** What pronouns are decided from, and what has been decided. */
export interface Work {
  readonly read: PronounRead;
  readonly places: Placements;
  readonly weights: Float32Array;
  readonly features: FeatureRows;
  readonly mind: Mind;
  readonly choices: PronounChoice[];
  /** Pronouns in quotations whose speaker is a pronoun that comes later: `“He is wrong,” he said`. */
  readonly early: { readonly choice: number; readonly speaker: Phrase }[];
  readonly meantBy: Map<Phrase, Referent>;
  /** Where the candidates of a pronoun are gathered, nobody first. Reused. */
  readonly gathered: (Referent | null)[];
}

/** Decides whom “he” or “she”, the nominee at `at`, means. */
export function decidePronoun(work: Work, at: number, nominee: Nominee, gender: 'm' | 'f', role: Role): void {
  const { read, places, features, mind, choices, meantBy } = work;
  const { sentence } = nominee;
  const { block } = read.sentences[sentence]!;
  const announced = role === Role.Quoted ? null : announcedBy(read, places, at);
  if (announced && (announced.entity.gender ?? gender) === gender) {
    const { block: announcedIn } = read.sentences[announced.sentence]!;
    const referent = personOf(mind, announced.entity, announced.sentence, announcedIn, role);
    choices.push(announcement(nominee, referent));
    meantBy.set(nominee, referent);
    mind.lastMeant[gender] = referent;
    mention(mind, referent, sentence, block, role);
    return;
  }
  // Whoever speaks says “I”: “he” inside the quotation is somebody else.
  const quotedBy = places.quotedBy.get(at) ?? null;
  const own = quotedBy && speakerIn(work, quotedBy);
  const fits = fittingReferents(work.gathered, mind.referents, gender, sentence, own);
  const fitting = work.gathered.slice(0, fits);
  const view = viewOf(mind, fitting, gender, sentence, block, role, places.opens[at] === 1);
  const last = fitting.length > 1 ? fitting[1]! : null;
  const row = addNobody(features, view, last ? sentence - last.lastSentence : MEMORY);
  for (let rank = 1; rank < fitting.length; rank++) addReferent(features, view, fitting[rank]!, rank - 1);
  const probabilities = weigh(view, fitting, features, row, work.weights);
  doubt(probabilities, fitting, indexOfMost(probabilities));
  const best = indexOfMost(probabilities);
  if (hasRival(view, fitting, best)) temper(probabilities, best);
  const choice = { nominee, candidates: fitting, row, probabilities, best };
  choices.push(choice);
  // “He is wrong,” he said: who speaks is told further on, and is not meant; till then the first “he” says nothing.
  if (quotedBy && !own) {
    work.early.push({ choice: choices.length - 1, speaker: quotedBy });
    const told = fitting[best];
    if (told) told.acted = true;
    return;
  }
  const meant = fitting[best]!;
  if (!meant) return;
  meantBy.set(nominee, meant);
  meant.lastPronoun = sentence;
  meant.heard[gender] += probabilities[best]!;
  mind.lastMeant[gender] = meant;
  mention(mind, meant, sentence, block, role);
  meant.lastChoice = choice;
}

/** What is known at a pronoun that may mean one of `fitting`. */
function viewOf(
  { lastSpeaker, secondSpeaker, spokeIn, lead, leadBlock, leadSentence, lastMeant, total }: Mind,
  fitting: readonly (Referent | null)[],
  gender: 'm' | 'f',
  sentence: number,
  block: number,
  role: Role,
  opens: boolean,
): PronounView {
  let rivals = 0;
  let knownRival = false;
  let isLed = leadBlock === block && sentence - leadSentence < LEADS;
  for (const r of fitting)
    if (r && sentence - r.lastSentence < 3) {
      rivals++;
      knownRival ||= r.gender !== null;
      // “Marsh said it was late, but he …”: the sentence has a subject of its own.
      isLed &&= r.lastSentence < sentence || r.lastRole > Role.Subject;
    }
  return {
    gender,
    sentence,
    block,
    role,
    opens,
    isReported: role !== Role.Quoted && spokeIn === sentence,
    lead: isLed ? lead : null,
    lastSpeaker,
    secondSpeaker,
    lastMeant: lastMeant[gender],
    totalMentions: total,
    rivals,
    knownRival,
  };
}

/** Whom a speaker means: a name, or a pronoun that was read before. */
function speakerIn({ mind, meantBy }: Work, nominee: Nominee): Referent | null {
  const { entity } = nominee;
  return entity ? referentOf(mind, entity) : (meantBy.get(nominee) ?? null);
}

/**
 * Writes to `fitting`, after nobody, those of a gender that does not clash, the last mentioned first; how many these are, nobody
 * included.
 */
function fittingReferents(
  fitting: (Referent | null)[],
  referents: readonly Referent[],
  gender: 'm' | 'f',
  sentence: number,
  own: Referent | null,
): number {
  let count = 1;
  for (const r of referents) {
    if ((r.gender !== null && r.gender !== gender) || sentence - r.lastSentence > MEMORY || r === own)
      continue;
    let at = count++;
    for (; at > 1 && fitting[at - 1]!.lastSeen < r.lastSeen; at--) put(fitting, at, fitting[at - 1]!);
    put(fitting, at, r);
  }
  return count;
}

/** The choice where the sentence itself says further on who is meant. */
function announcement(nominee: Nominee, referent: Referent): PronounChoice {
  return {
    nominee,
    candidates: [null, referent],
    row: -1,
    probabilities: [1 - ANNOUNCED, ANNOUNCED],
    best: 1,
  };
}
