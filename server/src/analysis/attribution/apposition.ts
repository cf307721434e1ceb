import type { Token } from '../model';
import { Item, type OutlineItem } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';

/** Words that stand between the comma and the name: `state Rep. Bo Hale`, `78-year-old Edna Moss`. */
const MAX_BEFORE_NAME = 2;
/** Prepositions that say more of the name: `Clay Moss of Oklahoma`, `Ana Ruiz from the union`. */
const OF_NAME = new Set(['of', 'from', 'at', 'with', 'for']);
const OWNERS = new Set(['his', 'her', 'their', 'its']);

/**
 * The person named in apposition to the phrase before the comma at `comma`: `the panel's chair, Sen. Ana Ruiz of Ohio,`.
 * Null where the name begins something else: a list (`the mayor, Ana Ruiz and Bo Hale`), the words of two people
 * (`the mayor and his wife, Ana Ruiz,`), a name with no end before `stop`.
 */
export function nameInApposition(
  read: { readonly tokens: readonly Token[]; readonly nominees: readonly Nominee[] },
  items: readonly OutlineItem[],
  at: number,
  comma: number,
  cueAt: number,
): Nominee | null {
  if (items[comma]?.item !== Item.Comma || twoPeople(read.tokens, items, at)) return null;
  let name = comma + 1;
  for (let skipped = 0; ; name++) {
    const item = items[name];
    if (!item || name === cueAt) return null;
    const nominee = item.phrase ? read.nominees[item.ref]! : null;
    if (nominee?.trait === Trait.PersonName && !nominee.phrase.possessor && !item.oblique) break;
    if (item.item !== Item.Nominal && item.item !== Item.Verb && !item.phrase?.possessor) return null;
    if (++skipped > MAX_BEFORE_NAME) return null;
  }
  const found = read.nominees[items[name]!.ref]!;
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

/** `the mayor and his wife`: the name that follows is that of one of them. */
function twoPeople(tokens: readonly Token[], items: readonly OutlineItem[], at: number): boolean {
  const phrase = items[at]!.phrase;
  return (
    at > 0 &&
    items[at - 1]!.item === Item.Conjunction &&
    phrase !== null &&
    OWNERS.has(tokens[phrase.firstToken]!.lower)
  );
}
