import type { Line } from './model';
import { isSpace } from './span';

/** The lines of `text`, blank ones included; breaks are LF, CRLF and CR. An empty text has one empty line. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let blank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x0a || code === 0x0d) {
      lines.push({ start, end: i, blank });
      if (code === 0x0d && text.charCodeAt(i + 1) === 0x0a) i++;
      start = i + 1;
      blank = true;
    } else if (blank && !isSpace(code)) blank = false;
  }
  lines.push({ start, end: text.length, blank });
  return lines;
}
