import { mapped } from '../../../arrays';
import { wordSet } from '../../../lexicon/words';
import type { Tokens } from '../../../model';
import { touchesBoth } from '../../../tokens/places';
import { lowerAt } from '../../../tokens/wordsAt';
import { wordTest } from '../../../tokens/wordTypes';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { isCapitalised } from '../../tagger/words';
import { LISTED, listedOf, listedPhrase } from '../gazetteer';
import { type Name, retyped } from '../name';
import { trait } from '../traits';
import type { Read, Rule } from './rule';

/** Words of sports reports; four different ones, or two and a score, make a text one. */
const SPORTS = wordSet(`
  coach quarterback striker midfielder goalkeeper defender touchdown touchdowns yards halftime inning innings homer homered pitcher playoff playoffs
  season league match matches tabulated qualifier qualifiers game games goal goals penalty win wins winner beat fixture fixtures standings cup championship tournament points rebounds
  assists kickoff semifinal semifinals quarterfinal wicket wickets batsman bowler rugby soccer football basketball baseball hockey cricket club
`);
const isSportsWord = wordTest(SPORTS);
const SCORE = /^\d{1,3}[-–]\d{1,3}$/;

/** Right after a team. */
const DOES = wordSet(
  'beat beats defeated edged thrashed routed hosts hosted host plays play played drew draw lost loses lose won wins win trailed trails led leads scored signed visits visited visit travels travel faces face outlasted blanked downed stunned swept eliminated advanced clinched qualified relegated drafted traded acquired outscored rallied tied improved fell snapped topped tops upset reached declared batted bowled chased collapsed crushed hammered trounced dismissed',
);
/** Before “for” and a team. */
const PLAYS_FOR = wordSet(
  'homered scored played plays playing signed pitched batted bowled debut goals goal started',
);
/** Right before a team. */
const DONE_TO = wordSet(
  'beat beats defeated edged thrashed routed hosts hosted host against v v. vs vs. versus facing faces face outlasted blanked downed stunned swept eliminated beating defeating trails trailed trailing topped tops upset joined',
);
const STAFF = wordSet(
  'coach manager striker midfielder defender goalkeeper quarterback forward winger captain skipper linebacker cornerback receiver pitcher shortstop guard batsman fans supporters all-rounder bowler wicketkeeper seamer playmaker fullback full-back winger prop hooker flanker outfielder baseman closer reliever rookie keeper',
);

const BEFORE = trait(DONE_TO, ['over', 'for', 'to']);
const AFTER = trait(DOES, STAFF, ['has', 'have', 'had', '(']);

/** The rule of teams that a table names. */
export const IN_TABLE = 'sports.table';

/** Places in texts about sports that stand for their teams: `Northport beat Easton 3-1`. Countries stay places. */
export const findTeams: Rule = (names, read) => {
  const places = names.filter((name) => name.type === 'location' && mayBeTeam(name, read.tokens));
  const teams = new Map<string, number>();
  const proven = new Set<Name>();
  for (const name of places)
    if (isTeam(name, read)) {
      proven.add(name);
      const key = keyOf(read.tokens, name);
      teams.set(key, (teams.get(key) ?? 0) + 1);
    }
  for (const name of names) if (name.rule === IN_TABLE) teams.set(keyOf(read.tokens, name), 1);
  if (teams.size === 0 || !(isSports(read) || names.some((name) => name.rule === IN_TABLE))) return names;
  return mapped(names, (name) => {
    if (!mayBeTeam(name, read.tokens)) return name;
    const known = teams.has(keyOf(read.tokens, name)) && !isSurelyPlace(name, read.tokens);
    return proven.has(name) || known ? retyped(name, 'organization', 'sports.team', 0.7) : name;
  });
};

function mayBeTeam(name: Name, tokens: Tokens): boolean {
  if (name.type !== 'location' || name.rule.startsWith('dateline')) return false;
  const { firstToken: first, endToken: end } = name;
  if (end - first === 1) return (listedOf(tokens[first]!) & LISTED.country) === 0;
  const phrase = listedPhrase(tokens, first, end);
  return !phrase || (phrase.bits & LISTED.country) === 0;
}

/** True when two different words of sports stand in the text, however they are written. */
export function mentionsSports({ tokens }: Pick<Read, 'tokens'>): boolean {
  let first = '';
  for (const token of tokens)
    if (isSportsWord(token) && token.lower !== first) {
      if (first !== '') return true;
      first = token.lower;
    }
  return false;
}

/** True for a text about sports, by its words and scores. */
export function isSports({ tokens, kinds }: Read): boolean {
  const words = new Set<string>();
  let scores = 0;
  for (let i = 0; i < tokens.length; i++) {
    if (kinds[i] === KIND.lower) {
      if (isSportsWord(tokens[i]!)) words.add(tokens[i]!.lower);
    } else if (isScoreAt(tokens, kinds, i)) scores++;
    if (words.size >= 5 || (words.size >= 2 && scores >= 2) || scores >= 6) return true;
  }
  return false;
}

/** `3-1`, in one token or three. */
function isScoreAt(tokens: Tokens, kinds: Uint8Array, i: number): boolean {
  if (kinds[i] !== KIND.number) return false;
  if (SCORE.test(tokens[i]!.text)) return true;
  const sign = tokens[i + 1];
  return (
    sign !== undefined &&
    /^[-–]$/.test(sign.text) &&
    touchesBoth(tokens, i + 1) &&
    kinds[i + 2] === KIND.number &&
    tokens[i]!.text.length < 4 &&
    tokens[i + 2]!.text.length < 4
  );
}

function isTeam(name: Name, { tokens, kinds, traits }: Read): boolean {
  const { firstToken: first, endToken: end } = name;
  const told =
    (first > 0 && (traits[first - 1]! & BEFORE) !== 0) ||
    (end < tokens.length && ((traits[end]! & AFTER) !== 0 || kinds[end] === KIND.number)) ||
    tokens[end - 1]!.lower === 'state';
  if (!told) return false;
  const before = lowerAt(tokens, first - 1);
  const after = tokens[end];
  if (isSurelyPlace(name, tokens)) return false;
  if (end - first > 1 && tokens[end - 1]!.lower === 'state') return true;
  if (after && isScoreAt(tokens, kinds, end)) return true;
  if (after?.text === '(' && isScoreAt(tokens, kinds, end + 1)) return true;
  if (after && (DOES.has(after.lower) || STAFF.has(after.lower))) return true;
  if (
    after &&
    /^(?:has|have|had)$/.test(after.lower) &&
    /^(?:won|lost|dropped|scored)$/.test(lowerAt(tokens, end + 1))
  )
    return true;
  if (DONE_TO.has(before)) return true;
  const earlier = lowerAt(tokens, first - 2);
  if (before === 'over' && /^(?:win|wins|victory|victories|triumph|lead)$/.test(earlier)) return true;
  if (before === 'for' && PLAYS_FOR.has(earlier)) return true;
  if (before === 'to' && /^(?:loss|lost|lose|fell|losing)$/.test(earlier)) return true;
  return isInTable(kinds, first, end);
}

/** Between numbers, as in standings: `Northport 12 8 2 2 26`. */
function isInTable(kinds: Uint8Array, first: number, end: number): boolean {
  if (kinds[end] !== KIND.number) return false;
  let numbers = 1;
  while (kinds[end + numbers] === KIND.number && numbers < 4) numbers++;
  if (numbers >= 4) return true;
  return kinds[first - 1] === KIND.number || isCapitalAt(kinds, end + numbers);
}

/** After “in” or “at”, or after a town and a comma: `Easton, Kansas`. */
function isSurelyPlace(name: Name, tokens: Tokens): boolean {
  const before = lowerAt(tokens, name.firstToken - 1);
  if (/^(?:in|at|near|from|outside|across|around|into|of)$/.test(before)) return true;
  return before === ',' && name.firstToken > 1 && isCapitalised(tokens[name.firstToken - 2]!);
}

function keyOf(tokens: Tokens, name: Name): string {
  let key = '';
  for (let i = name.firstToken; i < name.endToken && i < name.firstToken + 6; i++)
    key += `${tokens[i]!.lower} `;
  return key;
}
