import { type QuickPickItem, type TextEditor, Uri, window } from 'vscode';
import type { AnnotationsView, Range, ViewLabel } from '../../../../server/src/protocol';
import type { Annotations } from '../../annotations';
import { quoted } from '../../words';
import { catchTyping } from './typedAhead';

/** Annotates the selections (or what stands at the cursor) with `label`; asks for one when there is none. */
export async function annotate(annotations: Annotations, label?: string): Promise<void> {
  // The list opens at once: the key that picks a label may follow before the server has answered.
  const ready = annotations.ready();
  const editor = window.activeTextEditor;
  const title = `Annotate ${editor ? wordsToAnnotate(editor) : 'the selection'} as`;
  const chosen = label ?? (await pickLabel(annotations.get(editor) ?? ready, title))?.name;
  if (!chosen) return;
  const note = chosen === 'note' ? await window.showInputBox({ title: 'Note', prompt: 'Your remark' }) : '';
  if (note === undefined) return;
  const active = await ready;
  if (!active) return;
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

type Labels = Pick<AnnotationsView, 'labels'>;
type LabelItem = QuickPickItem & { readonly value: ViewLabel };

/**
 * Lets a person pick a label; typing its key, its name or words of its codebook finds it. The list opens before the
 * labels are known, so that what is typed at once goes into it; `ahead` gives what went into the article before.
 */
export async function pickLabel(
  labels: Labels | Promise<{ readonly view: Labels } | undefined>,
  title: string,
  ahead = catchTyping(window.activeTextEditor),
): Promise<ViewLabel | undefined> {
  const picker = window.createQuickPick<LabelItem>();
  picker.title = title;
  picker.placeholder = 'The key or the name of a label';
  picker.matchOnDetail = true;
  try {
    return await new Promise((resolve) => {
      // A key alone picks at once; anything longer searches.
      const pickByKey = () => {
        const key = picker.value.toLowerCase();
        const item = key.length === 1 && picker.items.find(({ value }) => value.key === key);
        if (item) resolve(item.value);
      };
      const offer = (view: Labels | undefined) => {
        if (!view) return resolve(undefined);
        picker.busy = false;
        picker.items = view.labels.map(itemOf);
        pickByKey();
      };
      picker.onDidChangeValue(pickByKey);
      // From now on the list has the keyboard; what came before it went into the article.
      const started = picker.onDidChangeActive(async () => {
        started.dispose();
        const typed = await ahead.takeBack();
        if (typed === '') return;
        picker.value = typed + picker.value;
        pickByKey();
      });
      picker.onDidAccept(() => resolve(picker.selectedItems[0]?.value));
      picker.onDidHide(() => resolve(undefined));
      picker.show();
      if ('labels' in labels) return offer(labels);
      picker.busy = true;
      void labels.then((active) => offer(active?.view));
    });
  } finally {
    picker.dispose();
    await ahead.takeBack();
  }
}

function itemOf(label: ViewLabel): LabelItem {
  return {
    label: label.key ? `${label.key} · ${label.title}` : label.title,
    detail: label.codebook,
    iconPath: label.color === null ? undefined : dotOf(label.color),
    value: label,
  } as LabelItem;
}

/** A dot in the colour of a label. */
export function dotOf(color: string): Uri {
  const dot = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><circle cx="8" cy="8" r="5" fill="${color}"/></svg>`;
  return Uri.parse(`data:image/svg+xml;utf8,${encodeURIComponent(dot)}`);
}
