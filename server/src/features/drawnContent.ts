import type { Attribution } from '../analysis';
import type { Span } from '../analysis/span';

const OPENING = '“‘„‚«‹"\'';
const CLOSING = '”’“‘»›"\'';

/**
 * The words of a quote with the marks that stand right around each piece, as they are drawn: pieces of an attribution
 * leave out the opening mark that is repeated at each paragraph, and those of a quotation without one all its marks.
 */
export function drawnContent(text: string, { kind, content }: Pick<Attribution, 'kind' | 'content'>): Span[] {
  return content.map(({ start, end }) => {
    if (kind === 'indirect' || start >= end) return { start, end };
    const opens = !OPENING.includes(text[start]!) && isOneOf(OPENING, text[start - 1]);
    const closes = !CLOSING.includes(text[end - 1]!) && isOneOf(CLOSING, text[end]);
    return { start: opens ? start - 1 : start, end: closes ? end + 1 : end };
  });
}

function isOneOf(marks: string, mark: string | undefined): boolean {
  return mark !== undefined && marks.includes(mark);
}
