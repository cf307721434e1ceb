import { isSpace } from '../analysis/span';

/**
 * A text as anchoring compares it: every run of white space is one space and typographic quotation marks are straight,
 * so that CRLF, re-wrapped lines, no-break spaces and “smart quotes” made elsewhere do not hide a place.
 */
export interface Folded {
  readonly text: string;
  /** For each folded character the offset in the original where it begins, and one more for the end. */
  readonly origin: Int32Array;
}

/** Folds `text`; O(length). Unchanged stretches are taken over as slices. */
export function fold(text: string): Folded {
  const origin = new Int32Array(text.length + 1);
  const parts: string[] = [];
  let length = 0;
  let taken = 0;
  let inSpace = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isPlain = code > 0x20 && code < 0xa0;
    const space = !isPlain && isSpace(code);
    if (space && inSpace) {
      if (taken < i) parts.push(text.slice(taken, i));
      taken = i + 1;
      continue;
    }
    inSpace = space;
    const now = isPlain ? code : space ? 0x20 : straight(code);
    if (now !== code) {
      parts.push(text.slice(taken, i), String.fromCharCode(now));
      taken = i + 1;
    }
    origin[length++] = i;
  }
  parts.push(text.slice(taken));
  origin[length] = text.length;
  return { text: parts.join(''), origin: origin.subarray(0, length + 1) };
}

/** The index in the folded text of the first character that begins at or after `offset` of the original. */
export function toFolded(folded: Folded, offset: number): number {
  let low = 0;
  let high = folded.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (folded.origin[middle]! < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function straight(code: number): number {
  if (code === 0x201c || code === 0x201d || code === 0x201e || code === 0x201f) return 0x22;
  if (code === 0x2018 || code === 0x2019 || code === 0x201a || code === 0x201b) return 0x27;
  return code;
}
