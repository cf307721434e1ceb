import { roomFor } from './arrays';
import type { Line } from './model';
import { isSpace } from './span';

/** The lines of `text`, blank ones included; breaks are LF, CRLF and CR. An empty text has one empty line. */
export function findLines(text: string): Line[] {
  const count = countLines(text);
  const lines = roomFor<Line>(count);
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  let start = 0;
  for (let k = 0; k < count; k++) {
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
    const isReturn = carriage >= 0 && (feed < 0 || carriage < feed);
    const at = isReturn ? carriage : feed;
    const end = at < 0 ? text.length : at;
    lines[k] = { start, end, blank: isBlank(text, start, end) };
    start = isReturn && feed === at + 1 ? at + 2 : at + 1;
  }
  return lines;
}

/** Counted first, lines have a list with just the room they need. */
function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) count++;
  for (let at = text.indexOf('\r'); at >= 0; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== 0x0a) count++;
  return count;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
