import { elementAt } from '../arrays';
import { POSSESSIVES } from '../lexicon/functionWords';
import type { Token } from '../model';
import { Item, type OutlineItem } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';

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
  read: { readonly tokens: readonly Token[]; readonly nominees: readonly Nominee[] },
  items: readonly OutlineItem[],
  at: number,
  comma: number,
  cueAt: number,
  bodies = false,
): Nominee | null {
  if (items[comma]?.item !== Item.Comma) return null;
  let name = comma + 1;
  for (let skipped = 0; ; name++) {
    const item = items[name];
    if (!item || name === cueAt) return null;
    const nominee = item.phrase ? read.nominees[item.ref]! : null;
    const isName = nominee?.trait === Trait.PersonName || (bodies && nominee?.trait === Trait.GroupName);
    if (isName && !nominee.phrase.possessor && !item.oblique) break;
    if (item.item !== Item.Nominal && item.item !== Item.Verb && !item.phrase?.possessor) return null;
    if (++skipped > MAX_BEFORE_NAME) return null;
  }
  const found = read.nominees[items[name]!.ref]!;
  if (twoPeople(read, items, at, found)) return null;
  let next = name + 1;
  if (next === cueAt) return found;
  const preposition = items[next];
  if (preposition?.item === Item.Preposition && OF_NAME.has(read.tokens[preposition.token]!.lower)) {
    next++;
    while (items[next]?.phrase?.possessor) next++;
    if (!items[next]?.oblique) return null;
    next++;
  }
  const after = items[next]?.item ?? Item.Edge;
  if (after === Item.Comma) return items[next + 1]?.item === Item.Conjunction ? null : found;
  return after === Item.Stop || after === Item.Edge || after === Item.Quote ? found : null;
}

/**
 * `the mayor and his wife, Ana Ruiz,`: the name is that of one of them. But `they refused a bid and their coach, Ana Ruiz, has
 * said` has a person on one side only, or a verb for one.
 */
function twoPeople(
  { tokens, nominees }: { readonly tokens: readonly Token[]; readonly nominees: readonly Nominee[] },
  items: readonly OutlineItem[],
  at: number,
  name: Nominee,
): boolean {
  const { phrase } = items[at]!;
  if (elementAt(items, at - 1)?.item !== Item.Conjunction || !phrase) return false;
  if (!POSSESSIVES.has(tokens[phrase.firstToken]!.lower)) return false;
  const { endToken } = name.phrase;
  const verb = tokens[tokens[endToken]?.text === ',' ? endToken + 1 : endToken];
  if (verb && SINGULAR.has(verb.lower)) return false;
  const other = elementAt(items, at - 2);
  return !other?.phrase || nominees[other.ref]!.trait !== Trait.OtherNoun;
}
