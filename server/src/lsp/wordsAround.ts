import type { Lines, Span } from '../analysis';
import { lineAt, lineOf } from '../analysis/lines';
import { excerpt } from '../features/words';

/** Characters before the words that are shown with them. */
const LEAD = 30;

/** The line of `span` for a list: from a few words before it on, so that it is in view in a long paragraph, too. */
export function wordsAround(text: string, lines: Lines, span: Span): string {
  const line = lineOf(lines, lineAt(lines, span.start));
  if (span.start - line.start <= LEAD) return excerpt(text, line);
  const space = text.indexOf(' ', span.start - LEAD);
  const start = space >= 0 && space < span.start ? space + 1 : span.start;
  return `… ${excerpt(text, { start, end: Math.max(line.end, span.end) })}`;
}
