import type { Span } from '../../analysis';

/** Agreement of two lists of spans; symmetric, so neither annotator counts as the truth. */
export interface SpanF1 {
  /** F1 of spans with the same start and end, 0–1; 1 when both lists are empty. */
  readonly exact: number;
  /** F1 where sharing a character is enough. */
  readonly overlap: number;
}

/**
 * F1 between annotators (Hripcsak and Rothschild, “Agreement, the F-measure, and reliability in information retrieval”,
 * JAMIA 12(3), 2005). Both lists sorted, without overlaps inside.
 */
export function spanF1(a: readonly Span[], b: readonly Span[]): SpanF1 {
  const keys = new Set(b.map((s) => `${s.start}-${s.end}`));
  const same = a.filter((s) => keys.has(`${s.start}-${s.end}`)).length;
  const touched = touching(a, b);
  const touchedBack = touching(b, a);
  const total = a.length + b.length;
  return {
    exact: total === 0 ? 1 : (2 * same) / total,
    overlap: total === 0 ? 1 : (touched + touchedBack) / total,
  };
}

/** How many of `a` share a character with one of `b`. */
function touching(a: readonly Span[], b: readonly Span[]): number {
  let count = 0;
  let j = 0;
  for (const span of a) {
    while (j < b.length && b[j]!.end <= span.start) j++;
    if (j < b.length && b[j]!.start < span.end) count++;
  }
  return count;
}
