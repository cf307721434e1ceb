import { isCapitalAt, KIND } from '../../tagger/kinds';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { trait } from '../traits';
import { nameAt, when, withTokens } from './rule';

const PARTY = /^(?:D|R|I|DFL|Lab|Con)$/;
const LETTERS = trait(['d', 'r', 'i', 'dfl', 'lab', 'con']);

/** `Sen. Ana Roe, R-Texas`: the letter is the party, the rest a place, whatever its name looks like. */
export const splitParties = when({ capitals: LETTERS }, (names, { tokens, kinds, traits, capitals }) => {
  const places: Name[] = [];
  for (const i of capitals)
    if (
      (traits[i]! & LETTERS) !== 0 &&
      kinds[i] === KIND.capital &&
      PARTY.test(tokens[i]!.text) &&
      isPartyAt(i)
    )
      places.push(nameAt(tokens, i + 2, i + 3, 'location', 'party.place', 0.75));
  if (places.length === 0) return names;
  const out: Name[] = [];
  for (const name of names) {
    const party = tokens[name.firstToken]!;
    const inside =
      PARTY.test(party.text) && isPartyAt(name.firstToken) && name.endToken > name.firstToken + 2;
    const after = isPartyAt(name.firstToken - 2) && PARTY.test(tokens[name.firstToken - 2]!.text);
    if (inside || after) {
      const first = inside ? name.firstToken + 2 : name.firstToken;
      out.push(retyped(withTokens(name, tokens, first, name.endToken), 'location'));
    } else if (
      !(isPartyAt(name.firstToken) && PARTY.test(party.text) && name.endToken <= name.firstToken + 2)
    )
      out.push(name);
  }
  return withoutOverlaps(out, places);

  /** A capital, a hyphen and a capitalised word right after a comma or bracket. */
  function isPartyAt(i: number): boolean {
    const hyphen = tokens[i + 1];
    if (i < 1 || !hyphen || !isCapitalAt(kinds, i + 2) || !/^[-–]$/.test(hyphen.text)) return false;
    return /^[,(]$/.test(tokens[i - 1]!.text) && tokens.starts[i + 1] === tokens.ends[i];
  }
});
