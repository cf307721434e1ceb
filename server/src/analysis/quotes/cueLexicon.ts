import { formsOf } from '../lexicon/inflect';
import { PHRASES, REPORTING_NOUNS, VERB_PARTICLES } from '../lexicon/reportingPhrases';
import { COGNITION_VERBS, MOSTLY_NOUNS, SPEECH_VERBS } from '../lexicon/reportingVerbs';
import type { Cue, CueKind } from '../model';

/** What a reporting verb means, whichever of its forms stands in the text. */
export interface Verb {
  readonly lemma: string;
  readonly meaning: Cue['meaning'];
  /** A form that is a noun more often than a verb. */
  readonly nounLike: boolean;
  /** Particles and prepositions that complete it. */
  readonly particles: ReadonlySet<string> | null;
  /** It may only tell who relays what another says: `quoted the mayor as saying`. */
  readonly quoting: boolean;
}

/** A reporting expression of several words, ready to be matched word by word. */
export interface Phrase {
  readonly steps: readonly { readonly words: ReadonlySet<string>; readonly optional: boolean }[];
  readonly lemma: string;
  readonly kind: CueKind;
}

/** What a word can be the beginning of. */
export interface CueWord {
  readonly verb: Verb | null;
  readonly phrases: readonly Phrase[] | null;
  /** The words that can go on such a phrase; null where one of them has no other word. */
  readonly next: ReadonlySet<string> | null;
  /** The lemma of a reporting noun. */
  readonly noun: string | null;
}

interface Entry {
  verb: Verb | null;
  phrases: Phrase[] | null;
  next: Set<string> | null;
  noun: string | null;
}

const words = new Map<string, Entry>();

function entryOf(word: string): Entry {
  let entry = words.get(word);
  if (!entry) {
    entry = { verb: null, phrases: null, next: null, noun: null };
    words.set(word, entry);
  }
  return entry;
}

/** Where two verbs share a form (`found`), the first listed wins. */
function addVerbs(lemmas: readonly string[], meaning: Cue['meaning']): void {
  for (const lemma of lemmas) {
    const particles = VERB_PARTICLES[lemma];
    const taken = particles === undefined ? null : new Set(particles.split(' '));
    const quoting = QUOTING.has(lemma);
    for (const form of formsOf(lemma)) {
      const nounLike = MOSTLY_NOUNS.has(lemma) && (form === lemma || form.endsWith('s'));
      entryOf(form).verb ??= { lemma, meaning, nounLike, particles: taken, quoting };
    }
  }
}

const QUOTING: ReadonlySet<string> = new Set(['quote', 'cite']);

addVerbs(SPEECH_VERBS, 'speech');
addVerbs(COGNITION_VERBS, 'cognition');

for (const { steps, lemma, kind } of PHRASES) {
  const parsed = steps.split(' ').map((step) => ({
    words: new Set(step.replace('?', '').split('/')),
    optional: step.endsWith('?'),
  }));
  for (const word of parsed[0]!.words) {
    const entry = entryOf(word);
    entry.phrases ??= [];
    entry.phrases.push({ steps: parsed, lemma, kind });
  }
}

for (const entry of words.values())
  if (entry.phrases?.every(({ steps }) => steps.some((step, k) => k > 0 && !step.optional)))
    entry.next = new Set(entry.phrases.flatMap(({ steps }) => secondWords(steps)));

/** The words of the second step, and of the next where that may be missing. */
function secondWords(steps: Phrase['steps']): string[] {
  const needed = steps.findIndex((step, k) => k > 0 && !step.optional);
  return steps.slice(1, needed + 1).flatMap((step) => [...step.words]);
}

for (const noun of REPORTING_NOUNS) {
  entryOf(noun).noun = noun;
  entryOf(`${noun}s`).noun ??= noun;
}

/** Every word a cue can begin with, in lower case. */
export const CUE_WORDS: ReadonlyMap<string, CueWord> = words;

/** Every word that can go on a phrase whose first word calls for a second. */
export const NEXT_WORDS: ReadonlySet<string> = new Set(
  [...words.values()].flatMap(({ next }) => [...(next ?? [])]),
);
