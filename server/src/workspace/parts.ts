import { type Decision, rebaseDecisions } from '../features/decisions';
import type { Snapshot } from '../features/snapshot';

/** Some lines of a document, analysed alone. */
export interface Part {
  readonly snapshot: Snapshot;
  /** Index of its first line in the document. */
  readonly firstLine: number;
}

/** How many lines around the visible ones, and how many characters in all, a part takes in. */
const AROUND = 20;
const PART_LIMIT = 40_000;

/** The lines from `first` to `end` (excluded) and some around them as one text; with its offset and its first line. */
export function linesAround(
  text: string,
  first: number,
  end: number,
): { text: string; start: number; firstLine: number } {
  const breaks = /\r\n?|\n/g;
  let line = 0;
  let start = 0;
  while (line < first - AROUND && breaks.exec(text)) {
    line++;
    start = breaks.lastIndex;
  }
  let stop = text.length;
  for (let at = line; at < end + AROUND; at++) {
    stop = breaks.exec(text)?.index ?? text.length;
    if (stop === text.length) break;
  }
  return { text: text.slice(start, Math.min(stop, start + PART_LIMIT)), start, firstLine: line };
}

/** The decisions in offsets of a part that begins at `start`; those before it are left out. */
export function decisionsFrom(decisions: readonly Decision[], start: number): readonly Decision[] {
  return rebaseDecisions(decisions, { span: { start: 0, end: start }, newText: '' });
}
