import { type QuickPickItem, type TextEditor, window } from 'vscode';
import type { AnnotationsView, Range, ViewLabel } from '../../../../server/src/protocol';
import type { Annotations } from '../../annotations';
import { quoted } from '../../words';

/** Annotates the selections (or the word at the cursor) with `label`; asks for one when there is none. */
export async function annotate(annotations: Annotations, label?: string): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const chosen =
    label ?? (await pickLabel(active.view, `Annotate ${wordsToAnnotate(active.editor)} as`))?.name;
  if (!chosen) return;
  const note = chosen === 'note' ? await window.showInputBox({ title: 'Note', prompt: 'Your remark' }) : '';
  if (note === undefined) return;
  await annotations.act(
    { kind: 'add', label: chosen, ranges: selectedRanges(active.editor), note },
    active.editor,
  );
}

/** What would be annotated, for a title: the selected words, or the word at the cursor. */
function wordsToAnnotate({ document, selection, selections }: TextEditor): string {
  if (selections.length > 1) return `${selections.length} pieces`;
  const range = selection.isEmpty ? document.getWordRangeAtPosition(selection.active) : selection;
  return range ? quoted(document.getText(range)) : 'the word here';
}

/** The selections as ranges that can be sent. */
export function selectedRanges(editor: TextEditor): Range[] {
  return editor.selections.map(toPlain);
}

/** A range of the editor as one that can be sent. */
export function toPlain({ start, end }: Range): Range {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

/** Lets a person pick a label; typing its key, its name or words of its codebook finds it. */
export async function pickLabel(view: AnnotationsView, title: string): Promise<ViewLabel | undefined> {
  const items = view.labels.map((label): QuickPickItem & { readonly value: ViewLabel } => ({
    label: label.key ? `${label.key} · ${label.title}` : label.title,
    detail: label.codebook,
    value: label,
  }));
  const picker = window.createQuickPick<(typeof items)[number]>();
  picker.title = title;
  picker.placeholder = 'The key or the name of a label';
  picker.items = items;
  picker.matchOnDetail = true;
  try {
    return await new Promise((resolve) => {
      // A key alone picks at once; anything longer searches.
      picker.onDidChangeValue((typed) => {
        const byKey = typed.length === 1 ? view.labels.find((l) => l.key === typed.toLowerCase()) : undefined;
        if (byKey) resolve(byKey);
      });
      picker.onDidAccept(() => resolve(picker.selectedItems[0]?.value));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
    });
  } finally {
    picker.dispose();
  }
}
