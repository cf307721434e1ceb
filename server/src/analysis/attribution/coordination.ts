import type { Tokens } from '../model';
import type { Nominees } from '../syntax/nominees';
import { Item, type Items, isOblique, isPossessor, itemAt, refAt, tokenAt } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';

/** Two who speak as one: `Marsh and Reed said in a joint statement`. */
export interface Coordination {
  readonly first: Nominee;
  readonly second: Nominee;
}

const AND = new Set(['and', '&', 'or', 'nor']);

/**
 * The two names that the subject of the cue at `cueAt` joins, one of them standing at `at`; null where the conjunction
 * joins something else (`said Marsh, and Reed agreed`).
 */
export function coordinationOf(
  { tokens, nominees }: { readonly tokens: Tokens; readonly nominees: Nominees },
  items: Items,
  at: number,
  cueAt: number,
): Coordination | null {
  const first = joins(items, at, tokens) ? at : joins(items, at - 2, tokens) ? at - 2 : -1;
  if (first < 0 || !isName(items, first) || !isName(items, first + 2)) return null;
  // Of three or more, and of what a verb or preposition governs, two names are not the whole.
  const before = itemAt(items, first - 1);
  const after = itemAt(items, first + 3);
  const isWhole =
    cueAt > first
      ? first + 3 === cueAt && (OPENS.has(before) || first === 0)
      : cueAt === first - 1 && CLOSES.has(after);
  if (!isWhole) return null;
  return { first: nominees.at(refAt(items, first)), second: nominees.at(refAt(items, first + 2)) };
}

const OPENS: ReadonlySet<Item> = new Set([Item.Edge, Item.Quote, Item.Subordinator, Item.Stop, Item.Colon]);
const CLOSES: ReadonlySet<Item> = new Set([Item.Edge, Item.Quote, Item.Stop, Item.Comma, Item.Preposition]);

function joins(items: Items, at: number, tokens: Tokens): boolean {
  return itemAt(items, at + 1) === Item.Conjunction && AND.has(tokens[tokenAt(items, at + 1)]!.lower);
}

function isName(items: Items, at: number): boolean {
  return itemAt(items, at) === Item.Name && !isOblique(items, at) && !isPossessor(items, at);
}
