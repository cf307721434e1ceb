import type { LineFacts } from './lineFacts';

/** True for a line that reads as one or more sentences of running text. */
export function isProse(f: LineFacts): boolean {
  const n = f.wordCount;
  if (n >= 25) return f.stopwords > n * 0.22;
  return n >= 8 && f.ending === 'stop' && f.stopwords > n * 0.2;
}

/** Each line that is no prose counts so many words against a run, up to a limit for lines in a row. */
const GAP = 6;
const GAPS = 90;

/**
 * The run of lines with the most coherent prose in it, as indices [first, last]: words of prose count for as far as they
 * cohere, other lines a little against (the “best segment” of plain-text extraction, here weighed by cohesion). The
 * whole when there is no prose.
 */
export function bestProseRun(
  facts: readonly LineFacts[],
  isProse: Uint8Array,
  cohesion: Float32Array,
): [number, number] {
  let best = 0;
  let found: [number, number] = [0, facts.length - 1];
  let sum = 0;
  let from = 0;
  let gap = 0;
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    const prose = isProse[i] === 1 && f.ending !== 'ellipsis';
    let value: number;
    if (prose) {
      value = Math.min(f.wordCount, 60) * Math.min(1, 0.1 + 3 * cohesion[i]!) - 2;
      gap = 0;
    } else {
      value = gap < GAPS ? -GAP : 0;
      gap += GAP;
    }
    if (sum + value <= 0) {
      sum = 0;
      gap = 0;
      from = i + 1;
      continue;
    }
    sum += value;
    if (sum > best && prose) {
      best = sum;
      found = [from, i];
    }
  }
  return found;
}
