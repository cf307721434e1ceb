import { roomFor } from './arrays';
import type { Line } from './model';
import { isSpace } from './span';

const FEW = 2048;
/** Room for more numbers is given up when the text is read. */
const MOST = 0x10000;

/** Where the lines of the text at hand begin and end, two numbers each; kept, and grown with the longest text. */
let edges: Int32Array = new Int32Array(FEW);

/** The lines of `text`, blank ones included; breaks are LF, CRLF and CR. An empty text has one empty line. */
export function findLines(text: string): Line[] {
  const lines = roomFor<Line>(readEdges(text));
  for (let k = 0; k < lines.length; k++) {
    const start = edges[2 * k]!;
    const end = edges[2 * k + 1]!;
    lines[k] = { start, end, blank: isBlank(text, start, end) };
  }
  if (edges.length > MOST) edges = new Int32Array(FEW);
  return lines;
}

/** Writes the edges of all lines; how many there are. First all numbers, then all objects: so their list has just the room it needs. */
function readEdges(text: string): number {
  let feed = text.indexOf('\n');
  let carriage = text.indexOf('\r');
  let count = 0;
  for (let start = 0; ; ) {
    if (feed >= 0 && feed < start) feed = text.indexOf('\n', start);
    if (carriage >= 0 && carriage < start) carriage = text.indexOf('\r', start);
    const isReturn = carriage >= 0 && (feed < 0 || carriage < feed);
    const at = isReturn ? carriage : feed;
    const place = 2 * count++;
    if (place === edges.length) edges = twice(edges);
    edges[place] = start;
    edges[place + 1] = at < 0 ? text.length : at;
    if (at < 0) return count;
    start = isReturn && feed === at + 1 ? at + 2 : at + 1;
  }
}

function twice(numbers: Int32Array): Int32Array {
  const larger = new Int32Array(numbers.length * 2);
  larger.set(numbers);
  return larger;
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}
