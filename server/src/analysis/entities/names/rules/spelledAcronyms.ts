import type { Tokens } from '../../../model';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { LISTED, listedOf, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** Fewest and most letters of an acronym that is known again without brackets. */
const MIN_LETTERS = 3;
const MAX_LETTERS = 7;
/** Most organisations whose initials are spelled. */
const MAX_BODIES = 200;

/** Capitals that are the initials of an organisation of the text: `HUDA` after `Harbor Urban Development Authority`. */
export const spellAcronyms = when({ written: WRITTEN.longBody }, (names, { tokens, kinds, capitals }) => {
  if (!capitals.some((i) => kinds[i] === KIND.allCapitals)) return names;
  const spelled = new Set<string>();
  let bodies = 0;
  for (const { type, firstToken, endToken } of names) {
    if (type !== 'organization' || endToken - firstToken < MIN_LETTERS || ++bodies > MAX_BODIES) continue;
    addInitials(tokens, kinds, firstToken, endToken, spelled);
  }
  if (spelled.size === 0) return names;
  const typed = names.map((name): Name => {
    const { type, firstToken: first, endToken: end } = name;
    if ((type !== 'person' && type !== 'location') || end - first > 1 || kinds[first] !== KIND.allCapitals)
      return name;
    const known = (listedOf(tokens[first]!) & (PLACE | LISTED.title)) !== 0;
    return !known && spelled.has(plain(tokens[first]!.lower)) ? retyped(name, 'organization') : name;
  });
  const found: Name[] = [];
  for (const i of capitals) {
    if (kinds[i] !== KIND.allCapitals || isCapitalAt(kinds, i - 1) || isCapitalAt(kinds, i + 1)) continue;
    if (spelled.has(plain(tokens[i]!.lower)))
      found.push(nameAt(tokens, i, i + 1, 'organization', 'acronym.spelled', 0.8));
  }
  return found.length === 0 ? typed : withoutOverlaps(typed, found);
});

/** The initials of all words, and of those with a capital. */
function addInitials(tokens: Tokens, kinds: Uint8Array, first: number, end: number, out: Set<string>): void {
  let all = '';
  let big = '';
  for (let i = first; i < end; i++) {
    if (kinds[i] === KIND.sign) continue;
    all += tokens[i]!.lower[0];
    if (isCapitalAt(kinds, i)) big += tokens[i]!.lower[0];
  }
  for (const acronym of [all, big])
    if (acronym.length >= MIN_LETTERS && acronym.length <= MAX_LETTERS) out.add(acronym);
}

/** `u.n.d.p.` without its stops. */
function plain(lower: string): string {
  return lower.includes('.') ? lower.replaceAll('.', '') : lower;
}
