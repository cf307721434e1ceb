import type { Lines } from '../analysis';
import type { Span } from '../analysis/span';
import type { DocumentSymbol } from '../features/documentSymbol';
import type { WorkspaceSymbol } from '../features/workspaceSymbol';
import type { IndexedSymbol } from '../workspace/workspaceIndex';
import { spanToRange } from './convert';
import {
  type DocumentSymbol as LspDocumentSymbol,
  type SelectionRange,
  type SymbolInformation,
  SymbolKind,
} from './languageServer';

const outlineKinds = {
  headline: SymbolKind.Module,
  subhead: SymbolKind.Namespace,
  group: SymbolKind.Package,
  source: SymbolKind.Class,
  quote: SymbolKind.String,
  boilerplate: SymbolKind.Null,
};

export function toDocumentSymbol(lines: Lines, symbol: DocumentSymbol): LspDocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: outlineKinds[symbol.kind],
    range: spanToRange(lines, symbol.span),
    selectionRange: spanToRange(lines, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

/** The outline as a flat list, for editors that show no tree. */
export function toSymbolInformation(
  uri: string,
  lines: Lines,
  symbols: readonly DocumentSymbol[],
  containerName = '',
): SymbolInformation[] {
  return symbols.flatMap((symbol) => {
    const location = { uri, range: spanToRange(lines, symbol.span) };
    const flat = { name: symbol.name, kind: outlineKinds[symbol.kind], location, containerName };
    return [flat, ...toSymbolInformation(uri, lines, symbol.children, symbol.name)];
  });
}

const searchKinds = {
  headline: SymbolKind.Module,
  person: SymbolKind.Class,
  organization: SymbolKind.Namespace,
  location: SymbolKind.EnumMember,
  other: SymbolKind.Object,
};

export function toWorkspaceSymbol(
  uri: string,
  lines: Lines,
  { kind, name, container, span }: WorkspaceSymbol,
): SymbolInformation {
  const location = { uri, range: spanToRange(lines, span) };
  return { name, kind: searchKinds[kind], location, containerName: container };
}

export function toIndexedSymbol({
  uri,
  kind,
  name,
  container,
  start,
  end,
}: IndexedSymbol): SymbolInformation {
  return {
    name,
    kind: searchKinds[kind],
    location: { uri, range: { start, end } },
    containerName: container,
  };
}

/** The chain from the innermost span outwards. */
export function toSelectionRange(lines: Lines, spans: readonly Span[]): SelectionRange {
  let range: SelectionRange | undefined;
  for (const span of [...spans].reverse()) {
    range = { range: spanToRange(lines, span), ...(range ? { parent: range } : {}) };
  }
  return range ?? { range: spanToRange(lines, { start: 0, end: 0 }) };
}
