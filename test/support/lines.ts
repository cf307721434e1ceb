import type { Lines, Span } from '../../server/src/analysis';
import { lineOf } from '../../server/src/analysis/lines';

/** All lines as spans. */
export function lineSpans(lines: Lines): Span[] {
  return Array.from({ length: lines.length }, (_, i) => lineOf(lines, i));
}

/** The lines that are not blank as spans. */
export function writtenLines(lines: Lines): Span[] {
  return lineSpans(lines).filter((_, i) => !lines.blank[i]);
}
