import type { Line } from '../analysis';

/** A place as people count it: both from 1; the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Index of the line that holds `offset` (its break included); lines tile the text, so there is always one. */
export function lineAt(lines: readonly Line[], offset: number): number {
  let low = 0;
  let high = lines.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (lines[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where an offset stands. */
export function placeOf(lines: readonly Line[], offset: number): Place {
  const line = lineAt(lines, offset);
  return { line: line + 1, column: offset - (lines[line]?.start ?? 0) + 1 };
}
