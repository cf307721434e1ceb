import type { PronounView, Referent } from './pronounFeatures';
import { Role } from './pronounFeatures';

/*
 * What is added to the learned score of a candidate, in log units: what the marked data cannot teach, because it names
 * everybody it has an answer for and holds political news only. Set by hand on articles written for it.
 */

/**
 * What a sure pronoun of the other gender takes from a score. Where most given names are known, as in the training data,
 * 1 to 3 give the same accuracy; where they are not, it is what keeps two people apart.
 */
const CONTRADICTED = 2;

/** What a name of one word takes that is a given name of the other gender; it may be a family name as well. */
const MISGIVEN = 2;

/**
 * For an unnamed person who was the subject of the sentence before and was mentioned last (`My neighbor came in. “Take it,” he
 * said.`). This much loses two or three of the 1,166 pronouns of PolNeAR train.
 */
const UNNAMED = 5;

/** For an unnamed person who spoke last, in the same paragraph, nobody named since (`The judge said … She added: “…”`). */
const GOES_ON = 4;

/**
 * For somebody who has done nothing but speak, where a new paragraph does not say that he goes on, and there is somebody else
 * whom the text is about: `“…,” said Ruth Hart, a niece. / Friends said she never slept.`
 */
const BYSTANDER = -5;

/** What is added for one candidate, of those in `fitting`. */
export function priorOf(
  view: PronounView,
  referent: Referent | null,
  fitting: readonly (Referent | null)[],
): number {
  if (!referent) return 0;
  return (
    contradiction(referent, view.gender) +
    unnamed(view, referent, fitting) +
    bystander(view, referent, fitting)
  );
}

function contradiction({ gender, given, heard: { m, f } }: Referent, pronoun: 'm' | 'f'): number {
  if (gender) return 0;
  const heard = Math.min(1, Math.max(0, pronoun === 'm' ? f - m : m - f));
  return -CONTRADICTED * heard - (given !== null && given !== pronoun ? MISGIVEN : 0);
}

function unnamed(view: PronounView, referent: Referent, fitting: readonly (Referent | null)[]): number {
  if (referent.entity || referent.name !== null) return 0;
  if (referent.isNew && referent === fitting[1])
    return view.sentence - referent.lastSentence === 1 && isOnlySubject(referent, fitting) ? UNNAMED : 0;
  const last = fitting[1]!;
  const goesOn =
    speaks(view) &&
    (referent.isOther || !view.knownRival) &&
    (last === referent || last.lastChoice !== null) &&
    view.lastSpeaker === referent &&
    referent.lastBlock === view.block &&
    view.sentence - referent.lastSentence === 1;
  return goesOn ? GOES_ON : 0;
}

/** Nobody named is a subject of its sentence, too. */
function isOnlySubject(referent: Referent, fitting: readonly (Referent | null)[]): boolean {
  if (referent.lastRole > Role.Subject) return false;
  return !fitting.some(
    (other) =>
      other !== null &&
      other.entity !== null &&
      other.lastSentence === referent.lastSentence &&
      other.lastRole <= Role.Subject,
  );
}

function bystander(view: PronounView, referent: Referent, fitting: readonly (Referent | null)[]): number {
  if (speaks(view) || !hasOnlySpoken(referent) || referent.lastBlock === view.block) return 0;
  return fitting.some(
    (other) => other !== null && other.firstBlock < referent.firstBlock && isProtagonist(other),
  )
    ? BYSTANDER
    : 0;
}

/** `She said`, not the `she` of `Critics said she …`. */
function speaks({ role, isReported }: PronounView): boolean {
  return role === Role.Speaker && !isReported;
}

function hasOnlySpoken({ entity, acted }: Referent): boolean {
  return entity !== null && !acted;
}

/** Headline, standfirst and first paragraph. */
const LAST_OPENING_BLOCK = 2;

/** Somebody whom the first lines name, and of whom the text tells something. */
function isProtagonist({ entity, acted, firstBlock }: Referent): boolean {
  return entity !== null && acted && firstBlock <= LAST_OPENING_BLOCK;
}
