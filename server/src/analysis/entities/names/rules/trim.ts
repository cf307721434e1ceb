import { OFFICE_INITIALS, PERSON_TITLES, ROLE_NOUNS } from '../../../lexicon/titles';
import { phraseSet, wordSet } from '../../../lexicon/words';
import type { Tokens } from '../../../model';
import { lowerAt } from '../../../tokens/wordsAt';
import { wordTest } from '../../../tokens/wordTypes';
import { KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedOf } from '../gazetteer';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { trait } from '../traits';
import { type Read, when, withTokens } from './rule';

/** Titles that are also given names or surnames stay when one word follows. */
const NAME_LIKE = new Set([
  'earl',
  'duke',
  'prince',
  'king',
  'dean',
  'judge',
  'bishop',
  'pope',
  'marshal',
  'major',
  'chase',
  'chancellor',
  'queen',
  'baron',
  'miss',
  'general',
  'guy',
  'senior',
  'private',
  'special',
  'late',
  'united',
]);

/** The form of a firm that ends the sentence before: `Marsh (Pty) Ltd. Ruiz said`. */
const FIRM_FORMS = wordSet('ltd. inc. corp. co. plc. llc.');
const isFirmForm = wordTest(FIRM_FORMS);
const INITIALS = new Set([...OFFICE_INITIALS, 'mla', 'td', 'mk', 'mna', 'mpp']);
const isInitials = wordTest(INITIALS);
/** Orders, degrees and services in capitals after a name: `Ana Roe MBE`. */
const HONOURS = wordSet('mbe obe cbe kbe dbe kc qc sc mp msp mep mla td ias ips ifs phd md mba cpa esq jp');
const isHonour = wordTest(HONOURS);

/** Names whose own ’s is part of them. */
const OWN_POSSESSIVE = phraseSet(
  "mcdonald's, moody's, sotheby's, christie's, lloyd's, macy's, wendy's, denny's, kohl's, lowe's, sainsbury's, levi's, kellogg's, domino's, standard & poor's, trader joe's, dick's, bloomingdale's, hardee's, arby's, applebee's, ben & jerry's, harrod's, sainsbury’s, women's, men's, st. john's, st john's, king's, queen's",
);

const TRIMMED = trait(
  PERSON_TITLES,
  ROLE_NOUNS,
  OFFICE_INITIALS,
  FIRM_FORMS,
  INITIALS,
  HONOURS,
  wordSet("the a an of x. 's ’s"),
);

/** Takes titles and articles off the front, possessives and stops off the end: `the`, `Minister`, `’s`. */
export const trimNames = when({ inside: TRIMMED, written: WRITTEN.signInside }, (names, read) => {
  const { tokens } = read;
  const out: Name[] = [];
  for (const name of names) {
    if (name.rule !== 'tagger' || isPlain(name, read)) {
      out.push(name);
      continue;
    }
    let { firstToken: first, endToken: end } = name;
    if (isSiteThatEndsSentence(tokens, first)) first++;
    while (first < end && isLeading(tokens, first, end, name)) first++;
    if (name.type === 'person') end = beforeOf(tokens, first, beforeQuotedWords(tokens, first, end));
    while (end > first && isTrailing(tokens, first, end)) end--;
    if (end > first && !isOffice(tokens, first, end, name))
      out.push(
        first === name.firstToken && end === name.endToken ? name : withTokens(name, tokens, first, end),
      );
  }
  return out;
});

/** Nothing but words that are never trimmed. */
function isPlain({ firstToken, endToken }: Name, { kinds, traits }: Read): boolean {
  for (let i = firstToken; i < endToken; i++)
    if (kinds[i] === KIND.sign || (traits[i]! & TRIMMED) !== 0) return false;
  return true;
}

/** `CEO`; `the Speaker`, `the General Secretary`: whoever holds the office, by no name. */
function isOffice(tokens: Tokens, first: number, end: number, { type }: Name): boolean {
  if (end === first + 1 && OFFICE_INITIALS.has(tokens[first]!.lower)) return true;
  if (type !== 'person' || lowerAt(tokens, first - 1) !== 'the') return false;
  for (let i = first; i < end; i++)
    if (!ROLE_NOUNS.has(tokens[i]!.lower) && !PERSON_TITLES.has(tokens[i]!.lower)) return false;
  return true;
}

/** `Ana Ruiz of Quellaro`: after a whole name “of” tells where the person belongs; `Joan of Arc` stays. */
function beforeOf(tokens: Tokens, first: number, end: number): number {
  for (let i = first + 2; i + 1 < end; i++) if (tokens[i]!.lower === 'of') return i;
  return end;
}

/** `Ruiz ‘A Disgrace’ Over`: two or more quoted words are no nickname, and end the name. */
function beforeQuotedWords(tokens: Tokens, first: number, end: number): number {
  for (let i = first + 1; i + 2 < end; i++)
    if (tokens[i]!.kind === 'mark' && tokens[i + 1]!.kind === 'word' && tokens[i + 2]!.kind === 'word')
      return i;
  return end;
}

/** `wrote on X. Ruiz added`: the X is a web site and ends its sentence. */
function isSiteThatEndsSentence(tokens: Tokens, first: number): boolean {
  return (
    tokens[first]!.text === 'X.' &&
    lowerAt(tokens, first - 1) === 'on' &&
    /^(?:wrote|writing|posted|posting|post|posts|said|says|message|statement|video|shared|announced|account|thread|replied|added)$/.test(
      lowerAt(tokens, first - 2),
    )
  );
}

function isLeading(tokens: Tokens, first: number, end: number, name: Name): boolean {
  const token = tokens[first]!;
  if (token.kind !== 'word') return token.kind !== 'number';
  if (token.lower === 'the' || token.lower === 'a' || token.lower === 'an') return true;
  if (name.type !== 'person' || end - first < 2) return false;
  if (isFirmForm(token) || (isInitials(token) && token.text === token.text.toUpperCase())) return true;
  if (!PERSON_TITLES.has(token.lower)) return false;
  const next = tokens[first + 1]!;
  if (next.kind !== 'word') return true;
  if (NAME_LIKE.has(token.lower)) return end - first > 2 && (listedOf(next) & (GIVEN | LISTED.surname)) !== 0;
  return true;
}

function isTrailing(tokens: Tokens, first: number, end: number): boolean {
  const token = tokens[end - 1]!;
  if (end - first > 2 && isHonour(token) && token.text === token.text.toUpperCase()) return true;
  if (token.lower === "'s" || token.text === '’s' || token.text === "'" || token.text === '’') {
    let words = '';
    for (let i = Math.max(first, end - 4); i < end; i++)
      words += i > first && i < end - 1 ? ` ${tokens[i]!.lower}` : tokens[i]!.lower;
    return !OWN_POSSESSIVE.has(words);
  }
  return token.kind === 'punctuation' || token.kind === 'mark';
}
