import { type ServerCapabilities, TextDocumentSyncKind } from 'vscode-languageserver';
import { tokenModifiers, tokenTypes } from '../features/semanticTokens';
import { serverCommand } from '../protocol';

/** What the server tells the client it can do. */
export const capabilities: ServerCapabilities = {
  positionEncoding: 'utf-16',
  textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
  semanticTokensProvider: {
    legend: { tokenTypes: [...tokenTypes], tokenModifiers: [...tokenModifiers] },
    full: { delta: true },
    range: true,
  },
  diagnosticProvider: { identifier: 'newsmark', interFileDependencies: false, workspaceDiagnostics: false },
  hoverProvider: true,
  executeCommandProvider: { commands: Object.values(serverCommand) },
};
