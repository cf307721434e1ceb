import type { Span } from '../../span';
import type { Name } from './name';

/** One list of names in text order from several; where two overlap, the name of the earlier list stays. */
export function withoutOverlaps(...lists: readonly (readonly Name[])[]): readonly Name[] {
  let kept: readonly Name[] = apart(lists[0] ?? []);
  for (let k = 1; k < lists.length; k++) kept = merged(kept, apart(lists[k]!));
  return kept;
}

/** The names of `first`, and those of `second` that overlap none of them. Both in text order, without overlaps. */
function merged(first: readonly Name[], second: readonly Name[]): readonly Name[] {
  if (second.length === 0) return first;
  if (first.length === 0) return second;
  const out: Name[] = [];
  let i = 0;
  for (const name of second) {
    while (i < first.length && first[i]!.end <= name.start) out.push(first[i++]!);
    if (i === first.length || first[i]!.start >= name.end) out.push(name);
  }
  while (i < first.length) out.push(first[i++]!);
  return out;
}

/** `names` in text order; of names that overlap the one that starts first, then the longest, then the first in the list. */
function apart(names: readonly Name[]): readonly Name[] {
  if (areApart(names)) return names;
  const sorted = [...names].sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter(farFromLast());
}

function areApart(names: readonly Span[]): boolean {
  for (let i = 1; i < names.length; i++) if (names[i - 1]!.end > names[i]!.start) return false;
  return true;
}

function farFromLast(): (name: Span) => boolean {
  let end = 0;
  return (name) => {
    if (name.start < end) return false;
    end = name.end;
    return true;
  };
}
