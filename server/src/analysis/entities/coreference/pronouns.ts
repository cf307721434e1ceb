import { PAUSE_EVERY, type Pausing } from '../../pauses';
import { FeatureRows } from '../../ranking/featureRows';
import type { Nominees } from '../../syntax/nominees';
import { type Nominee, Trait } from '../../syntax/phraseTraits';
import { storyAt, storyRunAt } from '../../syntax/stories';
import { decidePronoun, type PronounRead, type Work } from './decidePronoun';
import type { KnownNominals } from './knownNominals';
import {
  beginStory,
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
import { withoutSpeaker } from './pronounChances';
import { type PronounChoice, type Referent, Role } from './pronounFeatures';
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
      if (gender) decidePronoun(work, at, nominee, gender, role);
    } else if (role === Role.Speaker) othersSpoke(mind, sentence);
  }
  const { choices, early, meantBy } = work;
  for (let k = 0; k < early.length; k++) {
    const { choice, speaker } = early[k]!;
    choices[choice] = withoutSpeaker(choices[choice]!, meantBy.get(speaker));
  }
  return choices;
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

/** The story of the nominee at `at`; null behind the last. */
function storyOf({ layout, syntax: { nominees } }: PronounRead, at: number): number | null {
  return at < nominees.length ? storyAt(layout, nominees.start(at)) : null;
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
