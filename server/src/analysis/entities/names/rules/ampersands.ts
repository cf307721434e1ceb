import { elementAt } from '../../../arrays';
import { wordSet } from '../../../lexicon/words';
import type { Tokens } from '../../../model';
import { textAt } from '../../../tokens/wordsAt';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, listedPhrase, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, type Read, when } from './rule';

/** Most words on each side of the sign. */
const MAX_SIDE = 4;

/** Words with the sign in them that name no firm. */
const NO_NAME = wordSet('q&a r&b r&d b&b d&d m&a a&e o&m f&b s&m t&c k&r c&w r&r p&l h&s');

/** Firms named after two: `Marlow & Pike`, `Black & Reed Tools`; and in one word: `L&T`, `Florida A&M`. */
export const joinAmpersands = when({ written: WRITTEN.ampersand }, (names, read) => {
  const { tokens, kinds } = read;
  const found: Name[] = [];
  let next = 0;
  for (const i of read.landmarks.ampersands) {
    const { text } = tokens[i]!;
    while (next < names.length && names[next]!.endToken < i) next++;
    const name = text === '&' ? pairAt(names, next, i, read) : oneWordAt(tokens, kinds, i);
    if (name) found.push(name);
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
});

/** The firm whose sign is token `i`; `next` is the first name that ends at it or later. */
function pairAt(names: readonly Name[], next: number, i: number, { tokens, kinds }: Read) {
  if (!isCapitalAt(kinds, i - 1) || !isCapitalAt(kinds, i + 1)) return null;
  const before = names[next];
  if (before && before.firstToken < i && before.endToken > i + 1) {
    const start = partnersStart(tokens, kinds, before.firstToken, before.endToken);
    if (before.type === 'organization' && start === before.firstToken) return null;
    return nameAt(tokens, start, before.endToken, 'organization', before.rule, before.confidence);
  }
  const spaced = tokens.starts[i]! > tokens.ends[i - 1]!;
  if (spaced !== tokens.starts[i + 1]! > tokens.ends[i]!) return null;
  const first = before?.endToken === i ? before.firstToken : i - 1;
  const follower = names.slice(next, next + 2).find((name) => name.firstToken === i + 1);
  if (!before || before.endToken < i) {
    if (!follower) return null;
  } else if (before.endToken === i && before.type !== 'location' && isOneName(tokens, before, i)) {
    if (!isFirmWord(tokens[i + 1]!)) return null;
  }
  const title = isCapitalAt(kinds, i - 2) && isCapitalAt(kinds, i + 2) && isCapitalAt(kinds, i + 3);
  let end = i + 2;
  if (follower && follower.endToken - i <= MAX_SIDE) end = follower.endToken;
  else if (!title)
    while (end < tokens.length && end - i <= MAX_SIDE && isCapitalAt(kinds, end) && follows(tokens, end))
      end++;
  if (i - first > MAX_SIDE) return null;
  if (!endsBody(tokens, end) && isPairOfNames(tokens, first, i, end)) return null;
  return nameAt(tokens, partnersStart(tokens, kinds, first, end), end, 'organization', 'sign.and', 0.9);
}

/** Right after the sign these belong to the name before it: `McKinsey & Company`. */
const isFirmWord = wordTest(wordSet('company co co. sons partners associates bros bros. daughters brothers'));
const isPartnership = wordTest(wordSet('llp llp. llc pllc p.c. lpa'));
const isBodyTail = wordTest(
  wordSet('foundation fund trust museum company partners llp llc inc inc. ltd ltd.'),
);

/** The last word tells that both names are a body's: `Rosa & Tom Hale Foundation`. */
function endsBody(tokens: Tokens, end: number): boolean {
  return isBodyTail(tokens[end - 1]!);
}

/** The first partner of a law firm: `Fenn, Ortiz & Gold LLP`; else `first`. */
function partnersStart(tokens: Tokens, kinds: Uint8Array, first: number, end: number): number {
  if (!isPartnership(tokens[end - 1]!)) return first;
  let start = first;
  while (first - start < 6 && textAt(tokens, start - 1) === ',' && isCapitalAt(kinds, start - 2)) start -= 2;
  return start;
}

/** The name before the sign stands for itself: a known body, or a whole person with a given name after the sign. */
function isOneName(tokens: Tokens, name: Name, sign: number): boolean {
  const words = name.endToken - name.firstToken;
  if (name.type === 'organization')
    return words === 1 && (listedOf(tokens[name.firstToken]!) & LISTED.organization) !== 0;
  return words > 1 && (listedOf(tokens[sign + 1]!) & GIVEN) !== 0;
}

function follows(tokens: Tokens, i: number): boolean {
  return tokens.starts[i]! - tokens.ends[i - 1]! <= 1;
}

/** Two given names, two places, two groups: `Anna & Tom`, `Trinidad & Tobago`. */
function isPairOfNames(tokens: Tokens, first: number, sign: number, end: number): boolean {
  if (listedPhrase(tokens, first, end)?.words.length === end - first) return true;
  const left = listedOf(tokens[sign - 1]!);
  const right = listedOf(tokens[sign + 1]!);
  const apart = PLACE | LISTED.group | LISTED.month | LISTED.weekday;
  if ((left & apart) !== 0 && (right & apart) !== 0) return true;
  return (left & GIVEN) !== 0 && (right & GIVEN) !== 0 && ((left | right) & LISTED.surname) === 0;
}

function oneWordAt(tokens: Tokens, kinds: Uint8Array, i: number): Name | null {
  const token = tokens[i]!;
  if (kinds[i] !== KIND.allCapitals || token.text.length > 5 || NO_NAME.has(token.lower)) return null;
  const before = elementAt(tokens, i - 1);
  const joined =
    before !== undefined && isCapitalAt(kinds, i - 1) && follows(tokens, i) && /^A&[MT]$/.test(token.text);
  const place = joined && (listedOf(before) & LISTED.region) !== 0;
  return nameAt(tokens, place ? i - 1 : i, i + 1, 'organization', 'sign.and', 0.85);
}
