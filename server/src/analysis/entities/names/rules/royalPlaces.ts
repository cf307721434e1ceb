import { wordSet } from '../../../lexicon/words';
import { isCapitalAt } from '../../tagger/kinds';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { trait } from '../traits';
import { nameAt, when } from './rule';

const ROYAL = wordSet('queen king prince princess emperor empress duke lord lady saint st st.');
const GROUND = trait(
  wordSet(
    'land island islands sound bay fjord glacier peninsula coast range strait sea mountains falls park county river bridge square street road avenue',
  ),
);

/** Lands called after a crowned head, taken for the person: `Queen Ottilie Land`. */
export const nameRoyalPlaces = when({ inside: GROUND }, (names, { tokens, kinds, traits }) => {
  const found: Name[] = [];
  for (const { type, firstToken, endToken } of names) {
    if (type !== 'person' || (traits[endToken - 1]! & GROUND) === 0) continue;
    const words = endToken - firstToken;
    const inside = words > 2 && ROYAL.has(tokens[firstToken]!.lower);
    const before = words > 1 && firstToken > 0 && ROYAL.has(tokens[firstToken - 1]!.lower);
    const titled = before && isCapitalAt(kinds, firstToken - 1);
    if (inside || titled)
      found.push(
        nameAt(tokens, titled ? firstToken - 1 : firstToken, endToken, 'location', 'words.place', 0.8),
      );
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
});
