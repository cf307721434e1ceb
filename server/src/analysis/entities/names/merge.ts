import { bySpan } from '../../span';
import type { Name } from './name';

/** One list of names in text order from several; where two overlap, the name of the earlier list stays. */
export function withoutOverlaps(...lists: readonly (readonly Name[])[]): Name[] {
  const all = lists.flatMap((list, rank) => list.map((name) => ({ name, rank })));
  all.sort((a, b) => bySpan(a.name, b.name) || a.rank - b.rank);
  const kept: { name: Name; rank: number }[] = [];
  for (const next of all) {
    const last = kept[kept.length - 1];
    if (!last || last.name.end <= next.name.start) kept.push(next);
    else if (next.rank < last.rank) kept[kept.length - 1] = next;
  }
  return kept.map(({ name }) => name);
}
