import { elementAt } from '../../arrays';
import { AMBIGUOUS_GROUPS } from '../../lexicon/demonyms';
import type { Tokens, WordType } from '../../model';
import { touchesBoth } from '../../tokens/places';
import { KIND } from '../tagger/kinds';
import type { Columns } from './columns';
import { LISTED } from './gazetteer';
import { type Name, nameAt } from './name';

/** Nationalities, religions and political groups (norp) by list; `North Korean` and `South African` are one name. After `The` inside a sentence the word is a title: `told The Norseman`. */
export function findGroups(tokens: Tokens, { kinds, listed, capitals }: Columns): Name[] {
  const groups: Name[] = [];
  let passed = 0;
  for (const i of capitals) {
    if ((listed[i]! & LISTED.group) === 0 || i < passed) continue;
    const token = tokens[i]!;
    if (AMBIGUOUS_GROUPS.has(token.lower)) continue;
    const before = elementAt(tokens, i - 1);
    if (before?.text === 'The' && kinds[i - 2] === KIND.lower) continue;
    const first = before && isCompass(before) && tokens.ends[i - 1]! + 1 >= tokens.starts[i]! ? i - 1 : i;
    const end = compoundEnd(tokens, i + 1);
    groups.push(nameAt(tokens, first, end, 'norp', 'list.demonym', 0.9));
    passed = end;
  }
  return groups;
}

/** After `African`: the end of `African-American`, else `at`. Of other pairs each stands for itself: `French-German`. */
function compoundEnd(tokens: Tokens, at: number): number {
  const sign = elementAt(tokens, at);
  const second = elementAt(tokens, at + 1);
  if (sign?.text !== '-' || !second || !/^(?:Americans?|Canadians?|Saxons?)$/.test(second.text)) return at;
  return touchesBoth(tokens, at) ? at + 2 : at;
}

function isCompass(token: WordType): boolean {
  return token.text === 'North' || token.text === 'South' || token.text === 'East' || token.text === 'West';
}
