import type { Lines } from '../analysis';
import { lineAt } from '../analysis/lines';
import type { Span } from '../analysis/span';
import type { Lens } from '../features/codeLens';
import type { TextEdit } from '../features/decisions';
import type { Diagnostic } from '../features/diagnostics';
import type { InlayHint } from '../features/inlayHint';
import { type SemanticToken, tokenModifiers, tokenTypes } from '../features/semanticTokens';
import type { Snapshot } from '../features/snapshot';
import { wellFormed } from '../features/words';
import { type StripParams, serverCommand } from '../protocol';
import { BadParams } from './errors';
import {
  type CodeLens,
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic as LspDiagnostic,
  type InlayHint as LspInlayHint,
  type TextEdit as LspTextEdit,
  type Position,
  type Range,
} from './languageServer';

/**
 * The one place where offsets become LSP positions and back. Inside, everything is half-open spans of UTF-16 code
 * units; LSP counts lines (LF, CRLF and CR end one) and UTF-16 code units in the line.
 */

export function offsetToPosition(lines: Lines, offset: number): Position {
  const index = lineAt(lines, offset);
  return { line: index, character: Math.min(offset, lines.ends[index]!) - lines.starts[index]! };
}

/** Positions outside the text are moved to the nearest one inside, as LSP asks. Throws `BadParams` on what is none. */
export function positionToOffset(lines: Lines, position: Position): number {
  if (!Number.isInteger(position?.line) || !Number.isInteger(position.character)) {
    throw new BadParams('position is missing');
  }
  const { starts, ends, length } = lines;
  if (position.line >= length) return ends[length - 1]!;
  const line = Math.max(0, position.line);
  return Math.min(starts[line]! + Math.max(0, position.character), ends[line]!);
}

export function spanToRange(lines: Lines, span: Span): Range {
  return { start: offsetToPosition(lines, span.start), end: offsetToPosition(lines, span.end) };
}

export function rangeToSpan(lines: Lines, range: Range): Span {
  if (typeof range !== 'object' || range === null) throw new BadParams('range is missing');
  const start = positionToOffset(lines, range.start);
  return { start, end: Math.max(start, positionToOffset(lines, range.end)) };
}

export function toTextEdit(lines: Lines, edit: TextEdit): LspTextEdit {
  return { range: spanToRange(lines, edit.span), newText: edit.newText };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export function toDiagnostic({ uri, lines }: Snapshot, found: Diagnostic): LspDiagnostic {
  return {
    range: spanToRange(lines, found.span),
    severity: severities[found.severity],
    code: found.code,
    source: 'newsmark',
    message: wellFormed(found.message),
    data: found.data,
    ...(found.unnecessary ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(found.related
      ? {
          relatedInformation: found.related.map((r) => ({
            location: { uri, range: spanToRange(lines, r.span) },
            message: wellFormed(r.message),
          })),
        }
      : {}),
  };
}

export function toInlayHint({ uri, lines }: Snapshot, hint: InlayHint): LspInlayHint {
  const { introduction } = hint;
  const location = introduction && { uri, range: spanToRange(lines, introduction) };
  const label = [{ value: hint.label, tooltip: hint.tooltip, ...(location ? { location } : {}) }];
  return { position: offsetToPosition(lines, hint.at), label, paddingLeft: true };
}

export function toCodeLens({ uri, lines }: Snapshot, { at, title, sections }: Lens): CodeLens {
  const params: StripParams = sections ? { uri, sections } : { uri };
  const command = { title, command: serverCommand.strip, arguments: [params] };
  return { range: spanToRange(lines, { start: at, end: at }), command };
}

const typeIndex = new Map(tokenTypes.map((name, i) => [name, i]));
const modifierBit = new Map(tokenModifiers.map((name, i) => [name, 1 << i]));

/** LSP's five numbers a token, each position relative to the token before. */
export function encodeTokens(lines: Lines, tokens: readonly SemanticToken[]): number[] {
  const data = new Array<number>(tokens.length * 5);
  let line = 0;
  let lastLine = 0;
  let lastStart = 0;
  let at = 0;
  if (tokens.length > 0) line = lineAt(lines, tokens[0]!.start);
  for (const token of tokens) {
    while (lines.ends[line]! <= token.start && line + 1 < lines.length) line++;
    const start = token.start - lines.starts[line]!;
    data[at++] = line - lastLine;
    data[at++] = line === lastLine ? start - lastStart : start;
    data[at++] = token.end - token.start;
    data[at++] = typeIndex.get(token.type)!;
    data[at++] = token.modifiers.reduce((bits, m) => bits | modifierBit.get(m)!, 0);
    lastLine = line;
    lastStart = start;
  }
  return data;
}
