import { FEMALE_NAMES, MALE_NAMES } from '../lexicon/givenNames';
import { TITLE_GENDER } from '../lexicon/titles';
import { wordSet } from '../lexicon/words';
import type { Token } from '../model';
import type { Form } from './identity/form';

/** The gender a title right before the name tells (`Mrs.`, `Congressman`), or null. */
export function titleGender(tokens: readonly Token[], first: number): 'm' | 'f' | null {
  const before = tokens[first - 1];
  return (before && TITLE_GENDER.get(before.lower)) ?? null;
}

/** East Asian family names that are written first and look like Western given names. */
const FAMILY_FIRST = wordSet(
  'kim lee park choi choe jung kang cho yoon moon ri han song an jo lin chen wang li xi yang may',
);

/** The gender the given name tells when it is one gender's name, or null. */
export function givenNameGender(form: Form): 'm' | 'f' | null {
  if (form.words.length < 2) return null;
  const given = form.words[0]!;
  if (form.words.length > 2 && FAMILY_FIRST.has(given)) return null;
  const male = MALE_NAMES.has(given);
  const female = FEMALE_NAMES.has(given);
  if (male === female) return null;
  return male ? 'm' : 'f';
}
