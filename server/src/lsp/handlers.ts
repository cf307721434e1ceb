import { codeLenses } from '../features/codeLens';
import { definition } from '../features/definition';
import { diagnostics } from '../features/diagnostics';
import { documentHighlight } from '../features/documentHighlight';
import { documentLinks } from '../features/documentLink';
import { documentSymbols } from '../features/documentSymbol';
import { foldingRanges } from '../features/foldingRange';
import { hover } from '../features/hover';
import { inlayHints } from '../features/inlayHint';
import { references } from '../features/references';
import { selectionRange } from '../features/selectionRange';
import { semanticTokens } from '../features/semanticTokens';
import type { Snapshot } from '../features/snapshot';
import { matches, symbolsOf } from '../features/workspaceSymbol';
import { codeActions, resolveCodeAction, uriOfAction } from './codeActions';
import {
  encodeTokens,
  positionToOffset,
  rangeToSpan,
  spanToRange,
  toCodeLens,
  toDiagnostic,
  toInlayHint,
} from './convert';
import {
  toDocumentSymbol,
  toIndexedSymbol,
  toSelectionRange,
  toSymbolInformation,
  toWorkspaceSymbol,
} from './convertSymbols';
import { BadParams } from './errors';
import { guard } from './guard';
import { toHover } from './hoverContent';
import {
  type CodeAction,
  CodeActionRequest,
  CodeActionResolveRequest,
  CodeLensRequest,
  DefinitionRequest,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  DocumentHighlightKind,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  DocumentSymbolRequest,
  FoldingRangeKind,
  FoldingRangeRequest,
  HoverRequest,
  InlayHintRequest,
  type ProtocolRequestType,
  type Range,
  ReferencesRequest,
  SelectionRangeRequest,
  type SemanticTokens,
  SemanticTokensDeltaRequest,
  type SemanticTokensRangeParams,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
  type SymbolInformation,
  type TextDocumentIdentifier,
  WorkspaceSymbolRequest,
} from './languageServer';
import type { Session } from './session';
import { createTokenCache } from './tokenCache';

/** Answers the standard requests: convert in, ask the feature, convert out. */
export function answerFeatures(session: Session): void {
  const { connection, documents, settings, abilities, log } = session;
  const tokens = createTokenCache();

  /** The snapshot with the annotations as they are this moment: an action changes them before the engine hears of it. */
  const present = (snapshot: Snapshot): Snapshot => ({
    ...snapshot,
    annotations: session.notebooks.annotations(snapshot.uri),
  });

  /** Answers `type` from the present snapshot; `nothing` when the document is not open or not worth annotating. */
  function on<P extends { textDocument: { uri: string } }, R, N extends R>(
    // biome-ignore lint/suspicious/noExplicitAny: partial results, errors and registration options do not matter here
    type: ProtocolRequestType<P, R, any, any, any>,
    nothing: N,
    answer: (snapshot: Snapshot, params: P) => R | Promise<R>,
  ): void {
    const handle = guard<P>(async (params) => {
      const snapshot = await documents.current(uriOf(params?.textDocument));
      return snapshot ? answer(snapshot, params) : nothing;
    }, log);
    connection.onRequest(type.method, handle);
  }

  connection.onRequest(
    SemanticTokensRequest.method,
    guard<{ textDocument: TextDocumentIdentifier }>(async (params) => {
      const uri = uriOf(params?.textDocument);
      const snapshot = (await firstMarks(session, uri)) ?? (await documents.current(uri));
      return snapshot
        ? tokens.full(uri, encodeTokens(snapshot.lines, semanticTokens(snapshot, settings(uri))))
        : noTokens;
    }, log),
  );
  on(SemanticTokensDeltaRequest.type, noTokens, (snapshot, { previousResultId }) => {
    const data = encodeTokens(snapshot.lines, semanticTokens(snapshot, settings(snapshot.uri)));
    return tokens.delta(snapshot.uri, previousResultId, data);
  });
  connection.onRequest(
    SemanticTokensRangeRequest.method,
    guard<SemanticTokensRangeParams>(
      ({ textDocument, range }) => visibleTokens(session, uriOf(textDocument), range),
      log,
    ),
  );
  on(DocumentDiagnosticRequest.type, noDiagnostics, (snapshot): DocumentDiagnosticReport => {
    const { ignore } = session.folderRules.of(snapshot.uri);
    const found = diagnostics(present(snapshot), settings(snapshot.uri), ignore);
    return { kind: DocumentDiagnosticReportKind.Full, items: found.map((d) => toDiagnostic(snapshot, d)) };
  });
  on(HoverRequest.type, null, async (snapshot, { position }) => {
    const project = await session.folderRules.project(snapshot.uri);
    const offset = positionToOffset(snapshot.lines, position);
    const cards = hover(present(snapshot), offset, settings(snapshot.uri), project);
    return toHover(snapshot, cards, abilities());
  });
  on(CodeActionRequest.type, [], (snapshot, params) => codeActions(present(snapshot), params, abilities()));
  on(DefinitionRequest.type, null, (snapshot, { position }) => {
    const { uri, lines } = snapshot;
    const found = definition(snapshot, positionToOffset(lines, position));
    return found && { uri, range: spanToRange(lines, found.target) };
  });
  on(ReferencesRequest.type, [], (snapshot, { position, context }) => {
    const { uri, lines } = snapshot;
    const found = references(
      snapshot,
      positionToOffset(lines, position),
      context?.includeDeclaration !== false,
    );
    return found.map((span) => ({ uri, range: spanToRange(lines, span) }));
  });
  on(DocumentHighlightRequest.type, [], (snapshot, { position }) => {
    const found = documentHighlight(snapshot, positionToOffset(snapshot.lines, position));
    return found.map((h) => ({ range: spanToRange(snapshot.lines, h), kind: highlightKinds[h.kind] }));
  });
  on(DocumentSymbolRequest.type, [], (snapshot) => {
    const { uri, lines } = snapshot;
    const symbols = documentSymbols(snapshot);
    if (!abilities().hierarchicalSymbols) return toSymbolInformation(uri, lines, symbols);
    return symbols.map((symbol) => toDocumentSymbol(lines, symbol));
  });
  on(FoldingRangeRequest.type, [], (snapshot) =>
    foldingRanges(snapshot).map((fold) => ({ ...fold, kind: foldKinds[fold.kind] })),
  );
  on(DocumentLinkRequest.type, [], (snapshot) =>
    documentLinks(snapshot).map((link) => ({
      range: spanToRange(snapshot.lines, link),
      target: link.target,
    })),
  );
  on(InlayHintRequest.type, [], (snapshot, { range }) => {
    const window = rangeToSpan(snapshot.lines, range);
    return inlayHints(snapshot, settings(snapshot.uri), window).map((hint) => toInlayHint(snapshot, hint));
  });
  on(CodeLensRequest.type, [], (snapshot) =>
    codeLenses(snapshot, settings(snapshot.uri)).map((lens) => toCodeLens(snapshot, lens)),
  );
  on(SelectionRangeRequest.type, [], (snapshot, { positions }) => {
    const { lines } = snapshot;
    return positions.map((p) =>
      toSelectionRange(lines, selectionRange(snapshot, positionToOffset(lines, p))),
    );
  });

  connection.onRequest(
    CodeActionResolveRequest.method,
    guard<CodeAction>(async (action) => {
      const snapshot = await documents.current(uriOfAction(action));
      return snapshot ? resolveCodeAction(snapshot, action, abilities()) : action;
    }, log),
  );
  connection.onRequest(
    WorkspaceSymbolRequest.method,
    guard<{ query: string }>(async ({ query }) => {
      if (typeof query !== 'string') throw new BadParams('query is missing');
      await Promise.race([
        session.index.ready(),
        new Promise((resume) => setTimeout(resume, SEARCH_PATIENCE)),
      ]);
      const open = documents.uris();
      const snapshots = await Promise.all(open.map((uri) => documents.current(uri).catch(() => null)));
      const closed = session.index.symbols(new Set(open), (name) => matches(name, query));
      return [...snapshots.flatMap((s) => (s ? foundIn(s, query) : [])), ...closed.map(toIndexedSymbol)];
    }, log),
  );
}

/** What can be drawn at once of a document that was just opened, for editors that will ask for the rest when told to. */
async function firstMarks({ documents, abilities }: Session, uri: string): Promise<Snapshot | null> {
  return abilities().refreshesTokens ? documents.marks(uri) : null;
}

/** The tokens of a range; in a large document that is still being analysed, of what is visible alone. */
async function visibleTokens(session: Session, uri: string, range: Range): Promise<SemanticTokens> {
  const { documents, settings } = session;
  const part = await documents.part(uri, range?.start?.line, range?.end?.line + 1);
  const snapshot = part?.snapshot ?? (await firstMarks(session, uri)) ?? (await documents.current(uri));
  if (!snapshot) return noTokens;
  const firstLine = part?.firstLine ?? 0;
  const window = rangeToSpan(snapshot.lines, moved(range, -firstLine));
  const data = encodeTokens(snapshot.lines, semanticTokens(snapshot, settings(uri), window));
  if (data.length > 0) data[0]! += firstLine;
  return { data };
}

function moved({ start, end }: Range, lines: number): Range {
  return { start: { ...start, line: start.line + lines }, end: { ...end, line: end.line + lines } };
}

function uriOf(textDocument: TextDocumentIdentifier | undefined): string {
  if (typeof textDocument?.uri !== 'string') throw new BadParams('textDocument.uri is missing');
  return textDocument.uri;
}

function foundIn(snapshot: Snapshot, query: string): SymbolInformation[] {
  const found = symbolsOf(snapshot).filter(({ name }) => matches(name, query));
  return found.map((symbol) => toWorkspaceSymbol(snapshot.uri, snapshot.lines, symbol));
}

/** How long a search waits for articles that are still being read, in milliseconds; editors ask again at every key. */
const SEARCH_PATIENCE = 250;

const noTokens = { data: [] };
const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

const highlightKinds = {
  text: DocumentHighlightKind.Text,
  source: DocumentHighlightKind.Write,
  mention: DocumentHighlightKind.Read,
};

const foldKinds = { boilerplate: FoldingRangeKind.Comment, section: FoldingRangeKind.Region };
