import type { Line } from './model';
import { isSpace } from './span';

/** The lines of `text`, blank ones included; breaks are LF, CRLF and CR. An empty text has one empty line. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  for (let start = 0; ; ) {
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
    const isReturn = carriage >= 0 && (feed < 0 || carriage < feed);
    const at = isReturn ? carriage : feed;
    const end = at < 0 ? text.length : at;
    lines.push({ start, end, blank: isBlank(text, start, end) });
    if (at < 0) return lines;
    start = isReturn && feed === at + 1 ? at + 2 : at + 1;
  }
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
