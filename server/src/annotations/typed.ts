import type { Span } from '../analysis';

/** The typed runs of a target after the replacement of `from`–`to` by `inserted` characters; sorted, not empty. */
export function rebaseRuns(
  runs: readonly Span[],
  from: number,
  to: number,
  inserted: number,
  isInside: boolean,
): readonly Span[] {
  const grown = inserted - (to - from);
  const rebased: Span[] = [];
  for (const run of runs) {
    if (run.start < Math.min(run.end, from)) rebased.push({ start: run.start, end: Math.min(run.end, from) });
    if (Math.max(run.start, to) < run.end)
      rebased.push({ start: Math.max(run.start, to) + grown, end: run.end + grown });
  }
  if (isInside && inserted > 0) rebased.push({ start: from, end: from + inserted });
  return rebased.sort((a, b) => a.start - b.start);
}

/** The runs inside `span`, each cut to it. */
export function runsWithin(runs: readonly Span[], span: Span): readonly Span[] {
  return runs
    .map((r) => ({ start: Math.max(r.start, span.start), end: Math.min(r.end, span.end) }))
    .filter((r) => r.start < r.end);
}

/** What of `span` was not typed: the words as they were settled. */
export function settledText(text: string, span: Span, runs: readonly Span[]): string {
  let settled = '';
  let at = span.start;
  for (const run of runs) {
    if (run.start > at) settled += text.slice(at, run.start);
    at = Math.max(at, run.end);
  }
  return settled + text.slice(at, Math.max(at, span.end));
}
