import { listedPhrase, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** A place that begins a longer one of the lists is that one: `Bosnia and Herzegovina`. */
export const lengthenPlaces: Rule = (names, { tokens }) => {
  const found: Name[] = [];
  for (const { type, firstToken, endToken } of names) {
    if (type !== 'location' || tokens[endToken]?.lower !== 'and') continue;
    const phrase = listedPhrase(tokens, firstToken, Math.min(tokens.length, firstToken + 6));
    if (!phrase || (phrase.bits & PLACE) === 0 || firstToken + phrase.words.length <= endToken) continue;
    found.push(nameAt(tokens, firstToken, firstToken + phrase.words.length, 'location', 'list.place', 0.9));
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
};
