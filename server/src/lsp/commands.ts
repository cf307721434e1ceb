import { titleOfDecision, titleOfRule } from '../features/decisionTitle';
import type { FolderRule } from '../features/folderRules';
import { stripEdits } from '../features/strip';
import { type AddRuleParams, type StripParams, serverCommand } from '../protocol';
import { toWorkspaceEdit } from './codeActions';
import { readAddRule, readDecide, readStrip } from './commandParams';
import { BadParams } from './errors';
import { addRuleToFolder } from './folderRuleEdit';
import { guard } from './guard';
import { ExecuteCommandRequest } from './languageServer';
import type { Session } from './session';

/** Runs the commands of code actions, code lenses and hover links. */
export function runCommands(session: Session): void {
  const { connection, log } = session;
  const handle = guard<{ command: string; arguments?: unknown[] }>(({ command, arguments: args = [] }) => {
    switch (command) {
      case serverCommand.strip:
        return strip(session, readStrip(args[0]));
      case serverCommand.decide:
        return decide(session, readDecide(args[0]));
      case serverCommand.addRule:
        return addRule(session, readAddRule(args[0]));
      default:
        throw new BadParams(`unknown command ${command}`);
    }
  }, log);
  connection.onRequest(ExecuteCommandRequest.method, handle);
}

async function strip(
  { connection, documents, abilities }: Session,
  { uri, sections }: StripParams,
): Promise<null> {
  const snapshot = await documents.current(uri);
  if (!snapshot) return null;
  const selection = sections ? ({ what: 'sections', ids: sections } as const) : ({ what: 'all' } as const);
  const edits = stripEdits(snapshot.analysis, selection).map((span) => ({ span, newText: '' }));
  if (edits.length === 0) return null;
  const edit = toWorkspaceEdit(snapshot, edits, abilities());
  await connection.workspace.applyEdit({ label: 'Strip boilerplate', edit });
  return null;
}

/** Answers with what was done, in words. */
async function decide(
  { documents, refreshViews }: Session,
  { uri, version, decision }: ReturnType<typeof readDecide>,
): Promise<string | null> {
  const text = documents.textOf(uri)?.text;
  await documents.decide(uri, version, decision);
  refreshViews();
  return text === undefined ? null : titleOfDecision(decision, text);
}

/** Answers with what the folder's rules say now, in words; null when they said so before, or could not be changed. */
async function addRule(session: Session, { uri, rule }: AddRuleParams & { rule: FolderRule }) {
  const added = await addRuleToFolder(session, uri, rule);
  return added ? `in this folder, ${titleOfRule(rule)}` : null;
}
