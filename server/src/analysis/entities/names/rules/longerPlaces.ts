import { lowerAt } from '../../../tokens/wordsAt';
import { isCapitalAt } from '../../tagger/kinds';
import { LISTED, listedPhrase, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** A name that begins a longer one of the lists is that one: `Bosnia and Herzegovina`, `Meta Platforms`. */
export const lengthenPlaces = when(
  { written: WRITTEN.capitalAfter | WRITTEN.placeInList },
  (names, { tokens, kinds }) => {
    const found: Name[] = [];
    for (const { type, firstToken, endToken } of names) {
      const body = isCapitalAt(kinds, endToken);
      if (!body && (type !== 'location' || lowerAt(tokens, endToken) !== 'and')) continue;
      const phrase = listedPhrase(tokens, firstToken, Math.min(tokens.length, firstToken + 6));
      if (!phrase || firstToken + phrase.words.length <= endToken) continue;
      const end = firstToken + phrase.words.length;
      if ((phrase.bits & PLACE) !== 0) {
        if (!body) found.push(nameAt(tokens, firstToken, end, 'location', 'list.place', 0.9));
      } else if (body && (phrase.bits & LISTED.organization) !== 0 && !isCapitalAt(kinds, end))
        found.push(nameAt(tokens, firstToken, end, 'organization', 'list.organization', 0.9));
    }
    return found.length === 0 ? names : withoutOverlaps(found, names);
  },
);
