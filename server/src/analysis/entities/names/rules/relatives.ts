import { wordSet } from '../../../lexicon/words';
import type { Token } from '../../../model';
import { wordTest } from '../../../tokens/wordTypes';
import { KIND } from '../../tagger/kinds';
import { LISTED, listedOf, listedPhrase } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { nameAt, type Rule } from './rule';

const isRelative = wordTest(
  wordSet(
    'mother father wife husband son daughter brother sister grandmother grandfather grandson granddaughter aunt uncle niece nephew cousin widow widower fiancé fiancée stepfather stepmother stepson stepdaughter boyfriend girlfriend',
  ),
);
const isWhose = wordTest(new Set(['his', 'her', 'their', 'my', 'our', "'s", '’s', 'a']));

/** Longest name of a relative, in words. */
const MAX_WORDS = 3;

/** Relatives between commas are people, whatever they are called: `her mother, Manana, was there`. */
export const findRelatives: Rule = (names, { tokens, kinds }) => {
  const found: Name[] = [];
  for (let i = 3; i + 1 < tokens.length; i++) {
    if (kinds[i] !== KIND.capital || tokens[i - 1]!.text !== ',' || !isRelative(tokens[i - 2]!)) continue;
    let end = i + 1;
    while (end - i <= MAX_WORDS && kinds[end] === KIND.capital) end++;
    if (end - i > MAX_WORDS || !/^[,.;:]$/.test(tokens[end]?.text ?? '')) continue;
    if (!isKin(tokens, kinds, i - 2) || isOther(tokens, i, end)) continue;
    found.push(nameAt(tokens, i, end, 'person', 'words.relative', 0.8));
  }
  if (found.length === 0) return names;
  const ends = new Map(found.map(({ firstToken, endToken }) => [firstToken, endToken]));
  const typed = names.map((name) =>
    name.type !== 'person' && ends.get(name.firstToken) === name.endToken ? retyped(name, 'person') : name,
  );
  return withoutOverlaps(typed, found);
};

/** `her mother`, `Ruiz’s younger brother`. */
function isKin(tokens: readonly Token[], kinds: Uint8Array, at: number): boolean {
  return isWhose(tokens[at - 1]!) || (kinds[at - 1] === KIND.lower && at > 1 && isWhose(tokens[at - 2]!));
}

/** Days, groups and known phrases (`his father, United Nations`) are none; a lone listed place may be called so. */
function isOther(tokens: readonly Token[], first: number, end: number): boolean {
  const phrase = listedPhrase(tokens, first, end);
  if (phrase && phrase.words.length === end - first) return true;
  const other = LISTED.group | LISTED.month | LISTED.weekday | LISTED.title | LISTED.country;
  return (listedOf(tokens[first]!) & other) !== 0;
}
