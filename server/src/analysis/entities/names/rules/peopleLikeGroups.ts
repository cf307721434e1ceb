import { elementAt } from '../../../arrays';
import type { Tokens } from '../../../model';
import { KIND } from '../../tagger/kinds';
import { LISTED, listedOf } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** What may stand right behind a surname that is the subject or stands alone, besides a verb. */
const BEHIND = new Set([
  ',',
  '.',
  ':',
  "'s",
  '’s',
  ')',
  'and',
  'has',
  'had',
  'is',
  'was',
  'would',
  'will',
  'who',
  'also',
]);
/** Before a word for a people or a language. */
const BEFORE = new Set([
  'the',
  'a',
  'an',
  'in',
  'into',
  'from',
  'speaks',
  'spoke',
  'speak',
  'speaking',
  'learn',
  'or',
  'of',
]);

/**
 * A surname that also names a people: after `Rebecca French`, `French said` is she, but `French officials` and `the French`
 * are not.
 */
export const findPeopleLikeGroups = when({ written: WRITTEN.personLikeGroup }, (names, { tokens, kinds }) => {
  let surnames: Set<string> | null = null;
  for (const { type, firstToken, endToken } of names) {
    const last = tokens[endToken - 1]!;
    if (type === 'person' && endToken - firstToken > 1 && (listedOf(last) & LISTED.group) !== 0)
      surnames = (surnames ?? new Set()).add(last.text);
  }
  if (!surnames) return names;
  const found: Name[] = [];
  for (let i = 0; i < tokens.length; i++)
    if (kinds[i] === KIND.capital && surnames.has(tokens[i]!.text) && standsAlone(tokens, kinds, i))
      found.push(nameAt(tokens, i, i + 1, 'person', 'person.likeGroup', 0.8));
  return found.length === 0 ? names : withoutOverlaps(names, found);
});

function standsAlone(tokens: Tokens, kinds: Uint8Array, at: number): boolean {
  const before = elementAt(tokens, at - 1);
  if (before && (BEFORE.has(before.lower) || kinds[at - 1] === KIND.capital)) return false;
  const after = tokens[at + 1];
  return (
    !after ||
    BEHIND.has(after.lower) ||
    (kinds[at + 1] === KIND.lower && /(?:ed|said|told|says)$/.test(after.lower))
  );
}
