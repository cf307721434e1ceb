import type { BoilerplateKind } from '../../model';
import type { LineFacts } from '../lineFacts';
import { isProse } from '../prose';
import type { Draft } from './draft';
import { type KeepRule, leads, line } from './rule';

/** So many entries show a live report. */
const ENTRIES = 3;
/** The time of an entry stands alone. */
const TIME = 4;
/** How far below its time the first sentence of an entry stands: a heading or two and the author come between. */
const NEAR = 4;
/** A shorter line is no title of a live report (“Live TV”); no points of it are that short either. */
const TITLE = 4;

/** Behind these nothing of the report follows. */
const ends: ReadonlySet<BoilerplateKind> = new Set([
  'related',
  'comments',
  'tags',
  'legal',
  'consent',
  'bio',
]);

const minutes: readonly (readonly [RegExp, number])[] = [
  [/^s(?:ec)?/, 0],
  [/^m(?:in)?/, 1],
  [/^h/, 60],
  [/^d/, 1440],
];

/**
 * A live report whose entries have the time that has passed (“14 minutes ago”), as other stories in a list have: the title
 * says that it is live, the times follow in order, and the page has hardly any other text.
 */
export const liveReport: KeepRule = {
  id: 'keep.live-report',
  note: 'an entry of a live report',
  keeps: (d) => {
    const times: number[] = [];
    for (let i = 0; i < d.facts.length; i++)
      if (d.facts[i]!.date === 'relative' && d.facts[i]!.wordCount <= TIME) times.push(i);
    if (times.length < ENTRIES) return [];
    const first = times[0]!;
    const title = titleAbove(d, first);
    if (title < 0) return [];
    const end = endOf(d, first);
    const entries = times.filter((t) => t < end && hasText(d, t));
    if (entries.length < ENTRIES || !isInOrder(entries.map((t) => passed(line(d, d.facts[t]!, 40)))))
      return [];
    if (proseWords(d, first, end) <= proseWords(d, 0, first) + proseWords(d, end, d.facts.length)) return [];
    const out: number[] = [];
    for (let i = title; i < first; i++)
      if (d.facts[i]!.wordCount > TITLE && d.facts[i]!.hits[0]?.place !== 'line') out.push(i);
    for (let i = first; i < end; i++) if (!leads(d.facts[i]!) || isProse(d.facts[i]!)) out.push(i);
    return out;
  },
};

/** The title above the entries that says that the report is live; -1 when there is none. */
function titleAbove(d: Draft, first: number): number {
  for (let i = first - 1; i >= 0; i--) {
    const f = d.facts[i]!;
    if (f.wordCount >= TITLE && saysLive(f)) return i;
  }
  return -1;
}

function saysLive(f: LineFacts): boolean {
  for (let i = 0; i < f.wordCount; i++) {
    const { text } = f.word(i);
    if (text === 'live' || text === 'updates') return true;
  }
  return false;
}

/** The line after the last of the entries. */
function endOf(d: Draft, first: number): number {
  let i = first;
  for (; i < d.facts.length; i++) {
    const hit = d.facts[i]!.hits[0];
    if (hit?.from === 0 && hit.place === 'line' && ends.has(hit.kind)) break;
  }
  return i;
}

function hasText(d: Draft, time: number): boolean {
  for (let i = time + 1; i <= time + NEAR && i < d.facts.length; i++) {
    const f = d.facts[i]!;
    if (f.date === 'relative' || f.ending === 'ellipsis') return false;
    if (f.ending === 'stop' && isProse(f)) return true;
  }
  return false;
}

/** How many minutes ago, as printed; NaN when it cannot be told. */
function passed(time: string): number {
  const [, count = '', unit = ''] = /^(\d{1,3}|an?|one) ?([a-z]+)/i.exec(time) ?? [];
  const each = minutes.find(([name]) => name.test(unit.toLowerCase()))?.[1];
  return (/\d/.test(count) ? Number(count) : 1) * (each ?? Number.NaN);
}

function isInOrder(times: readonly number[]): boolean {
  const rises = times.every((t, i) => i === 0 || t >= times[i - 1]!);
  const falls = times.every((t, i) => i === 0 || t <= times[i - 1]!);
  return (rises || falls) && times[0] !== times[times.length - 1];
}

function proseWords(d: Draft, from: number, to: number): number {
  let sum = 0;
  for (let i = from; i < to; i++) if (isProse(d.facts[i]!)) sum += d.facts[i]!.wordCount;
  return sum;
}
