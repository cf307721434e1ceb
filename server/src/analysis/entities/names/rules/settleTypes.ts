import { wordSet } from '../../../lexicon/words';
import type { Token } from '../../../model';
import { LISTED, listedWord, PLACE } from '../gazetteer';
import type { Name } from '../name';
import type { Rule } from './rule';

/** First words of “… of …” and “… for …” that make the whole an organisation. */
const HEADS = wordSet(
  'university ministry department institute bureau bank office council committee commission association society organization organisation federation union league board academy college school museum chamber church court',
);

/** Last words that make the whole an organisation. */
const TAILS = wordSet(
  'inc inc. corp corp. corporation co. ltd ltd. llc plc gmbh university college ministry department agency commission committee association federation institute foundation airlines airways police parliament party council authority newspaper times tribune gazette herald',
);

/** Corrects types that the words themselves settle, and drops nationalities taken for places. */
export const settleTypes: Rule = (names, { tokens }) =>
  names
    .map((name) => (name.type === 'location' || name.type === 'person' ? settle(name, tokens) : name))
    .filter((name) => !isNationality(name, tokens));

function settle(name: Name, tokens: readonly Token[]): Name {
  const { firstToken: first, endToken: end } = name;
  if (end - first < 2) return name;
  const second = tokens[first + 1]!.lower;
  const headed = (second === 'of' || second === 'for') && HEADS.has(tokens[first]!.lower);
  if (headed || TAILS.has(tokens[end - 1]!.lower)) return { ...name, type: 'organization' };
  return name;
}

/** `North Korean`, `British`: a group, which its own list finds. */
function isNationality(name: Name, tokens: readonly Token[]): boolean {
  if (name.type !== 'location' && name.type !== 'organization') return false;
  if (name.endToken - name.firstToken > 2) return false;
  const bits = listedWord(tokens[name.endToken - 1]!.lower);
  if ((bits & LISTED.group) === 0 || (bits & PLACE) !== 0) return false;
  return (
    name.endToken - name.firstToken === 1 ||
    /^(?:north|south|east|west|northern|southern)$/.test(tokens[name.firstToken]!.lower)
  );
}
