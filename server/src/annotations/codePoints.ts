/**
 * Offsets of W3C selectors, brat and most Python tools count Unicode code points; ours count UTF-16 code units.
 * The two differ by one for every character outside the Basic Multilingual Plane (emoji) before the offset.
 */
export interface CodePoints {
  /** Code points before the UTF-16 offset `utf16`; an offset inside a pair counts as before it. */
  fromUtf16(utf16: number): number;
  /** The UTF-16 offset before which `codePoints` code points stand; past the end gives the end. */
  toUtf16(codePoints: number): number;
  /** Code points in the whole text. */
  readonly length: number;
}

/** Both conversions for `text`: O(length) once, then O(log pairs) each. A lone surrogate is one code point. */
export function codePointsOf(text: string): CodePoints {
  const pairs = pairOffsets(text);
  const length = text.length - pairs.length;
  return {
    length,
    fromUtf16: (utf16) => {
      const at = Math.max(0, Math.min(utf16, text.length));
      return at - countBelow(pairs, at, 0);
    },
    toUtf16: (codePoints) => {
      const at = Math.max(0, Math.min(codePoints, length));
      return at + countBelow(pairs, at, 1);
    },
  };
}

/** UTF-16 offsets of the second half of each surrogate pair. */
function pairOffsets(text: string): number[] {
  const pairs: number[] = [];
  for (let i = 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0xdc00 || code > 0xdfff) continue;
    const before = text.charCodeAt(i - 1);
    if (before >= 0xd800 && before <= 0xdbff) pairs.push(i);
  }
  return pairs;
}

/** How many `pairs[k] - k × shift` are at most `offset`; that sequence rises, so a binary search finds it. */
function countBelow(pairs: readonly number[], offset: number, shift: 0 | 1): number {
  let low = 0;
  let high = pairs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (pairs[middle]! - shift * middle <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
