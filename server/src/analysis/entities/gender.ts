import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/givenNames';
import { TITLE_GENDER } from '../lexicon/titles';
import type { Token } from '../model';
import type { Form } from './identity/form';

/** The gender a title right before the name tells (`Mrs.`, `Congressman`), or null. */
export function titleGender(tokens: readonly Token[], first: number): 'm' | 'f' | null {
  const before = tokens[first - 1];
  return (before && TITLE_GENDER.get(before.lower)) ?? null;
}

/** The gender the given name tells when it is one gender's name, or null. */
export function givenNameGender(form: Form): 'm' | 'f' | null {
  if (form.words.length < 2) return null;
  const given = form.words[0]!;
  const male = MALE_NAMES.has(given);
  const female = FEMALE_NAMES.has(given);
  if (male === female) return null;
  return male ? 'm' : 'f';
}
