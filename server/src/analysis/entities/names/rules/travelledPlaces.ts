import { elementAt, mapped } from '../../../arrays';
import { wordSet } from '../../../lexicon/words';
import type { Tokens } from '../../../model';
import { lowerAt, textAt } from '../../../tokens/wordsAt';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import { type Name, nameAt, retyped } from '../name';
import { COMMA, trait } from '../traits';
import { type Read, when } from './rule';

/** People who are “from” where they live. */
const INHABITANTS = wordSet(
  'villagers residents inhabitants townspeople townsfolk farmers fishermen migrants refugees evacuees pilgrims settlers protesters fighters',
);
/** Ways to say where one got to. */
const ARRIVALS = wordSet('arrive arrived arrives arriving');
/** What a place is called in apposition. */
const SETTLEMENTS = wordSet(
  'town city village suburb hamlet settlement municipality district province island port',
);

const TOLD = trait(['left'], ARRIVALS, INHABITANTS, SETTLEMENTS);
const BEFORE = trait(['left', 'for', 'in', 'from']);

const MAX_WORDS = 3;

/**
 * Unlisted names that only a place can be: `left Gofa for Sawla`, `arrived in Gofa`, `villagers from Gofa`, `Gofa, a town of
 * 9,000`; and the same words elsewhere in the text where the tagger was unsure.
 */
export const findTravelledPlaces = when({ text: TOLD }, (names, read) => {
  const { tokens, kinds, traits, capitals } = read;
  const proven = new Set<string>();
  const found: Name[] = [];
  for (const i of capitals) {
    if (i === 0 || kinds[i] !== KIND.capital || isCapitalAt(kinds, i - 1)) continue;
    let end = i + 1;
    while (end - i < MAX_WORDS && kinds[end] === KIND.capital) end++;
    if ((traits[i - 1]! & BEFORE) === 0 && (end === tokens.length || (traits[end]! & COMMA) === 0)) continue;
    if (isCapitalAt(kinds, end) || !isToldPlace(read, i, end) || !mayBePlace(tokens, i, end)) continue;
    proven.add(keyOf(tokens, i, end));
    found.push(nameAt(tokens, i, end, 'location', 'words.place', 0.75));
  }
  if (found.length === 0) return names;
  const people = new Set<string>();
  for (const { type, firstToken, endToken } of names)
    if (type === 'person' && endToken - firstToken > 1)
      for (let i = firstToken; i < endToken; i++) people.add(tokens[i]!.lower);
  const sure = found.filter(
    ({ firstToken, endToken }) => endToken - firstToken > 1 || !people.has(tokens[firstToken]!.lower),
  );
  const ends = new Map(sure.map(({ firstToken, endToken }) => [firstToken, endToken]));
  const proved = mapped(names, (name): Name => {
    const { firstToken: first, endToken: end, type } = name;
    const again = name.rule === 'tagger' && type === 'person' && end - first === 1;
    const known = again && !people.has(tokens[first]!.lower) && proven.has(keyOf(tokens, first, end));
    if (type === 'location' || !(known || ends.get(first) === end)) return name;
    return retyped(name, 'location', 'words.place', 0.75);
  });
  return withoutOverlaps(proved, sure);
});

function isToldPlace({ tokens, kinds }: Read, first: number, end: number): boolean {
  const before = tokens[first - 1]!.lower;
  const earlier = lowerAt(tokens, first - 2);
  if (before === 'left') return lowerAt(tokens, end) === 'for' && isCapitalAt(kinds, end + 1);
  if (before === 'for' && isCapitalAt(kinds, first - 2)) return leftBefore(tokens, kinds, first - 2);
  if (before === 'in') return ARRIVALS.has(earlier);
  if (before === 'from') return INHABITANTS.has(earlier);
  return isSettlement(tokens, end);
}

/** `left NAME` ends with token `last`. */
function leftBefore(tokens: Tokens, kinds: Uint8Array, last: number): boolean {
  let i = last;
  while (last - i < MAX_WORDS && isCapitalAt(kinds, i)) i--;
  return lowerAt(tokens, i) === 'left';
}

/** `, a town of`, `, a mining village near`. */
function isSettlement(tokens: Tokens, at: number): boolean {
  if (textAt(tokens, at) !== ',' || !/^(?:a|the)$/.test(lowerAt(tokens, at + 1))) return false;
  for (let i = at + 2; i < at + 5; i++) {
    const token = elementAt(tokens, i);
    if (token?.kind !== 'word' || token.text !== token.lower) return false;
    if (SETTLEMENTS.has(token.lower))
      return /^(?:of|in|near|on|about|outside|where|that|with|north|south|east|west|some)$/.test(
        lowerAt(tokens, i + 1),
      );
  }
  return false;
}

function mayBePlace(tokens: Tokens, first: number, end: number): boolean {
  const other =
    GIVEN |
    LISTED.group |
    LISTED.month |
    LISTED.weekday |
    LISTED.organization |
    LISTED.orgTail |
    LISTED.title |
    LISTED.role;
  for (let i = first; i < end; i++) if ((listedOf(tokens[i]!) & other) !== 0) return false;
  return true;
}

function keyOf(tokens: Tokens, first: number, end: number): string {
  let key = '';
  for (let i = first; i < end && i < first + MAX_WORDS; i++) key += `${tokens[i]!.lower} `;
  return key;
}
