import type { Block, Line } from './model';

/** A text counts as hard-wrapped when its full lines end within this many columns (the width of mail and wire feeds). */
const WRAP_MAX = 100;
const WRAP_MIN = 40;

/**
 * Paragraphs: in scraped text every line is one; in hard-wrapped text consecutive full lines join into one.
 * A run of lines is hard-wrapped when all but its last are about equally long and the next line's first word would
 * not have fitted.
 */
export function findBlocks(text: string, lines: readonly Line[]): Block[] {
  const width = wrapWidth(text, lines);
  const blocks: Block[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i]!.blank) continue;
    let last = i;
    while (width > 0 && last + 1 < lines.length && continues(text, lines, last, width)) last++;
    blocks.push({ start: lines[i]!.start, end: lines[last]!.end, firstLine: i, endLine: last + 1 });
    i = last;
  }
  return blocks;
}

/** The column at which the text was wrapped, or 0 when it was not. */
function wrapWidth(text: string, lines: readonly Line[]): number {
  let longest = 0;
  for (let i = 0; i + 1 < lines.length; i++) longest = Math.max(longest, lines[i]!.end - lines[i]!.start);
  if (longest > WRAP_MAX) return 0;
  let long = 0;
  let open = 0;
  for (let i = 0; i + 1 < lines.length; i++) {
    const { start, end } = lines[i]!;
    if (end - start < WRAP_MIN) continue;
    long++;
    if (!lines[i + 1]!.blank && !/[.!?:"”’')\]]\s*$/.test(text.slice(Math.max(start, end - 8), end))) open++;
  }
  return long >= 4 && open * 2 > long ? longest : 0;
}

function continues(text: string, lines: readonly Line[], index: number, width: number): boolean {
  const line = lines[index]!;
  const next = lines[index + 1]!;
  if (next.blank || line.end - line.start < WRAP_MIN) return false;
  const space = text.slice(next.start, Math.min(next.end, next.start + width)).search(/\S(?:\s|$)/);
  const word = space < 0 ? next.end - next.start : space + 1;
  return line.end - line.start + 1 + word > width;
}
