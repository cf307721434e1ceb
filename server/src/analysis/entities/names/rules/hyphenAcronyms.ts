import type { Tokens } from '../../../model';
import { touchesBoth } from '../../../tokens/places';
import { textAt } from '../../../tokens/wordsAt';
import { KIND } from '../../tagger/kinds';
import { LISTED, listedOf, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** Acronyms with a hyphen of which the tagger saw a part: `N-VA`, `PML-N`. Pairs of known names stay two: `US-UK`. */
export const joinHyphenAcronyms = when(
  { written: WRITTEN.hyphenBefore | WRITTEN.hyphenAfter },
  (names, { tokens, kinds }) => {
    const found: Name[] = [];
    for (let k = 0; k < names.length; k++) {
      const name = names[k]!;
      if (name.endToken - name.firstToken !== 1 || name.type === 'norp') continue;
      const { firstToken: i } = name;
      const left = isHyphen(tokens, i - 1) ? i - 2 : i;
      if (!isHyphen(tokens, left + 1) || !isPart(tokens, kinds, left) || !isPart(tokens, kinds, left + 2))
        continue;
      if (isHyphen(tokens, left - 1) || isHyphen(tokens, left + 3)) continue;
      if (tokens[left]!.text.length > 2 && tokens[left + 2]!.text.length > 2) continue;
      found.push(nameAt(tokens, left, left + 3, 'organization', 'acronym.hyphen', 0.8));
    }
    return found.length === 0 ? names : withoutOverlaps(found, names);
  },
);

/** A hyphen between two words without a space. */
function isHyphen(tokens: Tokens, i: number): boolean {
  return textAt(tokens, i) === '-' && touchesBoth(tokens, i);
}

/** Capitals only, and nothing that the lists know. */
function isPart(tokens: Tokens, kinds: Uint8Array, i: number): boolean {
  const token = tokens[i];
  if (!token || !(kinds[i] === KIND.allCapitals || (kinds[i] === KIND.capital && token.text.length === 1)))
    return false;
  return token.text.length <= 5 && (listedOf(token) & (PLACE | LISTED.organization | LISTED.group)) === 0;
}
