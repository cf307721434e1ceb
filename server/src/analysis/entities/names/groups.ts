import { AMBIGUOUS_GROUPS } from '../../lexicon/demonyms';
import type { Token } from '../../model';
import { CharClass, classOf } from '../../tokens/characters';
import { LISTED, listedWord } from './gazetteer';
import type { Name } from './name';

/** Nationalities, religions and political groups (norp) by list; `North Korean` and `South African` are one name. */
export function findGroups(tokens: readonly Token[]): Name[] {
  const groups: Name[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word' || classOf(token.text.charCodeAt(0)) !== CharClass.Upper) continue;
    if ((listedWord(token.lower) & LISTED.group) === 0 || AMBIGUOUS_GROUPS.has(token.lower)) continue;
    const before = tokens[i - 1];
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
