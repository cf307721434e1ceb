import { commands, Disposable, type QuickPickItem, window } from 'vscode';
import {
  type Candidates,
  type CandidatesParams,
  candidatesMethod,
  type DecideParams,
  serverCommand,
} from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { keyOf } from '../overviews';
import { asPlain, quoted } from '../words';

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
  const decide = await pick(found, params.uri);
  if (decide) await commands.executeCommand(serverCommand.decide, decide);
}

/** A list of the candidates; what is typed may be a name that is none of them. */
function pick(
  { candidates, version, span, words }: Candidates,
  uri: string,
): Promise<DecideParams | undefined> {
  const items: Item[] = candidates.map(({ name, role, range, chosen, decide }) => {
    const place = range ? `line ${range.start.line + 1}` : '';
    const description = [role && asPlain(role), place, chosen ? 'now' : ''].filter(Boolean).join(' · ');
    return { label: `${chosen ? '$(check)' : '$(person)'} ${asPlain(name)}`, description, decide };
  });
  const hint: Item = { label: '$(edit) Another name…', description: 'type it', alwaysShow: true };
  const typed = (name: string): Item => {
    const decision = { kind: 'source', span, source: null, name } as const;
    const decide = { uri, version, decision };
    return { label: `$(edit) ${asPlain(name)}`, description: 'another name', alwaysShow: true, decide };
  };
  const list = window.createQuickPick<Item>();
  list.title = `Who said ${quoted(words)}?`;
  list.placeholder = 'Choose who, or type another name';
  list.matchOnDescription = true;
  list.items = [...items, hint];
  return new Promise((resolve) => {
    const listeners = Disposable.from(
      list,
      list.onDidChangeValue((value) => {
        const name = value.trim();
        list.items = [...items, name === '' ? hint : typed(name)];
      }),
      list.onDidAccept(() => {
        const [chosen] = list.activeItems;
        if (!chosen?.decide) return;
        resolve(chosen.decide);
        list.hide();
      }),
      list.onDidHide(() => {
        resolve(undefined);
        listeners.dispose();
      }),
    );
    list.show();
  });
}
