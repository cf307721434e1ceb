import { elementAt } from '../arrays';
import { KIN, PERSON_TITLES, ROLE_NOUNS } from '../lexicon/titles';
import { wordSet } from '../lexicon/words';
import type { Tokens, WordType } from '../model';
import type { Span } from '../span';
import { CharClass, classOf } from '../tokens/characters';
import { lowerAt, textAt } from '../tokens/wordsAt';
import { perWord, wordTest } from '../tokens/wordTypes';
import { LISTED, listedOf } from './names/gazetteer';

/** A role and the rule that read it. */
export interface Role extends Span {
  readonly rule: 'role.before-name' | 'role.after-name' | 'role.party' | 'role.predicate';
}

/** Words that may stand inside a role before a name, besides capitalised words, nationalities and role nouns. */
const isModifier = wordTest(
  wordSet(`
  former ex acting interim deputy vice senior junior chief executive prime foreign defense defence interior finance health justice trade energy education
  assistant associate managing general special national federal state county city local regional district top lead co outgoing incoming
  conservative liberal progressive democratic republican independent opposition ruling rebel military political supreme high appeals
  human rights climate civil criminal police fire school team party government press white house senate campaign union
  longtime veteran retired fellow film video music news science business political sports legal medical financial tech technology research policy
  first second 's ’s
`),
);

const isCourtesy = wordTest(
  wordSet(
    'mr mr. mrs mrs. ms ms. miss mx mx. sir dame lord lady madam madame shri sri smt smt. kumari begum alhaji alhaja hajia mallam malam',
  ),
);

/** Most tokens a role before a name holds. */
const MAX_BEFORE = 8;
/** Most tokens an apposition after a name holds. */
const MAX_AFTER = 18;

/**
 * The role right before a name: `Russian Foreign Minister`, `team member`, and between commas `the mayor, Ana Ruiz,` and
 * `the head of the port, Ana Ruiz,`.
 */
export function roleBefore(tokens: Tokens, name: TokenRange, sentence: TokenRange): Role | null {
  const { firstToken: sentenceStart } = sentence;
  let first = name.firstToken;
  // “the general secretary of the union, Mr Tetteh,”
  if (first > sentenceStart && isCourtesy(tokens[first - 1]!)) first--;
  let end = first;
  if (end > sentenceStart && tokens[end - 1]!.text === ',') end--;
  const comma = end < first;
  if (comma && !isClosed(tokens, name.endToken, sentence.endToken)) return null;
  if (comma) {
    const office = officeBefore(tokens, end, sentenceStart);
    if (office) return office;
  }
  const head = elementAt(tokens, end - 1);
  if (end <= sentenceStart || !head || head.kind !== 'word') return null;
  const titled = comma ? null : titleOfOffice(tokens, end, sentenceStart);
  if (titled) return titled;
  if (isCourtesy(head) || !isRoleHead(head)) return null;
  let start = end - 1;
  while (start > sentenceStart && end - start < MAX_BEFORE && belongsToRole(tokens, start - 1)) start--;
  start = beforeOf(tokens, start, sentenceStart);
  while (start < end - 1 && /^(?:'s|’s|-)$/.test(tokens[start]!.text)) start++;
  if (comma) start = afterDeterminer(tokens, start, sentenceStart);
  const opened = start > sentenceStart && isDeterminer(tokens[start - 1]!);
  if (comma && end - start < 2 && (!opened || KIN.has(head.lower))) return null;
  return { start: tokens.starts[start]!, end: tokens.ends[end - 1]!, rule: 'role.before-name' };
}

/** An apposition ends at `at`: `In talks with the mayor, Ana Ruiz said` holds none. */
function isClosed(tokens: Tokens, at: number, sentenceEnd: number): boolean {
  return at >= sentenceEnd || /^[,;:.!?)\]—–]$/.test(tokens[at]!.text);
}

/** `the head of the port`, up to the comma at `end`. */
function officeBefore(tokens: Tokens, end: number, sentenceStart: number): Role | null {
  for (let i = end - 2; i > sentenceStart && end - i <= MAX_AFTER; i--) {
    const { kind, lower } = tokens[i]!;
    if (kind !== 'word' ? !/^[-&]$/.test(lower) : opensClause(tokens[i]!) || lower === 'and') return null;
    if (!linksOffice(tokens[i + 1]!) || !isRoleNoun(tokens[i]!)) continue;
    let start = i;
    while (start > sentenceStart && i - start < MAX_BEFORE && belongsToRole(tokens, start - 1)) start--;
    if (start === sentenceStart || !isDeterminer(tokens[start - 1]!)) continue;
    return { start: tokens.starts[start]!, end: tokens.ends[end - 1]!, rule: 'role.before-name' };
  }
  return null;
}

/** Most tokens between an office and the end of what it is for. */
const MAX_OFFICE = 6;

/** `Secretary of State`, `Chancellor of the Exchequer`: an office written large, right before the name at `end`. */
function titleOfOffice(tokens: Tokens, end: number, sentenceStart: number): Role | null {
  if (!isCapital(tokens[end - 1]!)) return null;
  for (let i = end - 2; i > sentenceStart && end - i <= MAX_OFFICE; i--) {
    const token = tokens[i]!;
    if (isCapital(token) || token.lower === 'the' || token.lower === 'and') continue;
    if (!/^(?:of|for)$/.test(token.lower)) return null;
    const office = tokens[i - 1]!;
    if (!isCapital(office) || !isRoleHead(office)) continue;
    let start = i - 1;
    while (start > sentenceStart && i - start < MAX_BEFORE && belongsToRole(tokens, start - 1)) start--;
    return { start: tokens.starts[start]!, end: tokens.ends[end - 1]!, rule: 'role.before-name' };
  }
  return null;
}

/** `the agency's country director,`: the start of the words in lower case before `start` up to a determiner, else `start`. */
function afterDeterminer(tokens: Tokens, start: number, sentenceStart: number): number {
  for (let i = start; i > sentenceStart && start - i < 3; i--) {
    const before = tokens[i - 1]!;
    if (isDeterminer(before)) return i;
    if (before.kind !== 'word' || before.text !== before.lower) break;
    if (isFunctionWord(before.lower) || opensClause(before)) break;
  }
  return start;
}

/** What stands between an office and its place. */
const isRoleNoun = wordTest(ROLE_NOUNS);
const linksOffice = wordTest(wordSet('of for at'));
const isDeterminer = wordTest(wordSet("the a an its his her their our my ’s 's"));

/** Tokens, the end exclusive. */
interface TokenRange {
  readonly firstToken: number;
  readonly endToken: number;
}

/** `University of Oslo professor`: the start of the body before “of”, else `start`. */
function beforeOf(tokens: Tokens, start: number, sentenceStart: number): number {
  const link = lowerAt(tokens, start - 1);
  if (start - 2 < sentenceStart || (link !== 'of' && link !== 'for') || !isCapital(tokens[start]!))
    return start;
  const head = tokens[start - 2]!;
  if (!isCapital(head) || (listedOf(head) & LISTED.orgHead) === 0) return start;
  let first = start - 2;
  while (
    first > sentenceStart &&
    start - first < MAX_BEFORE &&
    isCapital(tokens[first - 1]!) &&
    !isFunctionWord(tokens[first - 1]!.lower)
  )
    first--;
  return first;
}

function isCapital(token: WordType): boolean {
  return token.kind === 'word' && classOf(token.text.charCodeAt(0)) === CharClass.Upper;
}

function isRoleHead(token: WordType): boolean {
  return isRoleNoun(token) || (token.lower.endsWith('.') && PERSON_TITLES.has(token.lower));
}

function belongsToRole(tokens: Tokens, i: number): boolean {
  const token = tokens[i]!;
  if (token.text === '&') return i > 0 && isCapital(tokens[i - 1]!);
  if (token.text === '-') return i > 0 && tokens.ends[i - 1] === tokens.starts[i];
  if (token.kind !== 'word') return false;
  if (isModifier(token) || isRoleNoun(token)) return true;
  if ((listedOf(token) & (LISTED.weekday | LISTED.month)) !== 0) return false;
  return classOf(token.text.charCodeAt(0)) === CharClass.Upper && !isFunctionWord(token.lower);
}

const FUNCTION_WORDS = wordSet(
  'the a an this that these those he she it they we i you his her its our their my your in on at by for from with after before when while as but and or if so yet of to who what where why how',
);

function isFunctionWord(lower: string): boolean {
  return FUNCTION_WORDS.has(lower);
}

/** The role in apposition after the name whose tokens end at `end`: `, a partner at …,` or `, D-Minn.`. */
export function roleAfter(tokens: Tokens, end: number, sentenceEnd: number): Role | null {
  const opener = tokens[end];
  if (end >= sentenceEnd || !opener) return null;
  if (opener.text === '(' || opener.text === ',') {
    const party = partyAfter(tokens, end + 1, sentenceEnd);
    if (party) return party;
  }
  if (opener.text !== ',') return null;
  return appositionAfter(tokens, end + 1, sentenceEnd);
}

const isCopula = wordTest(wordSet('is was became remains serves'));
const isArticle = wordTest(wordSet('the a an'));

/** The role a sentence gives the name whose tokens end at `end`: `Marsh is the mayor of Northport`, `Marsh, who was a nurse,`. */
export function rolePredicated(tokens: Tokens, end: number, sentenceEnd: number): Role | null {
  let verb = end;
  if (textAt(tokens, verb) === ',' && lowerAt(tokens, verb + 1) === 'who') verb += 2;
  if (verb + 2 >= sentenceEnd || !isCopula(tokens[verb]!)) return null;
  const article = tokens[verb + 1]!.lower === 'as' ? verb + 2 : verb + 1;
  if (article >= sentenceEnd || !isArticle(tokens[article]!)) return null;
  const role = appositionAfter(tokens, article, sentenceEnd);
  return role && { start: role.start, end: role.end, rule: 'role.predicate' };
}

/** `D-Minn.`, `R-Texas`, `D-California`. */
function partyAfter(tokens: Tokens, from: number, limit: number): Role | null {
  const party = tokens[from];
  if (!party || from + 2 >= limit || !/^(?:D|R|I|Democrat|Republican)\.?$/.test(party.text)) return null;
  if (!/^[-–]$/.test(tokens[from + 1]!.text)) return null;
  let end = from + 3;
  while (
    end < limit &&
    tokens[end]!.kind === 'word' &&
    classOf(tokens[end]!.text.charCodeAt(0)) === CharClass.Upper
  )
    end++;
  return { start: tokens.starts[from]!, end: tokens.ends[end - 1]!, rule: 'role.party' };
}

/** Marks and signs that end an apposition. */
const isStop = perWord(({ kind, text }) => kind === 'mark' || /^[,;:()—–.!?]$/.test(text));
const isOwner = wordTest(wordSet('the a an his her its their our'));

function appositionAfter(tokens: Tokens, from: number, limit: number): Role | null {
  let start = from;
  if (start < limit && isOwner(tokens[start]!)) start++;
  else if (start < limit && isAction(tokens[start]!)) return null;
  let head = -1;
  let end = start;
  while (end < limit && end - from < MAX_AFTER) {
    const token = tokens[end]!;
    if (isStop(token)) break;
    if (opensClause(token) || isYear(tokens, end)) break;
    if (head < 0 && end - start < 7 && isRoleNoun(token)) head = end;
    else if (head < 0 && standsBeforeNoHead(token)) return null;
    end++;
  }
  if (head < 0 || end - from >= MAX_AFTER) return null;
  const stop = tokens[end];
  if (!stop || (stop.kind === 'word' && !opensClause(stop) && !isYear(tokens, end))) return null;
  return { start: tokens.starts[start]!, end: tokens.ends[end - 1]!, rule: 'role.after-name' };
}

/** Past tenses that end in “ed”, but tell what somebody is. */
const PARTICIPLES = wordSet(
  'retired elected appointed ousted disgraced decorated renowned celebrated acclaimed self-described',
);
const PASTS = wordSet(
  'gave told made took met beat won sold bought brought led sent held wrote paid found lost left kept built shot drew',
);

/** `The jury, led by Ana Roe, gave the actor a prize`: a verb, so no apposition. */
function isAction({ text, lower }: WordType): boolean {
  if (text !== lower) return false;
  return PASTS.has(lower) || (lower.length > 4 && lower.endsWith('ed') && !PARTICIPLES.has(lower));
}

/** After these no noun tells what the person is: `a gift from the owner`. */
const standsBeforeNoHead = wordTest(
  wordSet(
    'of at in for to and said was is has had from by with on as about against over under into between than like',
  ),
);

const opensClause = wordTest(
  wordSet(`
  who whose whom which that said says told was were is are has had will would when where while but
  before after since until because if
`),
);

/** `in 2010`: a time says nothing of the office. */
function isYear(tokens: Tokens, i: number): boolean {
  return tokens[i]!.lower === 'in' && tokens[i + 1]?.kind === 'number';
}
