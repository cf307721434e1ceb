import { POSSESSIVES } from '../lexicon/functionWords';
import type { Tokens } from '../model';
import type { Nominees } from '../syntax/nominees';
import {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  refAt,
  tokenAt,
} from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';
import { textAt } from '../tokens/wordsAt';

/** Words that stand between the comma and the name: `state Rep. Bo Hale`, `78-year-old Edna Moss`. */
const MAX_BEFORE_NAME = 2;
/** Prepositions that say more of the name: `Clay Moss of Oklahoma`, `Ana Ruiz from the union`. */
const OF_NAME = new Set(['of', 'from', 'at', 'with', 'for']);

/** Verbs that go with one person. */
const SINGULAR = new Set(['has', 'is', 'was', 'says']);

/**
 * The person named in apposition to the phrase before the comma at `comma`: `the panel's chair, Sen. Ana Ruiz of Ohio,`;
 * where `bodies` are meant too, also `one of the landlords, Harrow Homes,`.
 * Null where the name begins something else: a list (`the mayor, Ana Ruiz and Bo Hale`), the words of two people
 * (`the mayor and his wife, Ana Ruiz,`), a name with no end before `stop`.
 */
export function nameInApposition(
  read: { readonly tokens: Tokens; readonly nominees: Nominees },
  items: Items,
  at: number,
  comma: number,
  cueAt: number,
  bodies = false,
): Nominee | null {
  if (itemAt(items, comma) !== Item.Comma) return null;
  let name = comma + 1;
  for (let skipped = 0; ; name++) {
    if (name >= items.length || name === cueAt) return null;
    const trait = isPhrase(items, name) ? read.nominees.trait(refAt(items, name)) : -1;
    const isName = trait === Trait.PersonName || (bodies && trait === Trait.GroupName);
    if (isName && !isPossessor(items, name) && !isOblique(items, name)) break;
    const item = itemAt(items, name);
    if (item !== Item.Nominal && item !== Item.Verb && !isPossessor(items, name)) return null;
    if (++skipped > MAX_BEFORE_NAME) return null;
  }
  const found = read.nominees.at(refAt(items, name));
  if (twoPeople(read, items, at, found)) return null;
  let next = name + 1;
  if (next === cueAt) return found;
  if (itemAt(items, next) === Item.Preposition && OF_NAME.has(read.tokens[tokenAt(items, next)]!.lower)) {
    next++;
    while (isPossessor(items, next)) next++;
    if (!isOblique(items, next)) return null;
    next++;
  }
  const after = itemAt(items, next);
  if (after === Item.Comma) return itemAt(items, next + 1) === Item.Conjunction ? null : found;
  return after === Item.Stop || after === Item.Edge || after === Item.Quote ? found : null;
}

/**
 * `the mayor and his wife, Ana Ruiz,`: the name is that of one of them. But `they refused a bid and their coach, Ana Ruiz, has
 * said` has a person on one side only, or a verb for one.
 */
function twoPeople(
  { tokens, nominees }: { readonly tokens: Tokens; readonly nominees: Nominees },
  items: Items,
  at: number,
  name: Nominee,
): boolean {
  if (itemAt(items, at - 1) !== Item.Conjunction || !isPhrase(items, at)) return false;
  if (!POSSESSIVES.has(tokens[tokenAt(items, at)]!.lower)) return false;
  const { endToken } = name;
  const verb = tokens[textAt(tokens, endToken) === ',' ? endToken + 1 : endToken];
  if (verb && SINGULAR.has(verb.lower)) return false;
  return !isPhrase(items, at - 2) || nominees.trait(refAt(items, at - 2)) !== Trait.OtherNoun;
}
