import { CITIES } from '../lexicon/lists';
import type { Sentence, Tokens, WordType } from '../model';
import { int32s } from '../numbers';
import { CharClass, classOf } from '../tokens/characters';
import { touchesBoth } from '../tokens/places';

/** A dateline is never longer than this many tokens. */
const MAX_DATELINE = 18;

const DASHES: ReadonlySet<string> = new Set(['—', '–', '―', '-', '--']);
const SIGNS: ReadonlySet<string> = new Set([',', '.', '(', ')', '/', '&', '|', ':']);
const HALVES: ReadonlySet<string> = new Set([
  'am',
  'pm',
  'a.m.',
  'p.m.',
  'gmt',
  'bst',
  'et',
  'est',
  'edt',
  'utc',
  'cet',
]);

/**
 * The first token of `sentence` that belongs to its words: after a dateline (`NORTHPORT, May 4 (AP) — The …`) or the hour
 * of an entry (`14.52 The mayor …`) where it opens a paragraph, else its first token.
 */
export function openingOf(tokens: Tokens, sentence: Sentence, opensBlock: boolean): number {
  const { firstToken } = sentence;
  if (!opensBlock) return firstToken;
  const first = tokens[firstToken]!;
  if (first.kind === 'number') return afterHour(tokens, sentence);
  return first.text === '(' || isCapital(first) ? afterDateline(tokens, sentence) : firstToken;
}

/** The opening of every sentence. */
export function openingsOf(tokens: Tokens, sentences: readonly Sentence[]): Int32Array {
  const openings = int32s(sentences.length);
  let block = -1;
  for (let s = 0; s < sentences.length; s++) {
    const sentence = sentences[s]!;
    openings[s] = openingOf(tokens, sentence, sentence.block !== block);
    block = sentence.block;
  }
  return openings;
}

function afterHour(tokens: Tokens, { firstToken, endToken }: Sentence): number {
  if (!/^\d{1,2}[.:]\d\d$/.test(tokens[firstToken]!.text)) return firstToken;
  let i = firstToken + 1;
  while (i < endToken && i < firstToken + 3 && HALVES.has(tokens[i]!.lower)) i++;
  if (i < endToken && (tokens[i]!.text === ':' || DASHES.has(tokens[i]!.text))) i++;
  return i < endToken && (isCapital(tokens[i]!) || tokens[i]!.kind === 'mark') ? i : firstToken;
}

/** Longest listed city, in words. */
const MAX_CITY = 3;

/** `New Delhi: The court …`, as papers of South Asia have it: after the colon; -1 where no listed city stands before it. */
function afterCity(tokens: Tokens, firstToken: number, endToken: number): number {
  let colon = firstToken;
  while (colon + 1 < endToken && colon < firstToken + MAX_CITY && tokens[colon]!.kind === 'word') colon++;
  if (colon + 1 >= endToken || tokens[colon]!.text !== ':' || !isCapital(tokens[colon + 1]!)) return -1;
  let city = '';
  for (let i = firstToken; i < colon; i++) city += i > firstToken ? ` ${tokens[i]!.lower}` : tokens[i]!.lower;
  return CITIES.has(city) ? colon + 1 : -1;
}

/** Capitalised words, numbers and signs up to a dash; the place in capitals, or an agency or date after it. */
function afterDateline(
  tokens: Tokens,
  { firstToken, endToken }: Pick<Sentence, 'firstToken' | 'endToken'>,
): number {
  const city = afterCity(tokens, firstToken, endToken);
  if (city >= 0) return city;
  const limit = Math.min(endToken - 1, firstToken + MAX_DATELINE);
  const first = tokens[firstToken]!;
  let sure = first.text === '(' || (first.text.length > 1 && first.text === first.text.toUpperCase());
  for (let i = firstToken + 1; i < limit; i++) {
    const token = tokens[i]!;
    if (DASHES.has(token.text)) {
      if (token.text === '-' && touchesBoth(tokens, i)) continue;
      const next = tokens[i + 1]!;
      return sure && (isCapital(next) || next.kind !== 'word') ? i + 1 : firstToken;
    }
    if (token.kind === 'number' || token.text === '(') sure = true;
    else if (token.kind === 'mark' || !(isCapital(token) || SIGNS.has(token.text))) return firstToken;
  }
  return firstToken;
}

function isCapital(token: WordType): boolean {
  return token.kind === 'word' && classOf(token.text.charCodeAt(0)) === CharClass.Upper;
}
