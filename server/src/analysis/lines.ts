import type { Lines } from './model';
import { int32s, keptColumns, uint8s } from './numbers';
import { isSpace, lastStartingBy, type Span } from './span';

const FEED = 0x0a;
const RETURN = 0x0d;

/** Code units of a line and its break, at least as many as most texts have. */
const UNITS_A_LINE = 32;

/** Lines that are being found: the first `count` are, behind them is room. */
interface LineReading {
  starts: Int32Array;
  ends: Int32Array;
  blank: Uint8Array;
  count: number;
}

/** The lines of `text`, blank ones included; breaks are LF, CRLF and CR. An empty text has one empty line. */
export function findLines(text: string): Lines {
  const reading = newReading(8 + Math.ceil(text.length / UNITS_A_LINE));
  let feed = nextBreak(text, '\n', FEED, 0);
  let carriage = nextBreak(text, '\r', RETURN, 0);
  let start = 0;
  for (;;) {
    const isReturn = carriage >= 0 && (feed < 0 || carriage < feed);
    const at = isReturn ? carriage : feed;
    if (at < 0) break;
    addLine(reading, text, start, at);
    start = isReturn && feed === at + 1 ? at + 2 : at + 1;
    if (feed >= 0 && feed < start) feed = nextBreak(text, '\n', FEED, start);
    if (carriage >= 0 && carriage < start) carriage = nextBreak(text, '\r', RETURN, start);
  }
  addLine(reading, text, start, text.length);
  return readLines(reading);
}

/** The place of the next `sign` from `from` on; -1 when there is none. Break upon break needs no search. */
function nextBreak(text: string, sign: string, code: number, from: number): number {
  return from < text.length && text.charCodeAt(from) === code ? from : text.indexOf(sign, from);
}

function newReading(room: number): LineReading {
  return { starts: int32s(room), ends: int32s(room), blank: uint8s(room), count: 0 };
}

function addLine(reading: LineReading, text: string, start: number, end: number): void {
  const at = reading.count++;
  if (at === reading.starts.length) makeRoom(reading);
  reading.starts[at] = start;
  reading.ends[at] = end;
  reading.blank[at] = isBlank(text, start, end) ? 1 : 0;
}

/** Room for twice as many lines. */
function makeRoom(reading: LineReading): void {
  const { starts, ends, blank } = reading;
  const larger = newReading(starts.length * 2);
  larger.starts.set(starts);
  larger.ends.set(ends);
  larger.blank.set(blank);
  reading.starts = larger.starts;
  reading.ends = larger.ends;
  reading.blank = larger.blank;
}

/** The lines that are found, and nothing behind them. */
function readLines(reading: LineReading): Lines {
  const { count, blank } = reading;
  const [starts, ends] = keptColumns(count, [reading.starts, reading.ends]);
  return { length: count, starts: starts!, ends: ends!, blank: blank.slice(0, count) };
}

function isBlank(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isSpace(text.charCodeAt(i))) return false;
  return true;
}

/** How many lines are not blank. */
export function writtenCount({ blank }: Lines): number {
  let count = blank.length;
  for (let i = 0; i < blank.length; i++) count -= blank[i]!;
  return count;
}

/** Line `index` without its break. */
export function lineOf(lines: Lines, index: number): Span {
  return { start: lines.starts[index]!, end: lines.ends[index]! };
}

/** Index of the line that holds `offset` (its break included); lines tile the text, so there is always one. */
export function lineAt({ starts }: Lines, offset: number): number {
  return lastStartingBy(starts, offset);
}
