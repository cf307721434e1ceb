import type { Lines } from '../analysis';
import { lineAt } from '../analysis/lines';

/** A place as people count it: both from 1; the column in UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Where an offset stands. */
export function placeOf(lines: Lines, offset: number): Place {
  const line = lineAt(lines, offset);
  return { line: line + 1, column: offset - lines.starts[line]! + 1 };
}
