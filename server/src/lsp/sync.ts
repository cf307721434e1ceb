import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from '../features/decisions';
import { RULES_FILE } from '../workspace/folderRules';
import {
  BulkRegistration,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DidSaveTextDocumentNotification,
  TextDocumentSyncKind,
} from './languageServer';
import type { Session } from './session';

/** Follows the documents of the editor, edit by edit. A change the protocol does not allow is logged and left out. */
export function followDocuments(session: Session): void {
  const { connection, documents, notebooks, folderRules, abilities, log } = session;
  const open = new Map<string, TextDocument>();

  connection.onNotification(DidOpenTextDocumentNotification.type, ({ textDocument }) => {
    const { uri, languageId, version, text } = textDocument;
    open.set(uri, TextDocument.create(uri, languageId, version, text));
    if (isRulesFile(uri)) return folderRules.hold(uri, text);
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
    if (isRulesFile(textDocument.uri)) return folderRules.hold(textDocument.uri, document.getText());
    notebooks.change(textDocument.uri, document.getText(), edits);
    documents.change(textDocument.uri, textDocument.version, document.getText(), edits);
  });

  connection.onNotification(DidSaveTextDocumentNotification.type, ({ textDocument }) => {
    if (isRulesFile(textDocument.uri)) folderRules.saved(textDocument.uri);
    else void notebooks.save(textDocument.uri);
  });

  connection.onNotification(DidCloseTextDocumentNotification.type, ({ textDocument }) => {
    open.delete(textDocument.uri);
    if (isRulesFile(textDocument.uri)) return folderRules.hold(textDocument.uri, null);
    documents.close(textDocument.uri);
    void notebooks.close(textDocument.uri);
    if (!abilities().pullsDiagnostics) {
      void connection.sendDiagnostics({ uri: textDocument.uri, diagnostics: [] });
    }
  });
}

/** Registers for the rules files of folders: one that is open may hold what the disk does not have yet. */
export function followRulesFiles({ connection, log }: Pick<Session, 'connection' | 'log'>): void {
  const documentSelector = [{ scheme: 'file', pattern: `**/${RULES_FILE}` }];
  const registrations = BulkRegistration.create();
  registrations.add(DidOpenTextDocumentNotification.type, { documentSelector });
  const syncKind = TextDocumentSyncKind.Incremental;
  registrations.add(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
  registrations.add(DidSaveTextDocumentNotification.type, { documentSelector });
  registrations.add(DidCloseTextDocumentNotification.type, { documentSelector });
  connection.client
    .register(registrations)
    .catch((error: Error) => log(`the editor refused a registration: ${error.message}`));
}

function isRulesFile(uri: string): boolean {
  return uri.endsWith(`/${RULES_FILE}`);
}
