import type { Tokens } from '../../../model';
import { lowerAt } from '../../../tokens/wordsAt';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { when } from './rule';

/** `the Carvers` where `Anna Carver` stands elsewhere: a couple or family, no body and no person. */
export const dropFamilies = when({ written: WRITTEN.definite }, (names, { tokens }) => {
  const doubtful = names.filter((name) => isPlural(tokens, name));
  if (doubtful.length === 0) return names;
  const surnames = new Set<string>();
  for (const { type, firstToken, endToken } of names)
    if (type === 'person' && endToken - firstToken > 1) surnames.add(tokens[endToken - 1]!.lower);
  const families = new Set(
    doubtful.filter(({ firstToken }) => {
      const { lower } = tokens[firstToken]!;
      return surnames.has(lower.slice(0, -1)) || surnames.has(lower.slice(0, -2));
    }),
  );
  return families.size === 0 ? names : names.filter((name) => !families.has(name));
});

/** `the` and one word with a plural ending. */
function isPlural(tokens: Tokens, { type, firstToken, endToken }: Name): boolean {
  if (endToken - firstToken !== 1 || type === 'norp' || lowerAt(tokens, firstToken - 1) !== 'the')
    return false;
  return tokens[firstToken]!.lower.endsWith('s');
}
