import type { Span } from '../analysis';

/** Spans with what they belong to, for finding those that share a character with another span. */
export interface SpanIndex<T> {
  /** In the order of their starts. O(log n + matches), and a little more where spans overlap each other. */
  overlapping(span: Span): T[];
}

interface Entry<T> extends Span {
  readonly item: T;
}

/** An index of `entries`, in any order; O(n log n). */
export function spanIndex<T>(entries: readonly Entry<T>[]): SpanIndex<T> {
  const sorted = [...entries].sort((a, b) => a.start - b.start);
  // The furthest end so far never falls: the first place where it passes a start is where overlaps can begin.
  const reach = new Float64Array(sorted.length);
  let furthest = -1;
  for (const [i, { end }] of sorted.entries()) {
    furthest = Math.max(furthest, end);
    reach[i] = furthest;
  }
  return {
    overlapping({ start, end }) {
      let low = 0;
      let high = sorted.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        if (reach[middle]! <= start) low = middle + 1;
        else high = middle;
      }
      const found: T[] = [];
      for (let i = low; i < sorted.length && sorted[i]!.start < end; i++)
        if (sorted[i]!.end > start) found.push(sorted[i]!.item);
      return found;
    },
  };
}
