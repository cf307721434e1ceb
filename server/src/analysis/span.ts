/** A half-open piece of the unchanged text: UTF-16 code units `start` (included) to `end` (excluded). */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The span from `start` to `end`. */
export function spanOf(start: number, end: number): Span {
  return { start, end };
}

/** The words of `span` in `text`. */
export function textOf(text: string, span: Span): string {
  return text.slice(span.start, span.end);
}

/** True when the spans share at least one code unit. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `inner` lies wholly inside `outer` (equal spans included). */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when one of `spans` holds all of `span`. */
export function isInside(span: Span, spans: readonly Span[]): boolean {
  for (const one of spans) if (contains(one, span)) return true;
  return false;
}

/** True when `offset` lies inside the span; both edges count, as for a cursor. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** Order by start, longer first: an outer span comes before the spans it holds. */
export function bySpan(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}

/** Sorts `spans` in place, unless they are in order already: V8 copies what it sorts. */
export function sortSpans<T extends Span>(spans: T[]): T[] {
  for (let i = 1; i < spans.length; i++) if (bySpan(spans[i - 1]!, spans[i]!) > 0) return spans.sort(bySpan);
  return spans;
}

/** The span without white space at its ends; empty (at its start) when there is nothing else. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

/** White space as news text has it: ASCII space and controls, no-break and typographic spaces, BOM. */
export function isSpace(code: number): boolean {
  return (
    code === 0x20 ||
    (code >= 0x09 && code <= 0x0d) ||
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/**
 * Index of the first of `spans` (sorted by start, not overlapping) that ends after `offset`; `spans.length` when none does.
 */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same, known to be no earlier than index `from`: the nearer it is, the fewer are looked at. */
export function nextEndingAfter(spans: readonly Span[], offset: number, from: number): number {
  let low = from;
  let step = 1;
  let high = from;
  while (high < spans.length && spans[high]!.end <= offset) {
    low = high + 1;
    high += step;
    step *= 2;
  }
  if (high > spans.length) high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The same, thought to be near index `near`: the nearer it is, the fewer are looked at. */
export function endingAfterNear(spans: readonly Span[], offset: number, near: number): number {
  let from = Math.min(near, spans.length);
  for (let step = 1; from > 0 && spans[from - 1]!.end > offset; step *= 2) from = Math.max(0, from - step);
  return nextEndingAfter(spans, offset, from);
}

/** Index of the last of `starts` (rising) that is no later than `offset`; 0 when none is. */
export function lastStartingBy(starts: Int32Array, offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The one of `spans` (sorted by start, not overlapping) that holds `offset`, or null. */
export function spanAt<T extends Span>(spans: readonly T[], offset: number): T | null {
  const found = spans[firstEndingAfter(spans, offset)];
  return found && found.start <= offset ? found : null;
}

/**
 * {@link firstEndingAfter} for offsets that mostly follow one another: each search begins where the last one ended, and does
 * not jump through all of a long text.
 */
export function searchIn(spans: readonly Span[]): (offset: number) => number {
  let near = 0;
  return (offset) => {
    near = endingAfterNear(spans, offset, near);
    return near;
  };
}

/** Tells whether one of `spans` (sorted by start, not overlapping) holds an offset; offsets mostly follow one another. */
export function isCoveredBy(spans: readonly Span[]): (offset: number) => boolean {
  const search = searchIn(spans);
  return (offset) => {
    const at = search(offset);
    return at < spans.length && spans[at]!.start <= offset;
  };
}

/** True when one of `spans` (sorted by start, not overlapping) holds `span` whole. */
export function isWithinOne(spans: readonly Span[], span: Span): boolean {
  const found = spanAt(spans, span.start);
  return found !== null && found.end >= span.end;
}
