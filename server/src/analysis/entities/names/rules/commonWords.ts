import { KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, listedWord, PLACE } from '../gazetteer';
import type { Name } from '../name';
import { WordHint } from '../wordHint';
import type { Rule } from './rule';

/** Names surer than this stay. */
const SURE = 0.9;

/** Drops a lone capitalised word taken for a name that the document also writes small: `Refugees … refugees`. */
export const dropCommonWords: Rule = (names, { tokens, kinds }) => {
  const doubtful = new Map<string, boolean>();
  for (const name of names) if (isDoubtful(name)) doubtful.set(tokens[name.firstToken]!.lower, false);
  if (doubtful.size === 0) return names;
  for (const name of names)
    if (name.endToken - name.firstToken > 1)
      for (let i = name.firstToken; i < name.endToken; i++) doubtful.delete(tokens[i]!.lower);
  const listed = GIVEN | LISTED.surname | PLACE | LISTED.organization;
  for (const word of [...doubtful.keys()]) if ((listedWord(word) & listed) !== 0) doubtful.delete(word);
  if (doubtful.size === 0) return names;
  const hint = new WordHint(doubtful.keys());
  for (let i = 0; i < tokens.length; i++) {
    if (kinds[i] !== KIND.lower) continue;
    const { lower } = tokens[i]!;
    if (hint.mayHold(lower) && doubtful.has(lower)) doubtful.set(lower, true);
  }
  return names.filter((name) => !isDoubtful(name) || doubtful.get(tokens[name.firstToken]!.lower) !== true);
};

function isDoubtful(name: Name): boolean {
  return name.rule === 'tagger' && name.endToken - name.firstToken === 1 && name.confidence < SURE;
}
