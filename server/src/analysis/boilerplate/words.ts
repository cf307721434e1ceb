import { isSpace } from '../span';

/** At most so much of one line is read; a longer line is prose or data, and its start tells which. */
export const READ_LIMIT = 3000;

/** The words of one line, lower-cased for look-up: straight apostrophes, numbers as `#`, hyphens and stops divide. */
export interface LineWords {
  readonly words: readonly string[];
  /** Per word: 0 lower case, 1 starts with a capital, 2 all capitals (two letters or more), 3 number. */
  readonly shapes: readonly number[];
  /** Per word: true when it opens a sentence or the line. */
  readonly opens: readonly number[];
  /** Words that look like two run together: “FinaleFord”. */
  readonly glued: number;
}

/** Splits `text` from `start` to `end` (capped at READ_LIMIT) into words. */
export function wordsOf(text: string, start: number, end: number): LineWords {
  const stop = Math.min(end, start + READ_LIMIT);
  const piece = text.slice(start, stop);
  const lower = piece.toLowerCase();
  // Lower-casing may change the length of a few letters (İ); then offsets differ and the piece itself is used.
  const look = lower.length === piece.length ? lower : piece;
  const words: string[] = [];
  // Plain arrays: for so few numbers they are made faster than typed ones.
  const shapes: number[] = [];
  const opens: number[] = [];
  let opening = true;
  let glued = 0;
  let i = 0;
  while (i < piece.length) {
    const code = piece.charCodeAt(i);
    if (!isWordCode(code)) {
      if (code === 0x2e || code === 0x21 || code === 0x3f) opening = true;
      if (code === 0xa9) {
        shapes.push(0);
        opens.push(0);
        words.push('©');
      }
      i++;
      continue;
    }
    const from = i;
    let digits = 0;
    let capitals = 0;
    let other = 0;
    let curly = false;
    let joint = false;
    while (i < piece.length) {
      const c = piece.charCodeAt(i);
      if (c >= 0x61 && c <= 0x7a) other++;
      else if (c >= 0x30 && c <= 0x39) digits++;
      else if (c === 0x2019 || c === 0x27) {
        if (i === from || !isWordCode(piece.charCodeAt(i + 1))) break;
        curly ||= c === 0x2019;
      } else if (
        (c === 0x2c || c === 0x2e || c === 0x3a) &&
        digits === i - from &&
        isDigit(piece.charCodeAt(i + 1))
      ) {
        digits++;
      } else if (!isWordCode(c)) break;
      else if (c !== look.charCodeAt(i)) {
        if (other > 2 && other === i - from - capitals) joint = true;
        capitals++;
      } else other++;
      i++;
    }
    if (digits === i - from) {
      words.push('#');
      shapes.push(3);
    } else {
      const word = look.slice(from, i);
      words.push(curly ? word.replace(/’/g, "'") : word);
      shapes.push(capitals === 0 || piece[from] === look[from] ? 0 : capitals > 1 && other === 0 ? 2 : 1);
    }
    if (joint) glued++;
    opens.push(opening ? 1 : 0);
    opening = false;
  }
  return { words, shapes, opens, glued };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Letters of any script, digits, and the signs that belong to words here: & @ +. */
function isWordCode(code: number): boolean {
  if (code < 0x80) {
    return (
      (code >= 0x61 && code <= 0x7a) ||
      (code >= 0x41 && code <= 0x5a) ||
      isDigit(code) ||
      code === 0x26 ||
      code === 0x40 ||
      code === 0x2b
    );
  }
  return (
    code >= 0xc0 && code !== 0xd7 && code !== 0xf7 && !isSpace(code) && !(code >= 0x2000 && code <= 0x2bff)
  );
}
