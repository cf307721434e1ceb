import { DEMONYMS, GROUP_PLURALS } from '../../lexicon/demonyms';
import {
  CITIES,
  COUNTRIES,
  FEMALE_NAMES,
  MALE_NAMES,
  ORG_HEADS,
  ORG_TAILS,
  ORGANIZATIONS,
  REGIONS,
  SURNAMES,
} from '../../lexicon/lists';
import { PERSON_TITLES, ROLE_NOUNS } from '../../lexicon/titles';
import type { Tokens, WordType } from '../../model';
import { tokenize } from '../../tokens/tokenize';
import { perWord } from '../../tokens/wordTypes';
import { keyOfLower, keyOfWord } from '../tagger/kinds';

/** What the lists know about a word or phrase: one bit a list. */
export enum LISTED {
  male = 1,
  female = 2,
  surname = 4,
  country = 8,
  region = 16,
  city = 32,
  organization = 64,
  group = 128,
  title = 256,
  role = 512,
  orgTail = 1024,
  orgHead = 2048,
  month = 4096,
  weekday = 8192,
}

export const GIVEN = LISTED.male | LISTED.female;
export const PLACE = LISTED.country | LISTED.region | LISTED.city;

const MONTHS = new Set(
  'january february march april may june july august september october november december jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.'.split(
    ' ',
  ),
);
const WEEKDAYS = new Set(
  'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thurs. fri. sat. sun.'.split(
    ' ',
  ),
);

const LISTS: readonly (readonly [ReadonlySet<string>, number])[] = [
  [MALE_NAMES, LISTED.male],
  [FEMALE_NAMES, LISTED.female],
  [SURNAMES, LISTED.surname],
  [COUNTRIES, LISTED.country],
  [REGIONS, LISTED.region],
  [CITIES, LISTED.city],
  [ORGANIZATIONS, LISTED.organization],
  [DEMONYMS, LISTED.group],
  [GROUP_PLURALS, LISTED.group],
  [PERSON_TITLES, LISTED.title],
  [ROLE_NOUNS, LISTED.role],
  [ORG_TAILS, LISTED.orgTail],
  [ORG_HEADS, LISTED.orgHead],
  [MONTHS, LISTED.month],
  [WEEKDAYS, LISTED.weekday],
];

/** Phrases of two or more tokens by first word, longest first. */
export type PhraseTable = ReadonlyMap<string, readonly Phrase[]>;

/** A phrase of the lists. */
export interface Phrase {
  readonly words: readonly string[];
  /** The key of the second word: most phrases are told from the text by it. */
  readonly second: number;
  readonly bits: number;
}

interface Gazetteer {
  readonly words: ReadonlyMap<string, number>;
  readonly phrases: PhraseTable;
}

let built: Gazetteer | null = null;

function gazetteer(): Gazetteer {
  if (built) return built;
  const words = new Map<string, number>();
  const phrases: [number, string][] = [];
  const SINGLE = /^\p{L}+\.?$/u;
  for (const [list, bits] of LISTS)
    for (const entry of list) {
      if (SINGLE.test(entry)) words.set(entry, (words.get(entry) ?? 0) | bits);
      else phrases.push([bits, entry]);
    }
  const table = withPhrases(new Map(), phrases, (word, bits) =>
    words.set(word, (words.get(word) ?? 0) | bits),
  );
  for (const [word, bits] of [...words])
    if ((bits & LISTED.group) !== 0 && !words.has(`${word}s`)) words.set(`${word}s`, LISTED.group);
  built = { words, phrases: table };
  return built;
}

/** The phrases of the lists in the lexicon. */
export function builtInPhrases(): PhraseTable {
  return gazetteer().phrases;
}

/** `table` with more phrases (bits of {@link LISTED}, phrase in lower case); entries of one token go to `single`. */
export function withPhrases(
  table: PhraseTable,
  more: readonly (readonly [number, string])[],
  single: (word: string, bits: number) => void = () => {},
): PhraseTable {
  const phrases = new Map([...table].map(([first, list]) => [first, [...list]]));
  const touched = new Set<string>();
  for (const [bits, entry] of more) {
    const words = wordsOf(entry);
    const first = words[0];
    if (first === undefined) continue;
    if (words.length === 1) {
      single(first, bits);
      continue;
    }
    touched.add(first);
    const list = phrases.get(first) ?? [];
    const same = list.findIndex((phrase) => isSame(phrase.words, words));
    const second = keyOfLower(words[1]!);
    if (same >= 0) list[same] = { words, second, bits: list[same]!.bits | bits };
    else list.push({ words, second, bits });
    phrases.set(first, list);
  }
  for (const first of touched) phrases.get(first)!.sort((a, b) => b.words.length - a.words.length);
  return phrases;
}

/** The words of an entry in lower case; plain letters between single spaces need no tokenizer. */
function wordsOf(entry: string): string[] {
  if (/^[a-z]+(?: [a-z]+)*$/.test(entry)) return entry.split(' ');
  return tokenize(entry, 0, entry.length).map((token) => token.lower);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, i) => word === b[i]);
}

/** The lists that hold the single word `lower` (plural demonyms included), as bits of {@link LISTED}. */
export function listedWord(lower: string): number {
  return (built ?? gazetteer()).words.get(lower) ?? 0;
}

/** {@link listedWord}, looked up once for each word. */
export const listedOf: (word: WordType) => number = perWord(({ lower }) => listedWord(lower));

/** The longest of `starting` (phrases that begin with the word of token `at`) that the tokens before `end` spell out. */
export function phraseAt(
  starting: readonly Phrase[],
  tokens: Tokens,
  at: number,
  end: number,
): Phrase | null {
  if (at + 1 >= end) return null;
  const second = keyOfWord(tokens[at + 1]!);
  for (let k = 0; k < starting.length; k++) {
    const phrase = starting[k]!;
    if (phrase.second !== second) continue;
    const { words } = phrase;
    if (at + words.length > end) continue;
    let same = 1;
    while (same < words.length && tokens[at + same]!.lower === words[same]) same++;
    if (same === words.length) return phrase;
  }
  return null;
}

/** True when a listed phrase begins with the word `lower`. */
export function hasListedPhrase(lower: string): boolean {
  return gazetteer().phrases.has(lower);
}

/** The listed phrases that begin with a token’s word. */
const phrasesFrom = perWord(({ lower }) => gazetteer().phrases.get(lower) ?? null);

/** The longest listed phrase of two or more tokens that starts at token `at` and ends before `end`. */
export function listedPhrase(tokens: Tokens, at: number, end: number): Phrase | null {
  const starting = phrasesFrom(tokens[at]!);
  return starting ? phraseAt(starting, tokens, at, end) : null;
}

/** End of the listed place (by default: phrase of any kind, or country) that starts at token `at`, or `at`. */
export function listedPlaceEnd(
  tokens: Tokens,
  at: number,
  limit: number,
  single: number = LISTED.country,
): number {
  if (at >= limit) return at;
  const phrase = listedPhrase(tokens, at, limit);
  if (phrase && (phrase.bits & PLACE) !== 0) return at + phrase.words.length;
  return (listedOf(tokens[at]!) & single) !== 0 ? at + 1 : at;
}
