import {
  BESIDE,
  CORE_AND_TENTH,
  distanceBins,
  distances,
  ENDS,
  FILE,
  HEADER,
  HEADER_BELOW,
  PERIOD,
  REPEATS,
  SINCE,
  shareEdges,
  sinceEdges,
  WORDS_AROUND,
} from './contextGroups';
import { at, Column, type Context } from './contextTable';
import { kinds } from './own';
import { bin, countBin, type RowWriter } from './schema';

/** Where in the file it stands, and where else its words and shape do. */
export function addPlace(c: Context, i: number, out: RowWriter): void {
  const n = c.facts.length;
  const f = c.facts[i]!;
  const all = Math.max(1, at(c, n, Column.words));
  const above = bin(at(c, i, Column.words) / all, shareEdges);
  const below = bin(1 - at(c, i + 1, Column.words) / all, shareEdges);
  out.add(WORDS_AROUND + (above * 6 + below) * 2 + c.prose[i]!);
  const first = c.core[0];
  const last = c.core[1];
  let core = 0;
  if (i < first) core = 1 + countBin(first - i, distanceBins);
  else if (i > last) core = 1 + distances + countBin(i - last, distanceBins);
  out.add(CORE_AND_TENTH + core * 10 + Math.min(9, Math.floor((10 * i) / n)));
  out.add(ENDS + countBin(i, distanceBins) * distances + countBin(n - 1 - i, distanceBins));
  const file = c.spaced < 0.02 ? 0 : c.spaced < 0.7 ? 2 : 4;
  out.add(FILE + c.file * 7 + (f.blankBefore > 1 ? 6 : file + f.blankBefore));
  const same = c.repeats[c.same[i]!]! - 1;
  const long = f.wordCount > 8;
  out.add(REPEATS + (same === 0 ? 0 : (long ? 3 : 1) + (same > 1 ? 1 : 0)));
  if (same > 0 && ((i > 0 && c.same[i - 1] === c.same[i]) || (i + 1 < n && c.same[i + 1] === c.same[i])))
    out.add(BESIDE);
  addPeriods(c, i, out);
}

/** A run of items with the same parts (time, source, headline) repeats its shapes with a fixed period. */
function addPeriods(c: Context, i: number, out: RowWriter): void {
  const n = c.facts.length;
  for (let p = 2; p <= 5; p++) {
    const back = i >= p && sameShape(c, i, i - p);
    const forth = i + p < n && sameShape(c, i, i + p);
    if (back || forth) out.add(PERIOD + p - 2);
    if (back && forth) out.add(PERIOD + p + 2);
  }
}

function sameShape(c: Context, i: number, j: number): boolean {
  const a = c.own[i]!;
  const b = c.own[j]!;
  return a.shape === b.shape && Math.abs(a.words - b.words) <= 1;
}

/** The headers of boilerplate above and below. */
export function addHeaders(c: Context, i: number, out: RowWriter): void {
  const above = at(c, i, Column.headerAbove);
  if (above < 0) out.add(HEADER + kinds.length * 3);
  else {
    const distance = i - above;
    out.add(HEADER + c.own[above]!.kind * 3 + (distance <= 2 ? 0 : distance <= 8 ? 1 : 2));
    out.add(SINCE + bin(at(c, i, Column.prose) - at(c, above, Column.prose), sinceEdges));
  }
  const below = at(c, i, Column.headerBelow);
  if (below < 0) out.add(HEADER_BELOW + kinds.length * 2);
  else out.add(HEADER_BELOW + c.own[below]!.kind * 2 + (below - i <= 2 ? 0 : 1));
}
