import { wordSet } from '../../../lexicon/words';
import { lowerAt } from '../../../tokens/wordsAt';
import { isCapitalAt } from '../../tagger/kinds';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { WRITTEN } from '../needs';
import { nameAt, when } from './rule';

/** Longest nickname, in tokens. */
const MAX_NICKNAME = 4;

const NOT_IN_NAMES = wordSet(
  'a an not very so over after as in for on at amid during to of with from by and or but is was says said will has had about against before if when while who',
);

/** A person with a nickname in quotation marks between the names is one: `Rosa “La Roja” Marin`. */
export const joinQuotedNicknames = when({ written: WRITTEN.markAfterPerson }, (names, { tokens, kinds }) => {
  const found: Name[] = [];
  for (let k = 0; k < names.length; k++) {
    const name = names[k]!;
    if (name.type !== 'person' || tokens[name.endToken]?.kind !== 'mark') continue;
    let close = name.endToken + 1;
    while (close < tokens.length && close - name.endToken <= MAX_NICKNAME && tokens[close]!.kind === 'word')
      close++;
    if (close === name.endToken + 1 || tokens[close]?.kind !== 'mark') continue;
    let end = close + 1;
    while (end < tokens.length && end - close <= 1 && isCapitalAt(kinds, end)) end++;
    // `Calls Ruiz ‘A Disgrace’ Over Bill`: words of a headline.
    if (NOT_IN_NAMES.has(tokens[name.endToken + 1]!.lower) || NOT_IN_NAMES.has(lowerAt(tokens, close + 1)))
      continue;
    if (end === close + 1 || tokens.ends[close]! !== tokens.ends[close - 1]! + 1) continue;
    if (!isCapitalAt(kinds, name.endToken + 1) || tokens.starts[end - 1]! - tokens.ends[close]! > 20)
      continue;
    found.push(nameAt(tokens, name.firstToken, end, 'person', 'person.nickname', 0.85));
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
});
