import { wordSet } from '../../../lexicon/words';
import type { Tokens } from '../../../model';
import { textAt } from '../../../tokens/wordsAt';
import { wordTest } from '../../../tokens/wordTypes';
import { KIND } from '../../tagger/kinds';
import { LISTED, listedOf, listedPhrase } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import { type Name, retyped } from '../name';
import { COMMA, trait } from '../traits';
import { nameAt, when } from './rule';

const RELATIVE = trait(
  wordSet(
    'mother father wife husband son daughter brother sister grandmother grandfather grandson granddaughter aunt uncle niece nephew cousin widow widower fiancé fiancée stepfather stepmother stepson stepdaughter boyfriend girlfriend',
  ),
);
const isWhose = wordTest(new Set(['his', 'her', 'their', 'my', 'our', "'s", '’s', 'a']));

/** Longest name of a relative, in words. */
const MAX_WORDS = 3;

/** Relatives between commas are people, whatever they are called: `her mother, Manana, was there`. */
export const findRelatives = when({ text: RELATIVE }, (names, { tokens, kinds, traits, capitals }) => {
  const found: Name[] = [];
  for (const i of capitals) {
    if (i < 3 || (traits[i - 1]! & COMMA) === 0 || (traits[i - 2]! & RELATIVE) === 0) continue;
    if (kinds[i] !== KIND.capital || i + 1 === tokens.length) continue;
    let end = i + 1;
    while (end - i <= MAX_WORDS && kinds[end] === KIND.capital) end++;
    if (end - i > MAX_WORDS || !/^[,.;:]$/.test(textAt(tokens, end))) continue;
    if (!isKin(tokens, kinds, i - 2) || isOther(tokens, i, end)) continue;
    found.push(nameAt(tokens, i, end, 'person', 'words.relative', 0.8));
  }
  if (found.length === 0) return names;
  const ends = new Map(found.map(({ firstToken, endToken }) => [firstToken, endToken]));
  const typed = names.map((name) =>
    name.type !== 'person' && ends.get(name.firstToken) === name.endToken ? retyped(name, 'person') : name,
  );
  return withoutOverlaps(typed, found);
});

/** `her mother`, `Ruiz’s younger brother`. */
function isKin(tokens: Tokens, kinds: Uint8Array, at: number): boolean {
  return isWhose(tokens[at - 1]!) || (kinds[at - 1] === KIND.lower && at > 1 && isWhose(tokens[at - 2]!));
}

/** Days, groups and known phrases (`his father, United Nations`) are none; a lone listed place may be called so. */
function isOther(tokens: Tokens, first: number, end: number): boolean {
  const phrase = listedPhrase(tokens, first, end);
  if (phrase && phrase.words.length === end - first) return true;
  const other = LISTED.group | LISTED.month | LISTED.weekday | LISTED.title | LISTED.country;
  return (listedOf(tokens[first]!) & other) !== 0;
}
