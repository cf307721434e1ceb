import type { Analysis, Lines } from '../model';

/** What is judged as one: in most texts a line, in hard-wrapped text a paragraph. */
export interface Units {
  readonly units: Lines;
  /** The first line of a unit, and the line after its last; a blank unit is one blank line. */
  firstLine(unit: number): number;
  endLine(unit: number): number;
  /** True for a unit of several lines. */
  isJoined(unit: number): boolean;
}

/** Full lines of wrapped text are no shorter and no longer. */
const SHORTEST = 40;
const WIDEST = 100;
/** A text with a longer line than this is not wrapped. */
const UNWRAPPED = 160;

/** The units of a text: its lines, those of one hard-wrapped paragraph together. */
export function findUnits({ text, lines, blocks }: Pick<Analysis, 'text' | 'lines' | 'blocks'>): Units {
  const { starts, ends, blank } = lines;
  let longest = 0;
  for (let i = 0; i < lines.length; i++) longest = Math.max(longest, ends[i]! - starts[i]!);
  const joins = (line: number): boolean =>
    longest <= UNWRAPPED && line > 0 && !blank[line - 1] && goesOn(text, lines, line, longest);
  const { firstLines, endLines } = blocks;
  let isWrapped = false;
  for (let b = 0; b < blocks.length && !isWrapped; b++)
    isWrapped = endLines[b]! - firstLines[b]! > 1 || joins(firstLines[b]!);
  if (!isWrapped)
    return { units: lines, firstLine: (unit) => unit, endLine: (unit) => unit + 1, isJoined: () => false };
  const first: number[] = [];
  const end: number[] = [];
  let next = 0;
  const addLinesTo = (line: number): void => {
    for (; next < line; next++) {
      first.push(next);
      end.push(next + 1);
    }
  };
  for (let b = 0; b < blocks.length; b++) {
    addLinesTo(firstLines[b]!);
    const endLine = endLines[b]!;
    if (joins(next) && first.length > 0) end[end.length - 1] = endLine;
    else {
      first.push(next);
      end.push(endLine);
    }
    next = endLine;
  }
  addLinesTo(lines.length);
  const units = {
    length: first.length,
    starts: Int32Array.from(first, (line) => starts[line]!),
    ends: Int32Array.from(end, (line) => ends[line - 1]!),
    blank: Uint8Array.from(first, (line) => blank[line]!),
  };
  return {
    units,
    firstLine: (unit) => first[unit]!,
    endLine: (unit) => end[unit]!,
    isJoined: (unit) => end[unit]! > first[unit]! + 1,
  };
}

/**
 * True when a sentence runs over the border of two full lines, above line `line`: the upper has no end, and the lower opens in
 * lower case or with a word that the upper had no room for. A byline begins anew.
 */
function goesOn(text: string, { starts, ends }: Lines, line: number, longest: number): boolean {
  const upperEnd = ends[line - 1]!;
  const length = upperEnd - starts[line - 1]!;
  const from = starts[line]!;
  const to = ends[line]!;
  if (length < SHORTEST || length > WIDEST || to - from > WIDEST) return false;
  const opening = text.slice(from, Math.min(to, from + WIDEST));
  if (/[.!?…:;|)\]"”]/.test(text[upperEnd - 1]!) || /^by:?\s/i.test(opening)) return false;
  const start = opening[0]!;
  const word = opening.search(/\s/);
  const hadRoom = length + 1 + (word < 0 ? opening.length : word) <= longest;
  return start !== start.toUpperCase() || (longest <= WIDEST && !hadRoom);
}
