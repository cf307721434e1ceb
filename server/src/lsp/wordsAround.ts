import type { Line, Span } from '../analysis';
import { lineAt } from '../features/position';
import { excerpt } from '../features/words';

/** Characters before the words that are shown with them. */
const LEAD = 30;

/** The line of `span` for a list: from a few words before it on, so that it is in view in a long paragraph, too. */
export function wordsAround(text: string, lines: readonly Line[], span: Span): string {
  const line = lines[lineAt(lines, span.start)] ?? span;
  if (span.start - line.start <= LEAD) return excerpt(text, line);
  const space = text.indexOf(' ', span.start - LEAD);
  const start = space >= 0 && space < span.start ? space + 1 : span.start;
  return `… ${excerpt(text, { start, end: Math.max(line.end, span.end) })}`;
}
