import { FAMILY_NAMES_FIRST } from '../lexicon/familyNamesFirst';
import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/lists';
import { TITLE_GENDER } from '../lexicon/titles';
import { UNISEX_NAMES } from '../lexicon/unisexNames';
import { wordSet } from '../lexicon/words';
import type { Tokens } from '../model';
import { lowerAt } from '../tokens/wordsAt';
import { perWord, wordTest } from '../tokens/wordTypes';

const genderOfTitle = perWord(({ lower }) => TITLE_GENDER.get(lower) ?? null);

/** The gender a title right before the name tells (`Mrs.`, `Congressman`), or null. */
export function titleGender(tokens: Tokens, first: number): 'm' | 'f' | null {
  return first > 0 ? genderOfTitle(tokens[first - 1]!) : null;
}

/** What a surname says right after it, so that the pronoun that follows is most likely the speaker. */
const isSaying = wordTest(
  wordSet('said says told added adds admitted insisted recalled explained thought knew hoped felt'),
);

/** The gender that `he` or `she` after a speech verb hints at: `Moss said she was glad`; null where nothing does. */
export function pronounHint(tokens: Tokens, end: number): 'm' | 'f' | null {
  if (end >= tokens.length || !isSaying(tokens[end]!)) return null;
  const next = lowerAt(tokens, end + 1) === 'that' ? tokens[end + 2] : tokens[end + 1];
  return next?.lower === 'she' ? 'f' : next?.lower === 'he' ? 'm' : null;
}

/** The gender the given name tells when it is one gender's name, or null. */
export function givenNameGender({ words }: { readonly words: readonly string[] }): 'm' | 'f' | null {
  if (words.length < 2) return null;
  const given = words[0]!;
  if (words.length > 2 && (FAMILY_NAMES_FIRST.has(given) || given === 'may')) return null;
  if (UNISEX_NAMES.has(given)) return null;
  const male = MALE_NAMES.has(given);
  const female = FEMALE_NAMES.has(given);
  if (male === female) return null;
  return male ? 'm' : 'f';
}

const KINSMEN = wordSet('father husband son brother widower nephew grandson grandfather uncle');
const KINSWOMEN = wordSet('mother wife daughter sister widow niece granddaughter grandmother aunt');

/** The gender that a role of kin tells: `elder son`, `widow of the founder`; null for any other. */
export function genderOfKin(role: string): 'm' | 'f' | null {
  const head = /([a-z]+)(?: of .*)?$/.exec(role)?.[1];
  if (head === undefined) return null;
  return KINSMEN.has(head) ? 'm' : KINSWOMEN.has(head) ? 'f' : null;
}
