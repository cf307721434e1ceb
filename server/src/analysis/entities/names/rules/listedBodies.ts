import { isCapitalAt, KIND } from '../../tagger/kinds';
import { PHRASE } from '../columns';
import { LISTED, listedPhrase } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** Longest phrase, in tokens. */
const MAX_WORDS = 8;

/** Organisations of the lists with two words or more, wherever they stand whole and capitalised: `Doctors Without Borders`. */
export const findListedBodies: Rule = (names, { tokens, kinds, listed, capitals }) => {
  const found: Name[] = [];
  let passed = 0;
  for (const i of capitals) {
    if ((listed[i]! & PHRASE) === 0 || i < passed) continue;
    const phrase = listedPhrase(tokens, i, Math.min(tokens.length, i + MAX_WORDS));
    if (!phrase || phrase.bits !== LISTED.organization) continue;
    const end = i + phrase.words.length;
    if (isWritten(kinds, i, end) && !isCapitalAt(kinds, end) && !isCapitalAt(kinds, i - 1))
      found.push(nameAt(tokens, i, end, 'organization', 'list.organization', 0.9));
    passed = end;
  }
  if (found.length === 0) return names;
  // A longer name that holds the phrase stays.
  let next = 0;
  const whole: Name[] = [];
  for (const body of found) {
    while (next < names.length && names[next]!.endToken <= body.firstToken) next++;
    const name = names[next];
    if (!name || name.firstToken > body.firstToken || name.endToken < body.endToken) whole.push(body);
  }
  return whole.length === 0 ? names : withoutOverlaps(whole, names);
};

/** Capitals on the first and last word, and on at least half of all. */
function isWritten(kinds: Uint8Array, first: number, end: number): boolean {
  let capitals = 0;
  let words = 0;
  for (let i = first; i < end; i++) {
    if (kinds[i] === KIND.sign) continue;
    words++;
    if (isCapitalAt(kinds, i)) capitals++;
  }
  return isCapitalAt(kinds, end - 1) && capitals * 2 >= words;
}
