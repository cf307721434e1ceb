import { ROLE_NOUNS } from '../../../lexicon/titles';
import { wordSet } from '../../../lexicon/words';
import type { Tokens, WordType } from '../../../model';
import { isWithinOne } from '../../../span';
import { lowerAt } from '../../../tokens/wordsAt';
import { isCapitalAt } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf, listedPlaceEnd, listedWord, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { trait } from '../traits';
import { nameAt, when } from './rule';

/** Last words that make a run of capitalised words the name of an organisation. */
const TAILS = wordSet(
  `party association federation commission committee council ministry department agency university college institute foundation
  corporation corp corp. inc inc. ltd ltd. llc airlines airways club alliance parliament authority bureau board league coalition
  caucus society union police academy brigade newspaper trust fund movement forum consortium
  petroleum pharmaceuticals therapeutics biotech technologies semiconductor industries enterprises holdings bancorp telecom motors group`,
);

/** Last words of newspapers named after a place: `Denver Post`, `San Antonio Express-News`. */
const PAPERS = wordSet(
  'post times tribune express news herald chronicle journal gazette star sun globe observer inquirer enquirer examiner mirror dispatch register sentinel courier ledger telegraph independent mail standard echo bee',
);

/** Words that take a name after “of” or “for” into the organisation's own. */
const HEADS = wordSet(
  `party front union association alliance court commission committee council federation league society institute bank church university
  college school academy ministry department bureau office board army organization organisation parliament assembly house senate
  congress confederation fund corporation museum chamber legislature authority friends`,
);

const TAIL = trait(TAILS);
const PAPER = trait(PAPERS);
const HEAD = trait(HEADS);
const OTHER = trait(['court', 'forces', 'friends']);
const TELLING = TAIL | PAPER | HEAD | OTHER;

/** Most tokens of such a name. */
const MAX_RUN = 8;

/** Makes organisations whole: `New Harbor Sailing Club`, `Peace Front for the Liberation of Nowhere`. */
export const completeOrganizations = when(
  { capitals: TELLING },
  (names, { tokens, kinds, sentences, traits, capitals }) => {
    const found: Name[] = [];
    let passed = 0;
    let s = 0;
    for (const i of capitals) {
      if ((traits[i]! & TELLING) === 0 || i < passed || isCapitalAt(kinds, i + 1)) continue;
      while (s < sentences.length && sentences[s]!.endToken <= i) s++;
      if (s === sentences.length) break;
      const { firstToken: from, endToken: limit } = sentences[s]!;
      if (i <= from || !hasRunningText(kinds, from, limit)) continue;
      const name = completeAt(tokens, kinds, i, traits[i]!, from, limit);
      if (!name) continue;
      found.push(name);
      passed = name.endToken;
    }
    if (found.length === 0) return names;
    const kept = found.filter((name) => !isWithinOne(names, name));
    return kept.length === 0 ? names : withoutOverlaps(kept, names);
  },
);

/** The organisation whose last or head word is the capitalised token `i` with traits `telling`, if it is one. */
function completeAt(
  tokens: Tokens,
  kinds: Uint8Array,
  i: number,
  telling: number,
  from: number,
  limit: number,
): Name | null {
  const token = tokens[i]!;
  const { lower } = token;
  const ends =
    (telling & TAIL) !== 0 ||
    ((telling & PAPER) !== 0 && isPaper(tokens, kinds, i, from)) ||
    (lower === 'court' &&
      /^(?:high|supreme|district|crown|circuit|magistrates|constitutional)$/.test(tokens[i - 1]!.lower)) ||
    (lower === 'forces' && /^(?:armed|defen[cs]e|security|support)$/.test(tokens[i - 1]!.lower));
  if (lower === 'friends' && isPersonNext(tokens, i + 2)) return null;
  let after = (telling & HEAD) !== 0 ? endAfterOf(tokens, kinds, i + 1, limit) : i + 1;
  if (!ends && after === i + 1) return null;
  let first = runStart(tokens, kinds, i, from);
  if (first === i && lower === 'university') first = saintBefore(tokens, kinds, i, from);
  while (first < i && isOpener(tokens[first]!, first === from)) first++;
  if (isJoint(tokens, kinds, first, i)) first -= 2;
  if (after - first < 2 || (first === i && after === i + 1)) return null;
  if (after > i + 1) after = endAfterAnd(tokens, kinds, after, limit);
  if (lower === 'university' && after > i + 1) after = endAfterAt(tokens, kinds, after, limit);
  return nameAt(tokens, first, after, 'organization', 'list.organization-words', 0.85);
}

/** `Friends of Anna Reed`: people, and no society. */
function isPersonNext(tokens: Tokens, at: number): boolean {
  const token = tokens[lowerAt(tokens, at) === 'the' ? at + 1 : at];
  return token === undefined || (listedOf(token) & (GIVEN | LISTED.title)) !== 0;
}

/** Start of the run of capitalised words (hyphens inside it) that ends with token `i`. */
function runStart(tokens: Tokens, kinds: Uint8Array, i: number, from: number): number {
  let first = i;
  while (first > from && i - first < MAX_RUN) {
    const step = tokens[first - 1]!.text === '-' && first - 2 >= from ? 2 : 1;
    if (!isCapitalAt(kinds, first - step) || !isAdjacent(tokens, first - 1)) break;
    if (step === 2 && !isAdjacent(tokens, first - 2)) break;
    first -= step;
  }
  return first;
}

/** `St. John's University`: the start of the saint whose ’s stands before token `i`, else `i`. */
function saintBefore(tokens: Tokens, kinds: Uint8Array, i: number, from: number): number {
  if (i - 3 < from || tokens[i - 1]!.lower !== "'s" || !isCapitalAt(kinds, i - 2)) return i;
  return /^(?:st|st\.|saint)$/.test(tokens[i - 3]!.lower) ? i - 3 : i;
}

/** `the Securities and Exchange Board`: a plain word and “and” right before the run, the article before them. */
function isJoint(tokens: Tokens, kinds: Uint8Array, first: number, i: number): boolean {
  if (first >= i || lowerAt(tokens, first - 1) !== 'and' || !isCapitalAt(kinds, first - 2)) return false;
  const { lower } = tokens[first - 2]!;
  const known = listedWord(lower) & ~(LISTED.orgTail | LISTED.orgHead);
  if (lowerAt(tokens, first - 3) !== 'the') return false;
  // `the Kerala and Karnataka High Court`: two regions with one body.
  const regions = LISTED.region | LISTED.country;
  if ((known & regions) !== 0) return (listedOf(tokens[first]!) & regions) !== 0;
  return known === 0 && /(?:s|e|h|y)$/.test(lower);
}

/** The run that ends with token `i` begins with a place, or is one plain paper's: `the Star Tribune`. */
function isPaper(tokens: Tokens, kinds: Uint8Array, i: number, from: number): boolean {
  let first = runStart(tokens, kinds, i, from);
  if (tokens[first]!.lower === 'the') first++;
  if (
    i - first === 1 &&
    lowerAt(tokens, first - 1) === 'the' &&
    /^(?:tribune|gazette|herald|chronicle|inquirer|enquirer|ledger|courier|examiner|telegraph|observer|dispatch|sentinel|times|post|journal)$/.test(
      tokens[i]!.lower,
    )
  )
    return true;
  const end = listedPlaceEnd(tokens, first, i, PLACE);
  return end > first && end <= i;
}

/** After `of` or `for` (and `the`): the end of the capitalised words that follow, else `at`. */
function endAfterOf(tokens: Tokens, kinds: Uint8Array, at: number, limit: number): number {
  let end = at;
  for (let links = 0; links < 2; links++) {
    let next = end;
    const link = lowerAt(tokens, next);
    const court = lowerAt(tokens, end - 1) === 'appeals';
    if (link !== 'of' && (link !== 'for' || (links > 0 && !court))) break;
    next++;
    if (lowerAt(tokens, next) === 'the') next++;
    const start = next;
    const place = listedPlaceEnd(tokens, start, limit);
    if (place > start) next = place;
    else
      while (
        next < limit &&
        next - start < 4 &&
        isCapitalAt(kinds, next) &&
        !ROLE_NOUNS.has(tokens[next]!.lower)
      )
        next++;
    if (next === start || isPersonal(tokens[start]!)) break;
    if (link === 'for' && HEADS.has(tokens[start]!.lower)) break;
    end = next;
  }
  return end;
}

/** `… of Health and Human Services`: the end of the capitalised words after “and” when no list knows them, else `at`. */
function endAfterAnd(tokens: Tokens, kinds: Uint8Array, at: number, limit: number): number {
  if (lowerAt(tokens, at) !== 'and' || isListedName(tokens[at - 1]!)) return at;
  let end = at + 1;
  while (end < limit && end - at <= 3 && isCapitalAt(kinds, end)) {
    if (isListedName(tokens[end]!)) return at;
    end++;
  }
  return end === at + 1 ? at : end;
}

/** `University of Texas at Austin`: the end of the place of one of its seats, else `at`. */
function endAfterAt(tokens: Tokens, kinds: Uint8Array, at: number, limit: number): number {
  if (lowerAt(tokens, at) !== 'at') return at;
  let end = at + 1;
  while (end < limit && end - at <= 2 && isCapitalAt(kinds, end)) end++;
  return end === at + 1 || isCapitalAt(kinds, end) ? at : end;
}

function isListedName(token: WordType): boolean {
  return (
    (listedOf(token) &
      (PLACE | GIVEN | LISTED.surname | LISTED.organization | LISTED.group | LISTED.title)) !==
    0
  );
}

/** Titles and days after “of” begin something else: `the Board of President Roe`. */
function isPersonal(token: WordType): boolean {
  return (listedOf(token) & (LISTED.weekday | LISTED.month)) !== 0;
}

function isAdjacent(tokens: Tokens, i: number): boolean {
  return tokens.starts[i + 1]! - tokens.ends[i]! <= 1;
}

/** Words before the name that are capitalised for another reason: sentence openers, titles. */
function isOpener(token: WordType, opensSentence: boolean): boolean {
  if (token.lower === 'the' || token.lower === 'former') return true;
  if (opensSentence && OPENERS.has(token.lower)) return true;
  return (
    (listedOf(token) & LISTED.title) !== 0 &&
    !HEADS.has(token.lower) &&
    !/^(?:general|national|chief|special)$/.test(token.lower)
  );
}

const OPENERS = wordSet(
  'a an this that these those in on at by for from with after before while when as but and if some many most several both all each every another no one two three four five his her its their our my your',
);

function hasRunningText(kinds: Uint8Array, from: number, to: number): boolean {
  let capitals = 0;
  for (let i = from; i < to; i++) if (isCapitalAt(kinds, i)) capitals++;
  return capitals < 0.6 * (to - from);
}
