import { KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, PLACE } from '../gazetteer';
import { KeyHint } from '../keyHint';
import type { Name } from '../name';
import { SURE, WRITTEN } from '../needs';
import { when } from './rule';

/** Drops a lone capitalised word taken for a name that the document also writes small: `Refugees … refugees`. */
export const dropCommonWords = when(
  { written: WRITTEN.doubtful },
  (names, { tokens, kinds, keys, listed }) => {
    const doubtful = new Map<string, boolean>();
    const known = GIVEN | LISTED.surname | PLACE | LISTED.organization;
    const hint = new KeyHint();
    for (const name of names)
      if (isDoubtful(name) && (listed[name.firstToken]! & known) === 0) {
        doubtful.set(tokens[name.firstToken]!.lower, false);
        hint.add(keys[name.firstToken]!);
      }
    if (doubtful.size === 0) return names;
    for (const name of names)
      if (name.endToken - name.firstToken > 1)
        for (let i = name.firstToken; i < name.endToken; i++)
          if (hint.mayHold(keys[i]!)) doubtful.delete(tokens[i]!.lower);
    if (doubtful.size === 0) return names;
    for (let i = 0; i < tokens.length; i++) {
      if (kinds[i] !== KIND.lower || !hint.mayHold(keys[i]!)) continue;
      const { lower } = tokens[i]!;
      if (doubtful.has(lower)) doubtful.set(lower, true);
    }
    return names.filter((name) => !isDoubtful(name) || doubtful.get(tokens[name.firstToken]!.lower) !== true);
  },
);

function isDoubtful(name: Name): boolean {
  return name.rule === 'tagger' && name.endToken - name.firstToken === 1 && name.confidence < SURE;
}
