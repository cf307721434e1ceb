import { lastOf } from '../arrays';
import type { Analysis, Line } from '../model';

/** What is judged as one: in most texts a line, in hard-wrapped text a paragraph. */
export interface Units {
  readonly units: readonly Line[];
  /** The first line of a unit, and the line after its last; a blank unit is one blank line. */
  firstLine(unit: number): number;
  endLine(unit: number): number;
}

/** Full lines of wrapped text are no shorter and no longer. */
const SHORTEST = 40;
const WIDEST = 100;
/** A text with a longer line than this is not wrapped. */
const UNWRAPPED = 160;

/** The units of a text: its lines, those of one hard-wrapped paragraph together. */
export function findUnits({ text, lines, blocks }: Pick<Analysis, 'text' | 'lines' | 'blocks'>): Units {
  let longest = 0;
  for (let i = 0; i < lines.length; i++) longest = Math.max(longest, lines[i]!.end - lines[i]!.start);
  const joins = (line: number): boolean =>
    longest <= UNWRAPPED &&
    line > 0 &&
    !lines[line - 1]!.blank &&
    goesOn(text, lines[line - 1]!, lines[line]!, longest);
  if (!blocks.some((b) => b.endLine - b.firstLine > 1 || joins(b.firstLine)))
    return { units: lines, firstLine: (unit) => unit, endLine: (unit) => unit + 1 };
  const units: Line[] = [];
  const first: number[] = [];
  let next = 0;
  for (const block of blocks) {
    for (; next < block.firstLine; next++) {
      first.push(next);
      units.push(lines[next]!);
    }
    const above = joins(next) ? lastOf(units) : undefined;
    if (above) units[units.length - 1] = { start: above.start, end: block.end, blank: above.blank };
    else {
      first.push(next);
      units.push({ start: lines[next]!.start, end: block.end, blank: lines[next]!.blank });
    }
    next = block.endLine;
  }
  for (; next < lines.length; next++) {
    first.push(next);
    units.push(lines[next]!);
  }
  first.push(lines.length);
  return { units, firstLine: (unit) => first[unit]!, endLine: (unit) => first[unit + 1]! };
}

/**
 * True when a sentence runs over the border of two full lines: the upper has no end, and the lower opens in lower case or
 * with a word that the upper had no room for. A byline begins anew.
 */
function goesOn(text: string, upper: Line, lower: Line, longest: number): boolean {
  const length = upper.end - upper.start;
  if (length < SHORTEST || length > WIDEST || lower.end - lower.start > WIDEST) return false;
  const opening = text.slice(lower.start, Math.min(lower.end, lower.start + WIDEST));
  if (/[.!?…:;|)\]"”]/.test(text[upper.end - 1]!) || /^by:?\s/i.test(opening)) return false;
  const start = opening[0]!;
  const word = opening.search(/\s/);
  const hadRoom = length + 1 + (word < 0 ? opening.length : word) <= longest;
  return start !== start.toUpperCase() || (longest <= WIDEST && !hadRoom);
}
