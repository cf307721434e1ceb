import { wordSet } from '../../../lexicon/words';
import type { Token } from '../../../model';
import { LISTED, listedOf } from '../gazetteer';
import type { Name } from '../name';
import type { Rule } from './rule';

/** Before the names of ships. */
const PREFIX = /^(?:USS|USNS|USCGC|HMS|HMAS|HMCS|HMNZS|RMS|INS|MV|M\/V|MT|SS|RFA)$/;

/** Right before the name of a ship. */
const KIND_OF_SHIP = wordSet(
  'tanker supertanker ship freighter vessel ferry yacht trawler frigate destroyer submarine warship icebreaker schooner tugboat',
);

/** What ships do: `The Sea Venture ran aground`. */
const SAILS = /^(?:sank|sailed|docked|capsized|foundered|ran)$/;

/** `a boat named Lady Ottilie`, the title left out of the name or not. */
function isNamedAfter(tokens: readonly Token[], first: number): boolean {
  const titled = tokens[first - 1]!.kind === 'word' && (listedOf(tokens[first - 1]!) & LISTED.title) !== 0;
  const at = titled ? first - 2 : first - 1;
  if (at < 1 || !/^(?:named|called|christened)$/.test(tokens[at]!.lower)) return false;
  const { lower } = tokens[at - 1]!;
  return KIND_OF_SHIP.has(lower) || lower === 'boat';
}

/** `USS Harold Brook`, `the tanker Sea Venture`, `the Harold Brook ran aground`: a ship called after a person or a place is neither. */
export const dropShips: Rule = (names, { tokens }) =>
  names.filter(({ type, firstToken: first, endToken: end }: Name) => {
    const before = tokens[first - 1];
    if (before === undefined || (type !== 'person' && type !== 'location' && type !== 'organization'))
      return true;
    if (PREFIX.test(before.text) || KIND_OF_SHIP.has(before.lower)) return false;
    if (isNamedAfter(tokens, first)) return false;
    const sails = tokens[end] !== undefined && SAILS.test(tokens[end]!.lower);
    return !(
      before.lower === 'the' &&
      sails &&
      type === 'person' &&
      (tokens[end]!.lower !== 'ran' || tokens[end + 1]?.lower === 'aground')
    );
  });
