import { ROLE_NOUNS } from '../../../lexicon/titles';
import { firstEndingAfter } from '../../../span';
import { KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, listedPhrase, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { trait } from '../traits';
import { nameAt, when } from './rule';

const ROLE = trait(ROLE_NOUNS, ['counterpart', 'colleague']);

/** Longest name a role introduces, in words. */
const MAX_WORDS = 4;

/** Two to four capitalised words right after a role in lower case are a person: `his counterpart Choe Son Hui`. */
export const findIntroducedPeople = when({ text: ROLE }, (names, { tokens, kinds, traits, capitals }) => {
  const found: Name[] = [];
  let passed = 1;
  for (const i of capitals) {
    if (i < passed || (traits[i - 1]! & ROLE) === 0) continue;
    if (kinds[i] !== KIND.capital || kinds[i - 1] !== KIND.lower || kinds[i + 1] !== KIND.capital) continue;
    let end = i + 2;
    while (end < tokens.length && end - i <= MAX_WORDS && isNameWord(kinds[end])) end++;
    if (end - i > MAX_WORDS || !looksPersonal(tokens, i, end)) continue;
    found.push(nameAt(tokens, i, end, 'person', 'role.introduces', 0.8));
    passed = end;
  }
  const taken = found.filter((person) => !isTaken(names, person));
  return taken.length === 0 ? names : withoutOverlaps(taken, names);
});

function isNameWord(kind: number | undefined): boolean {
  return kind === KIND.capital || kind === KIND.allCapitals;
}

/** Another name than a place, or than the surname, stands in it. */
function isTaken(names: readonly Name[], person: Name): boolean {
  for (let k = firstEndingAfter(names, person.start); k < names.length; k++) {
    const name = names[k]!;
    if (name.start >= person.end) return false;
    if (name.type !== 'location' && !isSurname(name, person)) return true;
  }
  return false;
}

/** A body's name that is the surname here: `her colleague Peeter Mets`. */
function isSurname(name: Name, person: Name): boolean {
  return (
    name.type === 'organization' &&
    name.firstToken === person.endToken - 1 &&
    name.endToken === person.endToken
  );
}

function looksPersonal(tokens: Parameters<typeof listedPhrase>[0], first: number, end: number): boolean {
  if (listedPhrase(tokens, first, end)) return false;
  const impersonal =
    PLACE | LISTED.organization | LISTED.group | LISTED.orgTail | LISTED.weekday | LISTED.title;
  for (let i = first; i < end; i++) {
    const bits = listedOf(tokens[i]!);
    const surname = i === end - 1 && i === first + 1 && (bits & (impersonal ^ LISTED.organization)) === 0;
    if ((bits & impersonal) !== 0 && (bits & (GIVEN | LISTED.surname)) === 0 && !surname) return false;
  }
  return true;
}
