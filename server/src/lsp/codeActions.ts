import { lineAt, lineOf } from '../analysis/lines';
import type { Span } from '../analysis/span';
import type { TextEdit } from '../features/decisions';
import { type Fix, fixesAt } from '../features/fixes';
import { markBoilerplate } from '../features/fixes/keepBoilerplate';
import type { FixEffect } from '../features/fixes/model';
import type { Snapshot } from '../features/snapshot';
import {
  type AddRuleParams,
  type CandidatesParams,
  type ConfirmParams,
  clientCommand,
  type DecideParams,
  serverCommand,
} from '../protocol';
import { StaleError } from '../workspace/passes';
import type { Abilities } from './abilities';
import { offsetToPosition, rangeToSpan, toTextEdit } from './convert';
import { BadParams } from './errors';
import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionParams,
  CodeActionTriggerKind,
  type WorkspaceEdit,
} from './languageServer';

/** What an action needs to be computed later; travels through the editor and back. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
  readonly selection: Span;
  readonly id: string;
}

/** The commands of a client that effects take. */
const clientCommands: Readonly<Partial<Record<FixEffect['kind'], string>>> = {
  'ask-source': clientCommand.setSource,
  confirm: clientCommand.confirmWords,
};

/** The actions at a selection. Edits follow on `codeAction/resolve` where the editor can wait for them. */
export function codeActions(
  snapshot: Snapshot,
  params: CodeActionParams,
  abilities: Abilities,
): CodeAction[] {
  const selection = rangeToSpan(snapshot.lines, params.range);
  const isAsked = params.context?.triggerKind === CodeActionTriggerKind.Invoked;
  return (
    [...fixesAt(snapshot, selection), ...(isAsked ? fixesOfLine(snapshot, selection) : [])]
      .filter((fix) => isWanted(fix.kind, params.context?.only))
      // What only a client can do takes one that can.
      .filter(({ effect: { kind } }) => {
        const needed = clientCommands[kind];
        return needed === undefined || abilities.hoverCommands.has(needed);
      })
      .map((fix) => {
        const action = toAction(snapshot, selection, fix, params.context);
        return abilities.resolvesCodeActions ? action : withEdit(snapshot, action, fix, abilities);
      })
  );
}

/**
 * What can be said of the line at a cursor: offered when a person asks, for a light bulb on every line would tell
 * nothing.
 */
function fixesOfLine(snapshot: Snapshot, { start, end }: Span): readonly Fix[] {
  const { lines } = snapshot;
  return end > start ? [] : markBoilerplate(snapshot, lineOf(lines, lineAt(lines, start)));
}

/** The same action with its edit; rejects when the text has changed since it was offered. */
export function resolveCodeAction(snapshot: Snapshot, action: CodeAction, abilities: Abilities): CodeAction {
  const data = dataOf(action);
  if (snapshot.version !== data.version) throw new StaleError();
  const fix = fixesAt(snapshot, data.selection).find((f) => f.id === data.id);
  return fix ? withEdit(snapshot, action, fix, abilities) : action;
}

/** The document an action belongs to. */
export function uriOfAction(action: CodeAction): string {
  return dataOf(action).uri;
}

function dataOf(action: CodeAction): ActionData {
  const data = action?.data as Partial<ActionData> | undefined;
  if (typeof data?.uri !== 'string' || typeof data.id !== 'string' || !data.selection) {
    throw new BadParams('this action was not made by Newsmark');
  }
  return data as ActionData;
}

/** Without a wish all but the actions on the whole file, which would stand in every menu. */
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return !kind.startsWith(CodeActionKind.Source);
  return only.some((wanted) => kind === wanted || kind.startsWith(`${wanted}.`) || wanted === '');
}

function toAction(
  snapshot: Snapshot,
  selection: Span,
  fix: Fix,
  context: CodeActionContext | undefined,
): CodeAction {
  const { uri, version } = snapshot;
  const action: CodeAction = { title: fix.title, kind: fix.kind };
  if (fix.preferred) action.isPreferred = true;
  const mends = (context?.diagnostics ?? []).filter((d) => d.source === 'newsmark' && d.code === fix.code);
  if (mends.length > 0) action.diagnostics = mends;
  switch (fix.effect.kind) {
    case 'decide': {
      const params: DecideParams = { uri, version, decision: fix.effect.decision };
      action.command = { title: fix.title, command: serverCommand.decide, arguments: [params] };
      break;
    }
    case 'rule': {
      const params: AddRuleParams = { uri, rule: fix.effect.rule };
      action.command = { title: fix.title, command: serverCommand.addRule, arguments: [params] };
      break;
    }
    case 'ask-source': {
      const params: CandidatesParams = { uri, position: offsetToPosition(snapshot.lines, fix.effect.at) };
      action.command = { title: fix.title, command: clientCommand.setSource, arguments: [params] };
      break;
    }
    case 'confirm': {
      const params: ConfirmParams = { uri, annotation: fix.effect.annotation };
      action.command = { title: fix.title, command: clientCommand.confirmWords, arguments: [params] };
      break;
    }
    case 'edit':
      action.data = { uri, version, selection, id: fix.id } satisfies ActionData;
  }
  return action;
}

function withEdit(snapshot: Snapshot, action: CodeAction, fix: Fix, abilities: Abilities): CodeAction {
  if (fix.effect.kind !== 'edit') return action;
  return { ...action, edit: toWorkspaceEdit(snapshot, fix.effect.edits(), abilities) };
}

/** One edit of one document; bound to the version it was computed on where the editor understands that. */
export function toWorkspaceEdit(
  { uri, version, lines }: Snapshot,
  edits: readonly TextEdit[],
  abilities: Abilities,
): WorkspaceEdit {
  const converted = edits.map((edit) => toTextEdit(lines, edit));
  if (!abilities.versionedEdits) return { changes: { [uri]: converted } };
  return { documentChanges: [{ textDocument: { uri, version }, edits: converted }] };
}
