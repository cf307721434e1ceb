import { TextDocument } from 'vscode-languageserver-textdocument';
import type { FolderRule } from '../features/folderRules';
import { CreateFile, TextDocumentEdit } from './languageServer';
import type { Session } from './session';

/**
 * Adds a rule to the folder's `newsmark.json` and applies it to all open documents at once. The editor makes the
 * change, so that it can be undone and an open `newsmark.json` shows it; editors that cannot create files get it written.
 */
export async function addRuleToFolder(session: Session, uri: string, rule: FolderRule): Promise<void> {
  const { connection, folderRules, abilities, rulesChanged } = session;
  const change = await folderRules.withRule(uri, rule);
  if (!change) {
    connection.window.showWarningMessage('Folder rules need an article that is saved in a folder.');
    return;
  }
  if (change.after === change.before) return;
  if (abilities().createsFiles) {
    const { applied } = await connection.workspace.applyEdit({
      label: 'Add a folder rule',
      edit: {
        documentChanges: [
          ...(change.exists ? [] : [CreateFile.create(change.uri, { ignoreIfExists: true })]),
          TextDocumentEdit.create({ uri: change.uri, version: null }, [
            smallestEdit(change.before, change.after),
          ]),
        ],
      },
      metadata: { isRefactoring: true },
    });
    if (!applied) return;
  } else await folderRules.save(change.uri, change.after);
  folderRules.assume(change.uri, change.after);
  await rulesChanged();
}

/** The one replacement between what both texts begin and end with. */
function smallestEdit(before: string, after: string) {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before.at(-1 - kept) === after.at(-1 - kept)) kept++;
  const document = TextDocument.create('', '', 0, before);
  const range = { start: document.positionAt(start), end: document.positionAt(before.length - kept) };
  return { range, newText: after.slice(start, after.length - kept) };
}
