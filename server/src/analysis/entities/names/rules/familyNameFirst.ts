import { mapped } from '../../../arrays';
import { FAMILY_NAMES_FIRST } from '../../../lexicon/familyNamesFirst';
import { wordSet } from '../../../lexicon/words';
import type { Tokens } from '../../../model';
import { isCapitalised } from '../../tagger/words';
import { LISTED, listedOf, PLACE } from '../gazetteer';
import { type Name, retyped } from '../name';
import { WRITTEN } from '../needs';
import { when } from './rule';

/** Last words that make a place or a body of three short words. */
const NO_PERSON = wordSet(
  'river park street road bay city hill lake port square tower house bank hotel group court hall gate pass isle point east west north south party',
);

/** `Choe Son Hui` taken for a place: a family name written first and two short words are a person. */
export const settleFamilyNames = when({ written: WRITTEN.triple }, (names, { tokens }) =>
  anyWritten(names, tokens)
    ? mapped(names, (name) => (isWritten(name, tokens) ? retyped(name, 'person') : name))
    : names,
);

function anyWritten(names: readonly Name[], tokens: Tokens): boolean {
  for (const name of names) if (isWritten(name, tokens)) return true;
  return false;
}

function isWritten({ type, firstToken: first, endToken: end }: Name, tokens: Tokens): boolean {
  if (type !== 'location' && type !== 'organization') return false;
  if (end - first !== 3 || !FAMILY_NAMES_FIRST.has(tokens[first]!.lower)) return false;
  if (NO_PERSON.has(tokens[end - 1]!.lower)) return false;
  for (let i = first; i < end; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || token.text.length > 6 || !isCapitalised(token)) return false;
    if (i > first && (listedOf(token) & (PLACE | LISTED.organization)) !== 0) return false;
  }
  return true;
}
