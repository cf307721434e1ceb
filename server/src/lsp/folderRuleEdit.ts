import type { FolderRule } from '../features/folderRules';
import { RULES_FILE, type RuleChange } from '../workspace/folderRules';
import { CreateFile, TextDocumentEdit } from './languageServer';
import type { Session } from './session';

/**
 * Adds a rule to the folder's `newsmark.json` and applies it to all open documents at once. The editor makes the
 * change, so that it can be undone and an open `newsmark.json` shows it; editors that cannot create files get it written.
 * False when nothing was added.
 */
export async function addRuleToFolder(session: Session, uri: string, rule: FolderRule): Promise<boolean> {
  const { connection, folderRules, abilities, rulesChanged } = session;
  for (let tries = 2; tries > 0; tries--) {
    const change = await folderRules.withRule(uri, rule);
    if (!change) {
      connection.window.showWarningMessage('Folder rules need an article that is saved in a folder.');
      return false;
    }
    if (change.isBroken) {
      const name = `${RULES_FILE} is not well-formed`;
      connection.window.showWarningMessage(`${name}: mend it, then add the rule again.`);
      return false;
    }
    if (change.after === change.before) return false;
    if (!abilities().createsFiles) await folderRules.save(change.uri, change.after);
    else if (!(await canApply(session, change))) {
      // The file may have been made or deleted a moment ago: what is known of it is read anew.
      folderRules.forget();
      continue;
    }
    folderRules.assume(change);
    await rulesChanged();
    return true;
  }
  connection.window.showWarningMessage(`The rule could not be written into ${RULES_FILE}.`);
  return false;
}

/** Lets the editor make the change; false when it could not. */
async function canApply({ connection }: Session, change: RuleChange): Promise<boolean> {
  const { applied } = await connection.workspace.applyEdit({
    label: 'Add a folder rule',
    edit: {
      documentChanges: [
        ...(change.exists ? [] : [CreateFile.create(change.uri, { ignoreIfExists: true })]),
        TextDocumentEdit.create({ uri: change.uri, version: null }, [wholeText(change.after)]),
      ],
    },
    metadata: { isRefactoring: true },
  });
  return applied;
}

/** Further than any text reaches: editors cut a range off at the end of the text. */
const END = 2 ** 31 - 1;

/**
 * The whole text anew: the editor may hold another text for this file than the disk, be it unsaved changes or the words of
 * a file that is gone, and an edit made for the one would garble the other.
 */
function wholeText(newText: string) {
  return { range: { start: { line: 0, character: 0 }, end: { line: END, character: 0 } }, newText };
}
