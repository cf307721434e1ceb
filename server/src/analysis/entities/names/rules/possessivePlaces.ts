import { wordSet } from '../../../lexicon/words';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapital, KIND } from '../../tagger/kinds';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** What places are that are called somebody's. */
const isGround = wordTest(
  wordSet(
    'cross wharf vineyard landing point corner quay hill bay cove harbor harbour ferry mills lane gate island creek head bridge green end court creek ridge field bush cathedral inn',
  ),
);

/** Places called somebody's: `Pike's Wharf`, `King's Cross`. */
export const findPossessivePlaces: Rule = (names, { tokens, kinds, landmarks }) => {
  const found: Name[] = [];
  for (const i of landmarks.possessives) {
    if (i < 1 || kinds[i - 1] !== KIND.capital || kinds[i + 1] !== KIND.capital) continue;
    if (!isGround(tokens[i + 1]!) || tokens[i + 1]!.start !== tokens[i]!.end + 1) continue;
    if (isCapital(kinds[i - 2]) || isCapital(kinds[i + 2])) continue;
    found.push(nameAt(tokens, i - 1, i + 2, 'location', 'words.possessive-place', 0.75));
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
};
