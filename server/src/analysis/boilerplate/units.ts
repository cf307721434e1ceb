import type { Analysis, Line } from '../model';

/** What is judged as one: in most texts a line, in hard-wrapped text a paragraph. */
export interface Units {
  readonly units: readonly Line[];
  /** The lines of a unit; a blank unit is one blank line. */
  linesOf(unit: number): readonly Line[];
}

/** Full lines of wrapped text are no shorter and no longer. */
const SHORTEST = 40;
const WIDEST = 100;
/** A text with a longer line than this is not wrapped. */
const UNWRAPPED = 160;

/** The units of a text: its lines, those of one hard-wrapped paragraph together. */
export function findUnits({ text, lines, blocks }: Pick<Analysis, 'text' | 'lines' | 'blocks'>): Units {
  const wrapped = lines.every((line) => line.end - line.start <= UNWRAPPED);
  const alone = (unit: number) => [lines[unit]!];
  if (!wrapped && blocks.every((b) => b.endLine - b.firstLine === 1)) return { units: lines, linesOf: alone };
  const units: Line[] = [];
  const first: number[] = [];
  let next = 0;
  for (const block of blocks) {
    for (; next < block.firstLine; next++) {
      first.push(next);
      units.push(lines[next]!);
    }
    const above = units[units.length - 1];
    if (wrapped && above && !above.blank && goesOn(text, lines[next - 1]!, lines[next]!))
      units[units.length - 1] = { ...above, end: block.end };
    else {
      first.push(next);
      units.push({ ...lines[next]!, end: block.end });
    }
    next = block.endLine;
  }
  for (; next < lines.length; next++) {
    first.push(next);
    units.push(lines[next]!);
  }
  if (units.length === lines.length) return { units: lines, linesOf: alone };
  first.push(lines.length);
  return { units, linesOf: (unit) => lines.slice(first[unit]!, first[unit + 1]!) };
}

/** True when a sentence runs over the border of two full lines: the upper has no end, the lower opens in lower case. */
function goesOn(text: string, upper: Line, lower: Line): boolean {
  const length = upper.end - upper.start;
  if (length < SHORTEST || length > WIDEST || lower.end - lower.start > WIDEST) return false;
  const end = text[upper.end - 1]!;
  const start = text[lower.start]!;
  return !/[.!?…:;|)\]"”]/.test(end) && start !== start.toUpperCase();
}
