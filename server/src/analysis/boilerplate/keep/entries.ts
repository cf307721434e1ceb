import { isProse } from '../prose';
import type { Draft } from './draft';
import { type KeepRule, leads, line } from './rule';

/** So many entries that stay show a live report. */
const ENTRIES = 2;
/** A time of its own is no longer than this; an entry has no more lines. */
const TIME = 4;
const LINES = 8;
/** The model is believed when it is surer than this. */
const SURE = 0.97;

/** The entries of a live report, each below its time: where some stay, the others are no other stories. */
export const entries: KeepRule = {
  id: 'keep.entries',
  note: 'an entry of a live report',
  keeps: (d) => {
    const times: number[] = [];
    for (let i = Math.max(0, d.header.headline); i < d.facts.length; i++) if (isTime(d, i)) times.push(i);
    if (times.length <= ENTRIES) return [];
    const stays = (t: number) => d.marked[t + 1] === 0 && isProseNear(d, t);
    if (times.filter(stays).length < ENTRIES) return [];
    // The times stay, too: without them the entries would be no entries any more.
    return times.flatMap((t) => {
      const lines = entryAt(d, t);
      return lines.length > 0 || stays(t) ? [t, ...lines] : [];
    });
  },
};

function isTime(d: Draft, i: number): boolean {
  const f = d.facts[i]!;
  return f.wordCount <= TIME && f.date === 'clock' && /^\d{1,2}[:.]\d\d\b/.test(line(d, f, 40));
}

function isProseNear(d: Draft, t: number): boolean {
  return [1, 2, 3, 4].some((k) => d.marked[t + k] === 0 && isProse(d.facts[t + k]!));
}

/** The marked lines of the entry below the time at `t`, when a paragraph is among them that the model is not sure about. */
function entryAt(d: Draft, t: number): number[] {
  const out: number[] = [];
  let end = 0;
  for (let i = t + 1; i <= t + LINES && i < d.facts.length && !isTime(d, i); i++) {
    const f = d.facts[i]!;
    if (f.ending === 'ellipsis' || f.date === 'relative') break;
    if (leads(f)) {
      if (out.length > 0) break;
      continue;
    }
    out.push(i);
    if (isProse(f) && d.junk[i]! < SURE) end = out.length;
  }
  return out.slice(0, end).filter((i) => d.marked[i]);
}
