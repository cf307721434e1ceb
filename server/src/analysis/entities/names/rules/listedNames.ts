import type { Tokens } from '../../../model';
import { KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { nameAt, type Rule } from './rule';

/** The tagger counts as unsure when “no name” won by less than this (log units). */
const UNSURE = 1;

/** Words of the lists that are ordinary words too: the lists settle nothing. */
const ORDINARY = new Set(
  'vice who ice house time visa target shell delta dawn rays heat jazz sun wild magic thunder giants saints bears lions eagles stars fox meta x sky apple guardian economist universal premier alphabet oracle gap orange sprint guess fidelity vanguard congress commons rangers celtic army navy labour labor liberation dow eni eta intel labs paramount disney'.split(
    ' ',
  ),
);

/** A listed organisation or country that the tagger was unsure about, standing alone: `state Tass news agency`. */
export const findListedNames: Rule = (names, { tokens, kinds, margins, listed, capitals }) => {
  const found: Name[] = [];
  let next = 0;
  for (const i of capitals) {
    const bits = listed[i]!;
    if (i === 0 || (bits & (LISTED.organization | PLACE)) === 0) continue;
    while (next < names.length && names[next]!.endToken <= i) next++;
    if (next < names.length && names[next]!.firstToken <= i) continue;
    if (!isPlainAcronym(kinds, i, bits) && !isPlaceAfterIn(tokens, i, bits)) {
      if (margins[i]! > UNSURE || margins[i] === 0) continue;
      if ((bits & (LISTED.organization | LISTED.country)) === 0 || ORDINARY.has(tokens[i]!.lower)) continue;
    }
    if ((bits & (GIVEN | LISTED.surname | LISTED.group | LISTED.title | LISTED.month)) !== 0) continue;
    found.push(nameAt(tokens, i, i + 1, bits & PLACE ? 'location' : 'organization', 'list.name', 0.65));
  }
  return found.length === 0 ? names : withoutOverlaps(names, found);
};

/** `WHO`, `US` in capitals beside a word in lower case. */
function isPlainAcronym(kinds: Uint8Array, i: number, bits: number): boolean {
  if (kinds[i] !== KIND.allCapitals || (bits & (LISTED.organization | LISTED.country)) === 0) return false;
  return (
    kinds[i + 1] === KIND.lower ||
    (kinds[i + 1] !== KIND.capital && (kinds[i - 1] === KIND.lower || kinds[i + 1] === KIND.sign))
  );
}

/** A listed place that stands alone after “in”, also in title case: `Police In Uvalde Arrest …`. */
function isPlaceAfterIn(tokens: Tokens, i: number, bits: number): boolean {
  return (bits & PLACE) !== 0 && tokens[i - 1]!.lower === 'in' && tokens[i]!.text.length > 4;
}
