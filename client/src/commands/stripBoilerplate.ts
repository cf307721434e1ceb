import { type QuickPickItem, type TextEditor, TextEditorRevealType, window } from 'vscode';
import type { StripResult } from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { linesOf, toRange } from '../ranges';
import { applyStrip, askStrip } from '../strip';
import { asPlain } from '../words';

type Section = StripResult['sections'][number];
type Item = QuickPickItem & { readonly section: Section };

/** Lists what a strip would remove, marks it in the text, and removes what stays checked in one edit. */
export async function stripBoilerplate(newsmark: Newsmark): Promise<void> {
  const editor = (await newsmark.overviews.ready())?.editor;
  if (!editor) return;
  const result = await askStrip(newsmark, editor);
  if (!result || result.sections.length === 0) {
    void window.showInformationMessage('Newsmark found no boilerplate in this article.');
    return;
  }
  const before = { selection: editor.selection, top: editor.visibleRanges[0] };
  const chosen = await pickSections(newsmark, editor, result.sections);
  if (before.top) editor.revealRange(before.top, TextEditorRevealType.AtTop);
  if (chosen && chosen.length > 0) {
    await applyStrip(
      newsmark,
      editor,
      chosen.map(({ id }) => id),
    );
  }
}

function pickSections(
  newsmark: Newsmark,
  editor: TextEditor,
  sections: readonly Section[],
): Promise<readonly Section[] | undefined> {
  const picker = window.createQuickPick<Item>();
  picker.title = 'Strip Boilerplate';
  picker.placeholder = 'Uncheck what should stay, then press Enter';
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.items = sections.map(toItem);
  picker.selectedItems = picker.items;
  const mark = (items: readonly Item[]) =>
    newsmark.decorations.preview(
      editor,
      items.map(({ section }) => toRange(section.range)),
    );
  mark(picker.items);
  return new Promise((resolve) => {
    picker.onDidChangeSelection(mark);
    picker.onDidChangeActive(([item]) => {
      if (item)
        editor.revealRange(toRange(item.section.range), TextEditorRevealType.InCenterIfOutsideViewport);
    });
    picker.onDidAccept(() => {
      resolve(picker.selectedItems.map(({ section }) => section));
      picker.hide();
    });
    picker.onDidHide(() => {
      mark([]);
      resolve(undefined);
      picker.dispose();
    });
    picker.show();
  });
}

function toItem(section: Section): Item {
  const description = linesOf(section.range);
  return { label: asPlain(section.title), description, detail: asPlain(section.preview), section };
}
