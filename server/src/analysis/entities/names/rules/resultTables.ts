import type { Tokens } from '../../../model';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { LISTED, listedOf } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import { nameAt } from '../name';
import type { Read, Rule } from './rule';
import { IN_TABLE, isSports, mentionsSports } from './teams';

const isVersus = wordTest(new Set(['v', 'v.', 'vs', 'vs.']));

/** Most words of a team in a table. */
const MAX_WORDS = 3;
/** A row with so many numbers is one of a league's standings. */
const STANDINGS = 4;
/** So many rows with fewer numbers, one after the other, are results. */
const RESULTS = 3;

/** So many rows are a table, and two words of sports tell what of. */
const SURE = 6;

/** The teams in tables of sports: `Northport 12 8 2 2 26`, `Stokeham 2 Selby 1 Exton 0 Yardley 0`. */
export const findTeamsInTables: Rule = (names, read) => {
  const rows = rowsOf(read);
  if (rows.length < RESULTS || !(rows.length >= SURE ? mentionsSports(read) : isSports(read))) return names;
  const people = new Map<number, number>();
  for (const { type, firstToken, endToken } of names)
    if (type === 'person' && endToken - firstToken > 1) people.set(firstToken, endToken);
  const teams = rows
    .filter(({ first, end }) => !people.has(first) && mayBeTeam(read.tokens, first, end))
    .map(({ first, end }) => nameAt(read.tokens, first, end, 'organization', IN_TABLE, 0.7));
  return teams.length === 0 ? names : withoutOverlaps(teams, names);
};

interface Row {
  readonly first: number;
  readonly end: number;
}

/** Names before numbers: those with many, those in chains, and pairs that play each other. */
function rowsOf({ tokens, kinds, capitals }: Read): Row[] {
  const rows: Row[] = [];
  let chain: Row[] = [];
  let chained = -1;
  const close = (): void => {
    if (chain.length >= RESULTS) for (const row of chain) rows.push(row);
    chain = [];
  };
  let passed = 0;
  for (const i of capitals) {
    if (i < passed) continue;
    let end = i + 1;
    while (isCapitalAt(kinds, end)) end++;
    const numbers = numbersAfter(tokens, kinds, end);
    if (numbers > 0 && end - i <= MAX_WORDS) {
      if (i !== chained) close();
      const row = { first: i, end };
      if (numbers >= STANDINGS) {
        close();
        rows.push(row);
      } else chain.push(row);
      chained = end + numbers;
    }
    if (isCapitalAt(kinds, end + 1) && isVersus(tokens[end]!)) rows.push(...pairAt(kinds, i, end));
    passed = end;
  }
  close();
  return rows.sort((a, b) => a.first - b.first);
}

/** `East Fife v Clydebank`: the names before and after token `at`. */
function pairAt(kinds: Uint8Array, first: number, at: number): Row[] {
  let end = at + 2;
  while (isCapitalAt(kinds, end)) end++;
  return at - first > MAX_WORDS || end - at - 1 > MAX_WORDS
    ? []
    : [
        { first, end: at },
        { first: at + 1, end },
      ];
}

/** How many numbers follow from token `at`, lone dashes for missing ones counted; `7-0-29-0` is none. */
function numbersAfter(tokens: Tokens, kinds: Uint8Array, at: number): number {
  let i = at;
  for (; i < tokens.length; i++) {
    if (kinds[i] !== KIND.number && (i === at || tokens[i]!.text !== '-')) break;
    if (i > at && tokens.starts[i]! === tokens.ends[i - 1]!) return 0;
  }
  return i - at;
}

/** No month, day, title or word for a division: `August 30`, `Division 2`. */
function mayBeTeam(tokens: Tokens, first: number, end: number): boolean {
  const other = LISTED.month | LISTED.weekday | LISTED.title | LISTED.country | LISTED.group;
  for (let i = first; i < end; i++) {
    const { lower } = tokens[i]!;
    if ((listedOf(tokens[i]!) & other) !== 0 || NO_TEAM.test(lower)) return false;
  }
  return true;
}

const NO_TEAM =
  /^(?:division|league|group|round|game|set|week|day|page|no|lap|stage|total|attendance|results?|standings|scores?|half|quarter|race|final|time|the|overs?|extras|innings|points|bonus|ch|sec|km|tel|fax)$/;
