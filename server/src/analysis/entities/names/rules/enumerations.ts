import type { EntityType, Sentence } from '../../../model';
import { lowerAt } from '../../../tokens/wordsAt';
import { isCapitalAt, KIND } from '../../tagger/kinds';
import { listedOf, PLACE } from '../gazetteer';
import { withoutOverlaps } from '../merge';
import type { Name } from '../name';
import { SEPARATOR } from '../traits';
import { nameAt, type Read, type Rule } from './rule';

/** Fewest neighbours of one type that decide for the rest of a list. */
const DECISIVE = 2;

/** Items of one list mostly have one type: an unnamed or doubtful item between sure ones takes theirs. */
export const evenOutLists: Rule = (names, read) => {
  const found: Name[] = [];
  let next = 0;
  for (const sentence of read.sentences) {
    while (next < names.length && names[next]!.endToken <= sentence.firstToken) next++;
    if (mayHoldList(sentence, names, next, read)) readLists(sentence, names, next, read, found);
  }
  return found.length === 0 ? names : withoutOverlaps(found, names);
};

/** Three items have two separators between them, each right behind an item: a capitalised word or whatever ends a name. */
function mayHoldList(
  { firstToken, endToken }: Sentence,
  names: readonly Name[],
  from: number,
  { kinds, traits }: Read,
): boolean {
  let separators = 0;
  for (let i = firstToken + 1; i < endToken; i++)
    if ((traits[i]! & SEPARATOR) !== 0 && kinds[i - 1] !== KIND.lower && ++separators > 1) return true;
  for (let k = from; k < names.length && names[k]!.firstToken < endToken; k++)
    if (kinds[names[k]!.endToken - 1] === KIND.lower) return true;
  return false;
}

/** An item: a name, or capitalised words that are none. */
interface Item {
  readonly first: number;
  readonly end: number;
  readonly name: Name | null;
}

/** Evens out runs of three or more items separated by commas, with “and” or “or” before the last. */
function readLists(
  sentence: Sentence,
  names: readonly Name[],
  from: number,
  read: Read,
  found: Name[],
): void {
  const { tokens, kinds, traits } = read;
  let list: Item[] = [];
  let next = from;
  let expected = -1;
  for (let i = sentence.firstToken; i < sentence.endToken; ) {
    while (next < names.length && names[next]!.endToken <= i) next++;
    const name = next < names.length && names[next]!.firstToken === i ? names[next]! : null;
    let end = i;
    if (name) end = name.endToken;
    else {
      const begun = next < names.length ? names[next]!.firstToken : -1;
      while (end < sentence.endToken && end !== begun && isCapitalAt(kinds, end)) end++;
    }
    if (end === i) {
      i++;
      continue;
    }
    const goesOn = end < tokens.length && (traits[end]! & SEPARATOR) !== 0;
    if (i !== expected && list.length > 0) {
      if (list.length > 2) evenOut(list, found, read);
      list = [];
    }
    if (goesOn || i === expected) list.push({ first: i, end, name });
    expected = -1;
    if (goesOn) {
      expected = tokens[end]!.text === ',' ? end + 1 : end;
      const link = lowerAt(tokens, expected);
      if (link === 'and' || link === 'or') expected++;
    }
    i = end;
  }
  if (list.length > 2) evenOut(list, found, read);
}

function evenOut(list: readonly Item[], found: Name[], { tokens }: Read): void {
  const counts = new Map<EntityType, number>();
  for (const { name } of list)
    if (name && name.confidence >= 0.75) counts.set(name.type, (counts.get(name.type) ?? 0) + 1);
  let best: EntityType | null = null;
  let most = DECISIVE - 1;
  let sum = 0;
  for (const [type, count] of counts) {
    sum += count;
    if (count > most) {
      best = type;
      most = count;
    }
  }
  if (!best || most < 0.8 * sum || (best !== 'person' && best !== 'organization' && best !== 'location'))
    return;
  list.forEach(({ first, end, name }, k) => {
    if (end - first > 4 || (k === 0 && !name)) return;
    if (
      name
        ? name.type === best || name.confidence > 0.7 || name.type === 'date' || name.type === 'norp'
        : false
    )
      return;
    if (best !== 'location' && (listedOf(tokens[first]!) & PLACE) !== 0) return;
    found.push(nameAt(tokens, first, end, best, 'list.neighbours', 0.7));
  });
}
