import type { ListChange } from '../protocol';

/**
 * The changes that lead from `before` to `after`; items are the same when they are the same object, and no item stands
 * in a list twice. Linear. Where kept items have changed places, all between them are told anew.
 */
export function listChanges<Item extends object>(
  before: readonly Item[],
  after: readonly Item[],
): ListChange<Item>[] {
  if (before === after) return [];
  const there = new Set(after);
  const changes: ListChange<Item>[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    if (i < before.length && before[i] === after[j]) {
      i++;
      j++;
      continue;
    }
    const [at, first] = [i, j];
    while (i < before.length && !there.has(before[i]!)) i++;
    const next = before[i];
    while (j < after.length && after[j] !== next) j++;
    // The next item that stays stands further ahead: it has changed places with others, and so have all that follow.
    if (next !== undefined && j === after.length) i = before.length;
    changes.push({ at, gone: i - at, come: after.slice(first, j) });
  }
  return changes;
}
