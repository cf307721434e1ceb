import { NAME_ALIASES } from '../../lexicon/nameAliases';
import { GIVEN, LISTED, listedWord } from '../names/gazetteer';
import type { Form, Told } from './form';

const COMPANY = new Set([
  'inc',
  'corp',
  'co',
  'ltd',
  'llc',
  'plc',
  'gmbh',
  'ag',
  'sa',
  'nv',
  'company',
  'corporation',
]);
const SMALL = new Set(['of', 'the', 'and', 'for', 'in', 'on', 'to', 'de', 'la', '&']);

/** The words by which a place or organisation is known: alias resolved, article and company form left out. */
export function placeOrOrgKey({ told }: Form): string {
  told.known ??= knownBy(told);
  return told.known;
}

function knownBy({ words, plain }: Told): string {
  let from = 0;
  let to = words.length;
  if (to > 1 && words[0] === 'the') from++;
  if (to - from > 2 && words[from] === 'us') from++;
  while (to - from > 1 && COMPANY.has(words[to - 1]!)) to--;
  const key = to - from === words.length ? plain : words.slice(from, to).join(' ');
  return NAME_ALIASES.get(key) ?? key;
}

/** True when `short` is made of the first letters of the words of `long` (small words and a country before them may count or not), `&` counted or not. */
export function isAcronymOf(short: string, long: readonly string[]): boolean {
  if (short.length < 2 || short.length > 8 || long.length < 2) return false;
  const sign = short.includes('&');
  if (isSpelledBy(sign ? short.replaceAll('&', '') : short, long, 0)) return true;
  return !sign && long.length > 2 && isSpelledBy(short, long, 1) && isCountry(long[0]!);
}

function isCountry(word: string): boolean {
  return (listedWord(word) & (LISTED.country | LISTED.group)) !== 0;
}

/** True when `letters` are the first ones of the words from `from` on, with or without those of the small words. */
function isSpelledBy(letters: string, words: readonly string[], from: number): boolean {
  return beginWith(letters, words, from, true) || beginWith(letters, words, from, false);
}

function beginWith(letters: string, words: readonly string[], from: number, small: boolean): boolean {
  let at = 0;
  for (let i = from; i < words.length; i++) {
    const word = words[i]!;
    if (word === '' || (!small && SMALL.has(word))) continue;
    if (at === letters.length || word.charCodeAt(0) !== letters.charCodeAt(at)) return false;
    at++;
  }
  return at === letters.length;
}

/** `BBC` and `BBC Sport`, where the word behind the known name is a body too: the longer name is not the shorter one in full. */
function isBranch(short: Told, long: Told): boolean {
  const last = listedWord(long.words[long.words.length - 1]!);
  return short.words.length === 1 && long.words.length === 2 && last === LISTED.organization;
}

/** True when `short` can be a later, shortened mention of the organisation `long`: its first words, if they are telling. */
export function isShortened(short: Told, long: Told): boolean {
  if (short.words.length >= long.words.length) return false;
  if (short.words.length === 1 && long.words.length === 2 && short.words[0] === long.words[1])
    return (listedWord(long.words[0]!) & GIVEN) !== 0;
  for (let i = 0; i < short.words.length; i++) if (short.words[i] !== long.words[i]) return false;
  if (isBranch(short, long)) return false;
  if (short.words.length > 1) return !SMALL.has(short.words[short.words.length - 1]!);
  const vague = LISTED.country | LISTED.region | LISTED.city | LISTED.group | LISTED.orgHead | LISTED.orgTail;
  return short.plain.length > 2 && (listedWord(short.words[0]!) & vague) === 0;
}
