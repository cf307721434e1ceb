import { AMBIGUOUS_GROUPS } from '../../lexicon/demonyms';
import type { Tokens } from '../../model';
import { touchesBoth } from '../../tokens/places';
import { textAt } from '../../tokens/wordsAt';
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
    const before = textAt(tokens, i - 1);
    if (before === 'The' && kinds[i - 2] === KIND.lower) continue;
    const first = COMPASS.has(before) && tokens.ends[i - 1]! + 1 >= tokens.starts[i]! ? i - 1 : i;
    const end = compoundEnd(tokens, i + 1);
    groups.push(nameAt(tokens, first, end, 'norp', 'list.demonym', 0.9));
    passed = end;
  }
  return groups;
}

/** After `African`: the end of `African-American`, else `at`. Of other pairs each stands for itself: `French-German`. */
function compoundEnd(tokens: Tokens, at: number): number {
  if (textAt(tokens, at) !== '-') return at;
  if (!/^(?:Americans?|Canadians?|Saxons?)$/.test(textAt(tokens, at + 1))) return at;
  return touchesBoth(tokens, at) ? at + 2 : at;
}

const COMPASS: ReadonlySet<string> = new Set(['North', 'South', 'East', 'West']);
