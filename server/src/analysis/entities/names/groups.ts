import { AMBIGUOUS_GROUPS } from '../../lexicon/demonyms';
import type { Token } from '../../model';
import { isCapital, KIND } from '../tagger/kinds';
import { LISTED, listedWord } from './gazetteer';
import type { Name } from './name';

/** Nationalities, religions and political groups (norp) by list; `North Korean` and `South African` are one name. After `The` inside a sentence the word is a title: `told The Norseman`. */
export function findGroups(tokens: readonly Token[], kinds: Uint8Array): Name[] {
  const groups: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    if (!isCapital(kinds[i])) continue;
    const token = tokens[i]!;
    if ((listedWord(token.lower) & LISTED.group) === 0 || AMBIGUOUS_GROUPS.has(token.lower)) continue;
    const before = tokens[i - 1];
    if (before?.text === 'The' && kinds[i - 2] === KIND.lower) continue;
    const first = before && isCompass(before) && before.end + 1 >= token.start ? i - 1 : i;
    groups.push({
      start: tokens[first]!.start,
      end: token.end,
      type: 'norp',
      firstToken: first,
      endToken: i + 1,
      confidence: 0.9,
      rule: 'list.demonym',
    });
  }
  return groups;
}

function isCompass(token: Token): boolean {
  return token.text === 'North' || token.text === 'South' || token.text === 'East' || token.text === 'West';
}
