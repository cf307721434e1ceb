import {
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  DocumentDiagnosticRequest,
  HoverRequest,
  type ProtocolRequestType,
  SemanticTokensDeltaRequest,
  SemanticTokensRangeRequest,
  SemanticTokensRequest,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { hover } from '../features/hover';
import { semanticTokens } from '../features/semanticTokens';
import type { Snapshot } from '../features/snapshot';
import { encodeTokens, positionToOffset, rangeToSpan, toDiagnostic } from './convert';
import { BadParams, guard } from './guard';
import { toHover } from './hoverContent';
import type { Session } from './session';
import { createTokenCache } from './tokenCache';

/** Answers the standard requests: convert in, ask the feature, convert out. */
export function answerFeatures(session: Session): void {
  const { connection, documents, settings, log } = session;
  const tokens = createTokenCache();

  /** Answers `type` from the present snapshot; `nothing` when the document is not open or not worth annotating. */
  function on<P extends { textDocument: { uri: string } }, R, N extends R>(
    // biome-ignore lint/suspicious/noExplicitAny: partial results, errors and registration options do not matter here
    type: ProtocolRequestType<P, R, any, any, any>,
    nothing: N,
    answer: (snapshot: Snapshot, params: P) => R,
  ): void {
    const handle = guard<P>(async (params) => {
      if (typeof params?.textDocument?.uri !== 'string') throw new BadParams('textDocument.uri is missing');
      const snapshot = await documents.current(params.textDocument.uri);
      return snapshot ? answer(snapshot, params) : nothing;
    }, log);
    connection.onRequest(type.method, handle);
  }

  on(SemanticTokensRequest.type, { data: [] }, (snapshot) =>
    tokens.full(snapshot.uri, encodeTokens(snapshot.lines, semanticTokens(snapshot, settings()))),
  );
  on(SemanticTokensDeltaRequest.type, { data: [] }, (snapshot, { previousResultId }) => {
    const data = encodeTokens(snapshot.lines, semanticTokens(snapshot, settings()));
    return tokens.delta(snapshot.uri, previousResultId, data);
  });
  on(SemanticTokensRangeRequest.type, { data: [] }, (snapshot, { range }) => {
    const window = rangeToSpan(snapshot.lines, range);
    return { data: encodeTokens(snapshot.lines, semanticTokens(snapshot, settings(), window)) };
  });
  on(DocumentDiagnosticRequest.type, noDiagnostics, (snapshot): DocumentDiagnosticReport => {
    const found = diagnostics(snapshot, settings(), session.rules(snapshot.uri).ignore);
    return { kind: DocumentDiagnosticReportKind.Full, items: found.map((d) => toDiagnostic(snapshot, d)) };
  });
  on(HoverRequest.type, null, (snapshot, { position }) => {
    const cards = hover(snapshot, positionToOffset(snapshot.lines, position), settings());
    return toHover(snapshot, cards, session.abilities());
  });
}

const noDiagnostics: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };
