import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../features/decisions';
import {
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
} from './languageServer';
import type { Session } from './session';

/** Follows the documents of the editor, edit by edit. A change the protocol does not allow is logged and left out. */
export function followDocuments({ connection, documents, notebooks, abilities, log }: Session): void {
  const open = new Map<string, TextDocument>();

  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    const { uri, languageId, version, text } = textDocument;
    open.set(uri, TextDocument.create(uri, languageId, version, text));
    documents.open({ uri, languageId, version, text });
  });

  connection.onNotification(DidChangeTextDocumentNotification.type, ({ textDocument, contentChanges }) => {
    const document = open.get(textDocument.uri);
    if (!document) return log(`change of a document that is not open: ${textDocument.uri}`);
    const edits: TextEdit[] = [];
    for (const change of contentChanges) {
      const whole = { start: 0, end: document.getText().length };
      const span =
        'range' in change
          ? { start: document.offsetAt(change.range.start), end: document.offsetAt(change.range.end) }
          : whole;
      edits.push({ span, newText: change.text });
      TextDocument.update(document, [change], textDocument.version);
    }
    notebooks.change(textDocument.uri, document.getText(), edits);
    documents.change(textDocument.uri, textDocument.version, document.getText(), edits);
  });

  connection.onNotification(DidSaveTextDocumentNotification.type, ({ textDocument }) => {
    void notebooks.save(textDocument.uri);
  });

  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    open.delete(textDocument.uri);
    documents.close(textDocument.uri);
    void notebooks.close(textDocument.uri);
    if (!abilities().pullsDiagnostics) {
      void connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] });
    }
  });
}
