import { wordSet } from '../../../lexicon/words';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { LISTED, listedOf, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** What places are that are called somebody's. */
const isGround = wordTest(
  wordSet(
    'cross wharf vineyard landing point corner quay hill bay cove harbor harbour ferry mills lane gate island creek head bridge green end court creek ridge field bush cathedral inn',
  ),
);

/** And bodies: `St. Olave's Hospital`. */
const isBody = wordTest(wordSet('church hospital college school university cathedral hospice abbey'));
const isSaint = wordTest(wordSet('st st. saint'));

/** Places and bodies called somebody's: `Pike's Wharf`, `King's Cross`, `St. Olave's Hospital`. */
export const findPossessiveNames = when(
  { written: WRITTEN.possessiveBetweenCapitals },
  (names, { tokens, kinds, landmarks }) => {
    const found: Name[] = [];
    for (const i of landmarks.possessives) {
      if (i < 1 || kinds[i - 1] !== KIND.capital || kinds[i + 1] !== KIND.capital) continue;
      const body = isBody(tokens[i + 1]!);
      if (!(body || isGround(tokens[i + 1]!)) || tokens.starts[i + 1]! !== tokens.ends[i]! + 1) continue;
      if (body && (listedOf(tokens[i - 1]!) & (PLACE | LISTED.organization)) !== 0) continue;
      const first = i > 1 && isSaint(tokens[i - 2]!) ? i - 2 : i - 1;
      if (isCapitalAt(kinds, first - 1) || isCapitalAt(kinds, i + 2)) continue;
      const type = body ? 'organization' : 'location';
      found.push(nameAt(tokens, first, i + 2, type, 'words.possessive', 0.75));
    }
    return found.length === 0 ? names : withoutOverlaps(found, names);
  },
);
