import { FAMILY_NAMES_FIRST, GIVEN_NAME_HALVES } from '../../../lexicon/familyNamesFirst';
import { touchesBoth } from '../../../tokens/places';
import { KIND } from '../../tagger/kinds';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** Longest first half of a given name, in letters. */
const MAX_HALF = 6;

/** Given names of two halves beside a known family name, in either order: `Son Heung-min`, `Hyun-woo Park`. */
export const findSyllabicNames = when(
  { written: WRITTEN.smallHalf },
  (names, { tokens, kinds, landmarks }) => {
    const found: Name[] = [];
    for (const i of landmarks.hyphens) {
      if (i < 1 || kinds[i - 1] !== KIND.capital || kinds[i + 1] !== KIND.lower) continue;
      const left = tokens[i - 1]!;
      const right = tokens[i + 1]!;
      if (!touchesBoth(tokens, i)) continue;
      if (left.text.length > MAX_HALF || !GIVEN_NAME_HALVES.has(right.lower)) continue;
      if (isFamilyName(i - 2)) found.push(nameAt(tokens, i - 2, i + 2, 'person', 'person.syllables', 0.9));
      else if (isFamilyName(i + 2))
        found.push(nameAt(tokens, i - 1, i + 3, 'person', 'person.syllables', 0.9));
    }
    return found.length === 0 ? names : withoutOverlaps(found, names);

    function isFamilyName(at: number): boolean {
      return kinds[at] === KIND.capital && FAMILY_NAMES_FIRST.has(tokens[at]!.lower);
    }
  },
);
