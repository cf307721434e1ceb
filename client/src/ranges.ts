import * as vscode from 'vscode';
import type { Position, Range } from '../../server/src/protocol';

/** The editor's range for one that came over the wire. */
export function toRange({ start, end }: Range): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Whether `position` stands in `range` or at one of its edges. */
export function covers(range: Range, position: vscode.Position): boolean {
  return toRange(range).contains(position);
}

/** Order of positions: negative when `a` is before `b`. */
export function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

/** `line 3` or `lines 3–9`, as an editor counts. */
export function linesOf({ start, end }: Range): string {
  const last = end.character === 0 && end.line > start.line ? end.line - 1 : end.line;
  return last === start.line ? `line ${start.line + 1}` : `lines ${start.line + 1}–${last + 1}`;
}
