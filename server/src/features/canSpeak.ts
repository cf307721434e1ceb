import type { Entity } from '../analysis';
import { GROUP_NOUNS, PERSON_NOUNS } from '../analysis/lexicon/sourceNouns';
import { singularOf } from '../analysis/syntax/phraseTraits';

const SPEAKERS: readonly string[] = ['person', 'organization', 'norp', 'location'];

/** What those who do something are called: baker, editor, pianist. */
const AGENT = /(?:er|or|ist|ian|man|men|woman|women)s?$/;

/** Words that stand for whoever was named before. */
const PRONOUN = /^(?:he|she|they)$/i;

/** Whether words that stand near a quote may name who said it: a name that can speak, or a noun for people or bodies. */
export function canSpeak(entity: Entity | null, words: string): boolean {
  if (entity) return SPEAKERS.includes(entity.type);
  if (PRONOUN.test(words.trim())) return true;
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => isSpeaker(word) || isSpeaker(singularOf(word)) || (word.length > 4 && AGENT.test(word)));
}

function isSpeaker(word: string): boolean {
  return PERSON_NOUNS.has(word) || GROUP_NOUNS.has(word);
}
