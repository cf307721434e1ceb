import type { Entity } from '../../model';
import { type Referent, Role } from './pronounFeatures';
import { forget, fresh, genderOfOneWord } from './referents';

/** The people whom a reader of the story at hand has in mind, and who spoke last; changed while reading. */
export interface Mind {
  referents: Referent[];
  lastSpeaker: Referent | null;
  secondSpeaker: Referent | null;
  /** The first who speaks or acts in the paragraph `leadBlock`. */
  lead: Referent | null;
  leadBlock: number;
  leadSentence: number;
  /** The sentence in which anybody spoke last. */
  spokeIn: number;
  /** Whom the last pronoun of each gender meant. */
  lastMeant: { m: Referent | null; f: Referent | null };
  /** Mentions read so far, in all stories. */
  seen: number;
  /** Mentions by name in this story. */
  total: number;
}

/** So many people are remembered at most, so that each pronoun costs the same. */
export const MAX_REFERENTS = 12;

/** Nobody yet. */
export function newMind(): Mind {
  return {
    referents: [],
    lastSpeaker: null,
    secondSpeaker: null,
    lead: null,
    leadBlock: -1,
    leadSentence: -1,
    spokeIn: -1,
    lastMeant: { m: null, f: null },
    seen: 0,
    total: 0,
  };
}

/** Forgets the people of the story before. */
export function beginStory(mind: Mind): void {
  mind.referents = [];
  mind.lastSpeaker = mind.secondSpeaker = null;
  mind.lastMeant = { m: null, f: null };
  mind.total = 0;
}

/** Has one more person in mind, and in turn one less, where there are too many. */
export function remember({ referents }: Mind, referent: Referent): Referent {
  referents.push(referent);
  if (referents.length > MAX_REFERENTS) forget(referents);
  return referent;
}

/** Notes that `referent` has just been mentioned. */
export function mention(mind: Mind, referent: Referent, sentence: number, block: number, role: Role): void {
  referent.lastSentence = sentence;
  referent.lastBlock = block;
  referent.lastRole = role;
  referent.lastChoice = null;
  if (role !== Role.Speaker) referent.acted = true;
  referent.lastSeen = mind.seen++;
  if (role <= Role.Subject && mind.leadBlock !== block) {
    mind.lead = referent;
    mind.leadBlock = block;
    mind.leadSentence = sentence;
  }
  if (role !== Role.Speaker) return;
  mind.spokeIn = sentence;
  if (mind.lastSpeaker === referent) return;
  mind.secondSpeaker = mind.lastSpeaker;
  mind.lastSpeaker = referent;
}

/** Notes that somebody spoke who is none of the people in mind: colleagues, a firm. */
export function othersSpoke(mind: Mind, sentence: number): void {
  mind.spokeIn = sentence;
  if (mind.lastSpeaker) mind.secondSpeaker = mind.lastSpeaker;
  mind.lastSpeaker = null;
}

/** The same, by name. */
export function mentionByName(
  mind: Mind,
  referent: Referent,
  sentence: number,
  block: number,
  role: Role,
): void {
  referent.mentions++;
  mind.total++;
  mention(mind, referent, sentence, block, role);
}

/** The person who is `entity`, where anybody in mind is. */
export function referentOf({ referents }: Mind, entity: Entity): Referent | null {
  for (let i = 0; i < referents.length; i++) if (referents[i]!.entity === entity) return referents[i]!;
  return null;
}

/** The person who is `entity`, from now on in mind. */
export function personOf(mind: Mind, entity: Entity, sentence: number, block: number, role: Role): Referent {
  const known = referentOf(mind, entity);
  if (known) return known;
  return remember(mind, fresh(entity, entity.gender, sentence, block, role, genderOfOneWord(entity.name)));
}

/** The person who is called `name`, in lower case, and is no entity, where anybody in mind is. */
export function referentCalled({ referents }: Mind, name: string): Referent | null {
  for (let i = 0; i < referents.length; i++) if (referents[i]!.name === name) return referents[i]!;
  return null;
}
