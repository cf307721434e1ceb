import { Range, Selection, type TextEditor, workspace } from 'vscode';

/** Keys that a person presses after a command and before its list has the keyboard. */
export interface TypedAhead {
  /** Takes the keys out of the article, where they went, and gives them; none are caught afterwards. */
  takeBack(): Promise<string>;
}

/**
 * Catches what is typed over the selections of `editor` from now on: letters one at a time, nothing else. The editor puts them
 * into the article before an extension can open a list, though they are meant for that.
 */
export function catchTyping(editor: TextEditor | undefined): TypedAhead {
  if (!editor) return { takeBack: async () => '' };
  const { document, selection } = editor;
  const { start, end, isReversed } = selection;
  const words = document.getText(selection);
  let typed = '';
  let isOver = editor.selections.length > 1;
  const listener = workspace.onDidChangeTextDocument(({ document: changed, contentChanges }) => {
    if (changed !== document || contentChanges.length === 0) return;
    const [change] = contentChanges;
    const next = start.translate(0, typed.length);
    const place = typed === '' ? selection : new Range(next, next);
    const isKey = change?.text.length === 1 && /\S/.test(change.text) && change.range.isEqual(place);
    if (!isOver && isKey && contentChanges.length === 1) typed += change.text;
    else isOver = true;
  });
  return {
    async takeBack() {
      listener.dispose();
      if (typed === '' || isOver) return '';
      const keys = typed;
      typed = '';
      const range = new Range(start, start.translate(0, keys.length));
      const undo = { undoStopBefore: false, undoStopAfter: false };
      const isDone = await editor.edit((edit) => edit.replace(range, words), undo);
      if (!isDone) return '';
      editor.selection = isReversed ? new Selection(end, start) : new Selection(start, end);
      return keys;
    },
  };
}
