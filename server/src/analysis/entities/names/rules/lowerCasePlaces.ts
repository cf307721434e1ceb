import { isCapitalAt, KIND } from '../../tagger/kinds';
import { listedWord, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

const PREPOSITIONS = new Set(['in', 'from', 'near', 'to', 'around', 'visiting']);

/** Words of the lists of places that are also ordinary words. */
const ORDINARY = new Set([
  'us',
  'nice',
  'reading',
  'mobile',
  'turkey',
  'china',
  'chad',
  'jersey',
  'earth',
  'cork',
  'bath',
  'essen',
  'gary',
  'perm',
  'sibling',
  'homs',
  'durham',
  'derby',
  'essex',
  'java',
  'georgia',
  'jordan',
  'bari',
  'split',
  'troy',
  'aurora',
  'phoenix',
  'lima',
  'mars',
  'male',
  'mali',
  'niger',
  'queens',
  'providence',
  'columbia',
  'rome',
  'guinea',
  'odessa',
  'commons',
]);

/** Places written in lower case, only in sentences that begin in lower case, only after a preposition: `i live in mexico`. */
export const findLowerCasePlaces: Rule = (names, { tokens, kinds, sentences }) => {
  const found: Name[] = [];
  for (const { firstToken, endToken } of sentences) {
    if (kinds[firstToken] !== KIND.lower || hasCapital(kinds, firstToken, endToken)) continue;
    for (let i = firstToken + 1; i < endToken; i++) {
      const { lower } = tokens[i]!;
      if (kinds[i] !== KIND.lower || lower.length < 4 || !PREPOSITIONS.has(tokens[i - 1]!.lower)) continue;
      if ((listedWord(lower) & PLACE) !== 0 && !ORDINARY.has(lower))
        found.push(nameAt(tokens, i, i + 1, 'location', 'list.lower-case', 0.6));
    }
  }
  return found.length === 0 ? names : withoutOverlaps(names, found);
};

/** A capital other than the pronoun I. */
function hasCapital(kinds: Uint8Array, from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) if (isCapitalAt(kinds, i)) capitals++;
  return capitals > 1;
}
