import { put } from '../../arrays';
import type { Entity, Layout, Phrase, Sentence, Tokens } from '../../model';
import { PAUSE_EVERY, type Pausing } from '../../pauses';
import { FeatureRows } from '../../ranking/featureRows';
import { softmax } from '../../ranking/featureSpace';
import type { Syntax } from '../../syntax';
import type { Nominees } from '../../syntax/nominees';
import { type Nominee, Trait } from '../../syntax/phraseTraits';
import { storyAt, storyRunAt } from '../../syntax/stories';
import { announcedBy } from './cataphora';
import type { KnownNominals } from './knownNominals';
import {
  beginStory,
  MAX_REFERENTS,
  type Mind,
  mention,
  mentionByName,
  newMind,
  othersSpoke,
  personOf,
  referentCalled,
  referentOf,
  remember,
} from './mind';
import { NOWHERE, type Placements } from './order';
import {
  addNobody,
  addReferent,
  type PronounChoice,
  type PronounView,
  type Referent,
  Role,
} from './pronounFeatures';
import { priorOf } from './pronounPriors';
import {
  fresh,
  genderOfNoun,
  genderOfOneWord,
  genderOfPronoun,
  isBystander,
  isIndefinite,
  isUnknown,
  mayBePerson,
  RoleWords,
} from './referents';

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

/**
 * Resolves “he” and “she” in one reading from the first word to the last, keeping the people in mind with when and how
 * they were last mentioned, who spoke last and whom the last pronoun meant (centering, Grosz, Joshi & Weinstein 1995; a
 * ranker over candidates as in Denis & Baldridge 2007). Gender must not clash; a story's border empties the memory. The
 * features of the candidates go to `features`. With pauses.
 */
export function* resolvePronouns(
  read: PronounRead,
  places: Placements,
  known: KnownNominals,
  weights: Float32Array,
  features = new FeatureRows(64, 1024),
): Pausing<PronounChoice[]> {
  const { sentences, tokens } = read;
  const { nominees } = read.syntax;
  const mind = newMind();
  const work: Work = {
    read,
    places,
    weights,
    features,
    mind,
    choices: [],
    early: [],
    meantBy: new Map(),
    gathered: [null],
  };
  const roles = new RoleWords(read.entities);
  let story: number | null = null;
  /** The phrase after the last of the run of text of that story. */
  let runEnd = 0;
  /** The next “he” or “she”, and its story: nobody else is remembered for it. */
  let asked = nextPronoun(nominees, places, 0);
  let askedIn = storyOf(read, asked);
  for (let at = 0; asked < nominees.length; at++) {
    if (at % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
    const role = places.roles[at]!;
    if (role === NOWHERE) continue;
    if (at >= runEnd) {
      const run = storyRunAt(read.layout, nominees.start(at));
      runEnd = nominees.firstAt(run.end);
      if (run.story !== story) beginStory(mind);
      story = run.story;
    }
    if (at === asked) {
      asked = nextPronoun(nominees, places, at + 1);
      askedIn = storyOf(read, asked);
    } else if (askedIn !== story) continue;
    const trait = nominees.trait(at);
    // Most phrases mean nobody.
    if (role !== Role.Speaker && !isPersonal(trait)) continue;
    const sentence = nominees.sentence(at);
    const { block } = sentences[sentence]!;
    if (trait === Trait.PersonName) {
      const referent = personOf(mind, nominees.entity(at)!, sentence, block, role);
      mentionByName(mind, referent, sentence, block, role);
      continue;
    }
    const meant = known.get(at);
    if (meant?.type === 'person') {
      mention(mind, personOf(mind, meant, sentence, block, role), sentence, block, role);
      continue;
    }
    const nominee = nominees.at(at);
    if (role === Role.Speaker && mayBePerson(tokens, nominee)) {
      const referent = speakerCalled(mind, nominee, tokens[nominee.head]!.lower, block, role);
      mentionByName(mind, referent, sentence, block, role);
    } else if (
      (trait === Trait.PersonNoun || trait === Trait.AgentNoun) &&
      !nominee.plural &&
      !nominee.possessor &&
      (isIndefinite(tokens, nominee) ? role <= Role.Object : isUnknown(tokens, nominee, role, roles))
    ) {
      const referent = fresh(null, genderOfNoun(tokens[nominee.head]!), sentence, block, role);
      referent.isNew = tokens[nominee.firstToken]!.lower !== 'the';
      referent.isOther = isBystander(tokens, nominee) || isIndefinite(tokens, nominee);
      mention(mind, remember(mind, referent), sentence, block, role);
    } else if (trait === Trait.HeShe) {
      // His, her, him: they keep the chain alive, but are not decided here.
      const gender = genderOfPronoun(tokens[nominee.firstToken]!.lower, nominee);
      if (gender) decide(work, at, nominee, gender, role);
    } else if (role === Role.Speaker) othersSpoke(mind, sentence);
  }
  const { choices, early, meantBy } = work;
  for (let k = 0; k < early.length; k++) {
    const { choice, speaker } = early[k]!;
    choices[choice] = withoutSpeaker(choices[choice]!, meantBy.get(speaker));
  }
  return choices;
}

/** What pronouns are decided from, and what has been decided. */
interface Work {
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

/** A name the entity pass did not take for a person, but who speaks like one. */
function speakerCalled(mind: Mind, nominee: Nominee, name: string, block: number, role: Role): Referent {
  const { entity, sentence } = nominee;
  const known = entity ? referentOf(mind, entity) : referentCalled(mind, name);
  if (known) return known;
  const referent = fresh(entity, null, sentence, block, role, genderOfOneWord(name));
  referent.name = name;
  referent.phrase = nominee;
  return remember(mind, referent);
}

/** Decides whom “he” or “she”, the nominee at `at`, means. */
function decide(work: Work, at: number, nominee: Nominee, gender: 'm' | 'f', role: Role): void {
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

/** The story of the nominee at `at`; null behind the last. */
function storyOf({ layout, syntax: { nominees } }: PronounRead, at: number): number | null {
  return at < nominees.length ? storyAt(layout, nominees.start(at)) : null;
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

/** Index of the first “he” or “she” from `from` on that has a place; the number of nominees without one. */
function nextPronoun(nominees: Nominees, places: Placements, from: number): number {
  let at = from;
  while (at < nominees.length && (nominees.trait(at) !== Trait.HeShe || places.roles[at] === NOWHERE)) at++;
  return at;
}

/** People by name or noun, and “he” and “she”. */
function isPersonal(trait: Trait): boolean {
  return (
    trait === Trait.PersonName ||
    trait === Trait.PersonNoun ||
    trait === Trait.AgentNoun ||
    trait === Trait.HeShe
  );
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

/** Where the scores of the candidates of a pronoun are gathered. Reused. */
const SCORES = Array.from({ length: MAX_REFERENTS + 2 }, () => 0.5);

/** The chances of the candidates, whose features stand from `row` on. */
function weigh(
  view: PronounView,
  candidates: readonly (Referent | null)[],
  features: FeatureRows,
  row: number,
  weights: Float32Array,
): number[] {
  for (let i = 0; i < candidates.length; i++)
    SCORES[i] = features.score(row + i, weights) + priorOf(view, candidates[i]!, candidates);
  return softmax(SCORES.slice(0, candidates.length));
}

/** A pronoun so sure hands on no doubt that matters. */
const CERTAIN = 0.99;

/**
 * Doubts the likeliest candidate where it was last mentioned by a pronoun: it is no surer than that one was, because whoever
 * it meant instead is meant here, too.
 */
function doubt(probabilities: number[], candidates: readonly (Referent | null)[], best: number): void {
  const before = candidates[best]?.lastChoice;
  if (!before || before.probabilities[before.best]! > CERTAIN) return;
  let sum = 0;
  for (let i = 0; i < candidates.length; i++) {
    const at = before.candidates.indexOf(candidates[i]!);
    SCORES[i] = at < 0 ? 0 : before.probabilities[at]!;
    sum += SCORES[i]!;
  }
  const chain = probabilities[best]! / sum;
  probabilities[best] = 0;
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! += chain * SCORES[i]!;
}

/** How sure a pronoun is at most where somebody else whom it fits stands beside it: grammar tells them apart, not the words. */
const RIVALLED = 0.9;

/** Somebody else is named in its sentence or the one before, in its paragraph. */
function hasRival(
  { sentence, block }: PronounView,
  candidates: readonly (Referent | null)[],
  best: number,
): boolean {
  for (let i = 1; i < candidates.length; i++) {
    const { entity, lastBlock, lastSentence } = candidates[i]!;
    if (i !== best && entity !== null && lastBlock === block && sentence - lastSentence < 2) return true;
  }
  return false;
}

/** Leaves the likeliest no surer than {@link RIVALLED}; the others share what it loses. */
function temper(probabilities: number[], best: number): void {
  const own = probabilities[best]!;
  if (own <= RIVALLED) return;
  const others = (1 - RIVALLED) / (1 - own);
  for (let i = 0; i < probabilities.length; i++)
    probabilities[i] = i === best ? RIVALLED : probabilities[i]! * others;
}

function indexOfMost(probabilities: readonly number[]): number {
  let best = 0;
  for (let i = 1; i < probabilities.length; i++) if (probabilities[i]! > probabilities[best]!) best = i;
  return best;
}

/** The choice once its speaker is known, who is not meant. */
function withoutSpeaker(choice: PronounChoice, speaker: Referent | undefined): PronounChoice {
  const { candidates } = choice;
  if (!speaker || candidates[choice.best] !== speaker) return choice;
  // A copy and not `map`, which gives lists of another kind once its caller is compiled.
  const probabilities = choice.probabilities.slice();
  let sum = 0;
  for (let i = 0; i < probabilities.length; i++) {
    if (candidates[i] === speaker) probabilities[i] = 0;
    sum += probabilities[i]!;
  }
  for (let i = 0; i < probabilities.length; i++) probabilities[i]! /= sum;
  const best = indexOfMost(probabilities);
  return { nominee: choice.nominee, candidates, row: choice.row, probabilities, best };
}
