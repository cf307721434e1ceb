import { wordSet } from '../../../lexicon/words';
import type { Tokens, WordType } from '../../../model';
import { lowerAt } from '../../../tokens/wordsAt';
import { LISTED, listedOf } from '../gazetteer';
import type { Name } from '../name';
import { trait } from '../traits';
import { when } from './rule';

/** Before the names of ships, in capitals. */
const PREFIX = wordSet('uss usns uscgc hms hmas hmcs hmnzs rms ins mv m/v mt ss rfa');

/** Right before the name of a ship. */
const KIND_OF_SHIP = wordSet(
  'tanker supertanker ship freighter vessel ferry yacht trawler frigate destroyer submarine warship icebreaker schooner tugboat',
);

/** What ships do: `The Sea Venture ran aground`. */
const SAILS = wordSet('sank sailed docked capsized foundered ran');

const SHIP = trait(PREFIX, KIND_OF_SHIP, ['boat']);
const SAILING = trait(SAILS);

/** `a boat named Lady Ottilie`, the title left out of the name or not. */
function isNamedAfter(tokens: Tokens, first: number): boolean {
  const titled = tokens[first - 1]!.kind === 'word' && (listedOf(tokens[first - 1]!) & LISTED.title) !== 0;
  const at = titled ? first - 2 : first - 1;
  if (at < 1 || !/^(?:named|called|christened)$/.test(tokens[at]!.lower)) return false;
  const { lower } = tokens[at - 1]!;
  return KIND_OF_SHIP.has(lower) || lower === 'boat';
}

/** `USS Harold Brook`, `the tanker Sea Venture`, `the Harold Brook ran aground`: a ship called after a person or a place is neither. */
export const dropShips = when({ text: SHIP | SAILING }, (names, { tokens, traits, present }) => {
  return names.filter(({ type, firstToken: first, endToken: end }: Name) => {
    if (first === 0 || (type !== 'person' && type !== 'location' && type !== 'organization')) return true;
    if ((present & SHIP) !== 0) {
      if ((traits[first - 1]! & SHIP) !== 0 && isShip(tokens[first - 1]!)) return false;
      if (isNamedAfter(tokens, first)) return false;
    }
    if (type !== 'person' || end === tokens.length || (traits[end]! & SAILING) === 0) return true;
    if (tokens[first - 1]!.lower !== 'the') return true;
    return tokens[end]!.lower === 'ran' && lowerAt(tokens, end + 1) !== 'aground';
  });
});

function isShip({ text, lower }: WordType): boolean {
  return KIND_OF_SHIP.has(lower) || (PREFIX.has(lower) && text === text.toUpperCase());
}
