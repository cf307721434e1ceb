import { FILE_HEADERS_ONLY, formatPatch } from 'diff';
import type { Span } from '../analysis';

/** Unchanged lines shown around a change. */
const CONTEXT = 3;

interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  /** With its line feed, where it has one. */
  readonly text: string;
}

/**
 * A unified diff that takes `edits` (sorted, apart) out of `text`, for `patch -p0` and `git apply -p0`; empty without
 * edits. The edits are known, so no lines need be compared: time is linear in the text.
 */
export function unifiedDiff(name: string, text: string, edits: readonly Span[]): string {
  if (edits.length === 0) return '';
  const lines = diffLines(text, edits);
  const hunks = [];
  let oldLine = 1;
  let newLine = 1;
  let at = 0;
  for (const [from, to] of hunkBorders(lines)) {
    for (; at < from; at++) {
      oldLine++;
      newLine++;
    }
    const shown = lines.slice(from, to);
    const oldLines = shown.filter((l) => l.sign !== '+').length;
    const newLines = shown.filter((l) => l.sign !== '-').length;
    hunks.push({ oldStart: oldLine, oldLines, newStart: newLine, newLines, lines: shown.flatMap(printed) });
    oldLine += oldLines;
    newLine += newLines;
    at = to;
  }
  return formatPatch(
    { oldFileName: name, newFileName: name, oldHeader: '', newHeader: '', hunks },
    FILE_HEADERS_ONLY,
  );
}

/** Every line of the old text, kept or removed, and what remains of lines that were cut. */
function diffLines(text: string, edits: readonly Span[]): DiffLine[] {
  const lines: DiffLine[] = [];
  let next = 0;
  let start = 0;
  while (start < text.length) {
    let end = endOfLine(text, start);
    if (next >= edits.length || edits[next]!.start >= end) {
      lines.push({ sign: ' ', text: text.slice(start, end) });
      start = end;
      continue;
    }
    let rest = '';
    let from = start;
    while (next < edits.length && edits[next]!.start < end) {
      rest += text.slice(from, edits[next]!.start);
      from = edits[next++]!.end;
      // What remains of a line that lost its end goes on with the next line.
      while (end < from || (end === from && rest !== '' && end < text.length)) end = endOfLine(text, end);
    }
    rest += text.slice(from, end);
    for (const line of linesIn(text.slice(start, end))) lines.push({ sign: '-', text: line });
    for (const line of linesIn(rest)) lines.push({ sign: '+', text: line });
    start = end;
  }
  return lines;
}

/** First and end index of each hunk: changes with their context, joined where it touches. */
function hunkBorders(lines: readonly DiffLine[]): [number, number][] {
  const borders: [number, number][] = [];
  lines.forEach((line, i) => {
    if (line.sign === ' ') return;
    const from = Math.max(0, i - CONTEXT);
    const last = borders.at(-1);
    if (last && last[1] >= from) last[1] = Math.min(lines.length, i + 1 + CONTEXT);
    else borders.push([from, Math.min(lines.length, i + 1 + CONTEXT)]);
  });
  return borders;
}

function printed({ sign, text }: DiffLine): string[] {
  return text.endsWith('\n') ? [sign + text.slice(0, -1)] : [sign + text, '\\ No newline at end of file'];
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at + 1;
}

function linesIn(text: string): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    const end = endOfLine(text, at);
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines;
}
