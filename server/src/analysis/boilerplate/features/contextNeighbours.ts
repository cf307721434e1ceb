import {
  EDGE,
  HITS_ABOVE,
  HITS_BELOW,
  LOOKS,
  N_BYLINE,
  N_DATE,
  N_KIND,
  N_LINE_HIT,
  near,
  PROSE_ABOVE,
  PROSE_BELOW,
  windowBins,
  windows,
} from './contextGroups';
import { at, Column, type Context } from './contextTable';
import type { RowWriter } from './schema';

/** What the lines right above and below look like, and how much prose and how many phrases stand near. */
export function addNeighbours(c: Context, i: number, out: RowWriter): void {
  const n = c.facts.length;
  for (let k = 0; k < near.length; k++) {
    const j = i + near[k]!;
    if (j < 0 || j >= n) {
      out.add(EDGE[k]!);
      continue;
    }
    const o = c.own[j]!;
    out.add(LOOKS[k]! + o.looks * 2 + c.prose[j]!);
    if (!o.isMarked) continue;
    if (o.date > 0) out.add(N_DATE[k]! + o.date);
    if (o.kind >= 0) out.add(N_KIND[k]! + o.kind);
    if (o.place === 0) out.add(N_LINE_HIT[k]!);
    if (o.byline) out.add(N_BYLINE[k]!);
  }
  let proseAbove = 0;
  let proseBelow = 0;
  let hitsAbove = 0;
  let hitsBelow = 0;
  for (let k = 0; k < windows.length; k++) {
    const w = windows[k]!;
    const bins = windowBins[k]!;
    const top = Math.max(0, i - w);
    const bottom = Math.min(n, i + 1 + w);
    proseAbove = proseAbove * 6 + bins[at(c, i, Column.prose) - at(c, top, Column.prose)]!;
    proseBelow = proseBelow * 6 + bins[at(c, bottom, Column.prose) - at(c, i + 1, Column.prose)]!;
    hitsAbove = hitsAbove * 6 + bins[at(c, i, Column.hits) - at(c, top, Column.hits)]!;
    hitsBelow = hitsBelow * 6 + bins[at(c, bottom, Column.hits) - at(c, i + 1, Column.hits)]!;
  }
  out.add(PROSE_ABOVE + proseAbove);
  out.add(PROSE_BELOW + proseBelow);
  out.add(HITS_ABOVE + hitsAbove);
  out.add(HITS_BELOW + hitsBelow);
}
