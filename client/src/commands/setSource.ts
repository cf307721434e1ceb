import { commands, type QuickPickItem, window } from 'vscode';
import {
  type Candidates,
  type CandidatesParams,
  candidatesMethod,
  type DecideParams,
  serverCommand,
} from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { keyOf } from '../overviews';

type Item = QuickPickItem & { readonly decide?: DecideParams };

/** Lets a person say who said the quote at `at`, or at the cursor: one of the candidates, or any other name. */
export async function setSource(newsmark: Newsmark, at?: CandidatesParams): Promise<void> {
  const editor = at ? undefined : (await newsmark.overviews.ready())?.editor;
  const here = editor && { uri: keyOf(editor.document.uri), position: editor.selection.active };
  const params = at ?? here;
  if (!params) return;
  const found = await newsmark.request<Candidates | null>(candidatesMethod, params);
  if (!found) {
    void window.showInformationMessage('Put the cursor on a quote to set its source.');
    return;
  }
  const decide = await pick(found);
  if (decide) await commands.executeCommand(serverCommand.decide, decide);
}

async function pick(found: Candidates): Promise<DecideParams | undefined> {
  const items: Item[] = found.candidates.map(({ name, role, range, chosen, decide }) => {
    const place = range ? `line ${range.start.line + 1}` : '';
    const description = [role, place, chosen ? 'now' : ''].filter(Boolean).join(' · ');
    return { label: `${chosen ? '$(check)' : '$(person)'} ${name}`, description, decide };
  });
  const another: Item = { label: '$(edit) Another name…', alwaysShow: true };
  const choice = await window.showQuickPick([...items, another], {
    title: 'Who said this?',
    placeHolder: `“${found.words}”`,
    matchOnDescription: true,
  });
  if (choice !== another) return choice?.decide;
  const name = await window.showInputBox({ title: 'Who said this?', prompt: 'The full name of the source' });
  const model = found.candidates[0]?.decide;
  if (!name?.trim() || model?.decision.kind !== 'source') return undefined;
  return { ...model, decision: { ...model.decision, source: null, name: name.trim() } };
}
