import { isCapital, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedWord, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** The tagger counts as unsure when “no name” won by less than this (log units). */
const UNSURE = 1;

/** Words of the lists that are ordinary words too: the lists settle nothing. */
const ORDINARY = new Set(
  'who ice house time visa target shell delta dawn rays heat jazz sun wild magic thunder giants saints bears lions eagles stars fox meta x sky apple guardian economist universal premier alphabet oracle gap orange sprint guess fidelity vanguard congress commons rangers celtic army navy labour labor liberation dow eni eta intel labs paramount disney'.split(
    ' ',
  ),
);

/** A listed organisation or country that the tagger was unsure about, standing alone: `state Tass news agency`. */
export const findListedNames: Rule = (names, { tokens, kinds, margins }) => {
  const found: Name[] = [];
  let next = 0;
  for (let i = 1; i < tokens.length; i++) {
    while (next < names.length && names[next]!.endToken <= i) next++;
    if (names[next] && names[next]!.firstToken <= i) {
      i = names[next]!.endToken - 1;
      continue;
    }
    if (!isCapital(kinds[i])) continue;
    const { lower } = tokens[i]!;
    const bits = listedWord(lower);
    const plain =
      kinds[i] === KIND.allCapitals && (bits & LISTED.country) !== 0 && kinds[i + 1] !== KIND.capital;
    if (!plain && (margins[i]! > UNSURE || margins[i] === 0)) continue;
    if ((bits & (LISTED.organization | LISTED.country)) === 0 || ORDINARY.has(lower)) continue;
    if ((bits & (GIVEN | LISTED.surname | LISTED.group | LISTED.title | LISTED.month)) !== 0) continue;
    found.push(nameAt(tokens, i, i + 1, bits & PLACE ? 'location' : 'organization', 'list.name', 0.65));
  }
  return found.length === 0 ? names : withoutOverlaps(names, found);
};
