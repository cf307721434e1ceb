import { KIND } from '../../tagger/kinds';
import { GIVEN, LISTED, PLACE } from '../gazetteer';
import { KeyTable } from '../keyTable';
import type { Name } from '../name';
import { SURE, WRITTEN } from '../needs';
import { when } from './rule';

/** A lone word that may be no name, one that the text also writes small, and one that is part of a longer name. */
const DOUBTFUL = 1;
const SMALL = 2;
const SURELY_NAME = 3;

/** What the words of the text at hand are. */
const words = new KeyTable();

/** Drops a lone capitalised word taken for a name that the document also writes small: `Refugees … refugees`. */
export const dropCommonWords = when({ written: WRITTEN.doubtful }, (names, { kinds, keys, listed }) => {
  words.clear();
  const known = GIVEN | LISTED.surname | PLACE | LISTED.organization;
  for (const name of names)
    if (isDoubtful(name) && (listed[name.firstToken]! & known) === 0)
      words.set(keys[name.firstToken]!, DOUBTFUL);
  if (words.size === 0) return names;
  for (const { firstToken, endToken } of names)
    if (endToken - firstToken > 1)
      for (let i = firstToken; i < endToken; i++)
        if (words.get(keys[i]!) === DOUBTFUL) words.set(keys[i]!, SURELY_NAME);
  for (let i = 0; i < kinds.length; i++)
    if (kinds[i] === KIND.lower && words.get(keys[i]!) === DOUBTFUL) words.set(keys[i]!, SMALL);
  return names.filter((name) => !isDoubtful(name) || words.get(keys[name.firstToken]!) !== SMALL);
});

function isDoubtful(name: Name): boolean {
  return name.rule === 'tagger' && name.endToken - name.firstToken === 1 && name.confidence < SURE;
}
