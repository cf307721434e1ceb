import { writtenCount } from './lines';
import type { Blocks, Lines } from './model';
import { int32s, keptColumns } from './numbers';
import { lastStartingBy, type Span } from './span';

/** A text counts as hard-wrapped when its full lines end within this many columns (the width of mail and wire feeds). */
const WRAP_MAX = 100;
const WRAP_MIN = 40;

/**
 * Paragraphs: in scraped text every line is one; in hard-wrapped text consecutive full lines join into one.
 * A run of lines is hard-wrapped when all but its last are about equally long and the next line's first word would
 * not have fitted.
 */
export function findBlocks(text: string, lines: Lines): Blocks {
  const width = wrapWidth(text, lines);
  const { starts, ends, blank } = lines;
  const room = writtenCount(lines);
  const found = {
    starts: int32s(room),
    ends: int32s(room),
    firstLines: int32s(room),
    endLines: int32s(room),
  };
  let count = 0;
  for (let i = 0; i < lines.length; i++) {
    if (blank[i]) continue;
    let last = i;
    while (width > 0 && last + 1 < lines.length && continues(text, lines, last, width)) last++;
    found.starts[count] = starts[i]!;
    found.ends[count] = ends[last]!;
    found.firstLines[count] = i;
    found.endLines[count++] = last + 1;
    i = last;
  }
  const own = keptColumns(count, [found.starts, found.ends, found.firstLines, found.endLines]);
  return { length: count, starts: own[0]!, ends: own[1]!, firstLines: own[2]!, endLines: own[3]! };
}

/** Block `index`. */
export function blockOf(blocks: Blocks, index: number): Span {
  return { start: blocks.starts[index]!, end: blocks.ends[index]! };
}

/** Index of the block that holds `offset`, both ends included; -1 when none does. */
export function blockAt({ starts, ends, length }: Blocks, offset: number): number {
  const at = lastStartingBy(starts, offset);
  return length > 0 && starts[at]! <= offset && offset <= ends[at]! ? at : -1;
}

/** The column at which the text was wrapped, or 0 when it was not. */
function wrapWidth(text: string, { starts, ends, blank, length }: Lines): number {
  let longest = 0;
  for (let i = 0; i + 1 < length; i++) longest = Math.max(longest, ends[i]! - starts[i]!);
  if (longest > WRAP_MAX) return 0;
  let long = 0;
  let open = 0;
  for (let i = 0; i + 1 < length; i++) {
    const start = starts[i]!;
    const end = ends[i]!;
    if (end - start < WRAP_MIN) continue;
    long++;
    if (!blank[i + 1] && !/[.!?:"”’')\]]\s*$/.test(text.slice(Math.max(start, end - 8), end))) open++;
  }
  return long >= 4 && open * 2 > long ? longest : 0;
}

function continues(text: string, { starts, ends, blank }: Lines, index: number, width: number): boolean {
  const length = ends[index]! - starts[index]!;
  if (blank[index + 1] || length < WRAP_MIN) return false;
  const start = starts[index + 1]!;
  const end = ends[index + 1]!;
  const space = text.slice(start, Math.min(end, start + width)).search(/\S(?:\s|$)/);
  const word = space < 0 ? end - start : space + 1;
  return length + 1 + word > width;
}
