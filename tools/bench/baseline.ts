import { type Row, shown } from './row';

/** By so much a ratio of times may be worse than the baseline before it counts: what a shared machine does to it. */
const RATIO_NOISE = 0.35;

/** Counters are the same on every run; the margin allows small changes that nobody need justify. */
const COUNTER_NOISE = 0.05;

/** What became worse than the baseline beyond noise, in words; seconds are never compared. */
export function compareWithBaseline(
  rows: readonly Row[],
  baseline: Readonly<Record<string, number>>,
): string[] {
  const regressions: string[] = [];
  for (const row of rows) {
    const before = baseline[row.id];
    if (!row.check || before === undefined) continue;
    const noise = row.check === 'ratio' ? RATIO_NOISE : COUNTER_NOISE;
    const worse =
      row.better === 'lower' ? row.value > before * (1 + noise) : row.value * (1 + noise) < before;
    if (worse)
      regressions.push(`${row.id}: ${shown(row.value)} ${row.unit}, was ${shown(before)} (${row.what})`);
  }
  return regressions;
}
