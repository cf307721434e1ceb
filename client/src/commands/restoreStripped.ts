import { type QuickPickItem, WorkspaceEdit, window, workspace } from 'vscode';
import { counted } from '../counted';
import type { Newsmark } from '../newsmark';
import { type PlacedPiece, placePieces } from '../removed';
import { asPlain } from '../words';

type Item = QuickPickItem & { readonly placed: PlacedPiece };

/** Puts stripped boilerplate back where it stood, also after the file was saved; a person unchecks what stays out. */
export async function restoreStripped({ strips }: Newsmark): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (!document) {
    void window.showInformationMessage('Open the article whose text was stripped first.');
    return;
  }
  const text = document.getText();
  const log = strips.of(document);
  const placed = log.flatMap(({ time, pieces }) => placePieces(text, pieces).map((p) => ({ ...p, time })));
  // The same words stripped twice go back once: the latest strip stands first.
  const isFirst = ({ at, piece }: PlacedPiece, i: number) =>
    placed.findIndex((p) => p.at === at && p.piece.text === piece.text) === i;
  const items = placed.filter(isFirst).map((p) => toItem(p, p.time, text));
  const lost = log.reduce((sum, { pieces }) => sum + pieces.length, 0) - placed.length;
  if (items.length === 0) {
    const why =
      lost > 0
        ? 'What was stripped is back, or its place is no longer in the text.'
        : 'Nothing was stripped.';
    void window.showInformationMessage(why);
    return;
  }
  const chosen = await window.showQuickPick(items, {
    canPickMany: true,
    title: 'Restore Stripped Text',
    placeHolder: 'Checked pieces go back where they stood',
    matchOnDetail: true,
  });
  if (!chosen || chosen.length === 0) return;
  const edit = new WorkspaceEdit();
  for (const { placed } of chosen)
    edit.insert(document.uri, document.positionAt(placed.at), placed.piece.text);
  if (await workspace.applyEdit(edit)) {
    window.setStatusBarMessage(`Newsmark: restored ${counted(chosen.length, 'piece')}`, 5000);
  } else void window.showErrorMessage('The text could not be restored: the editor refused the edit.');
}

function toItem(placed: PlacedPiece, time: number, text: string): Item {
  const lines = placed.piece.text.split(/\r\n|\r|\n/).filter((line) => line.trim() !== '');
  const line = text.slice(0, placed.at).split(/\r\n|\r|\n/).length;
  const when = new Date(time).toLocaleString();
  return {
    label: asPlain(lines[0]?.trim().slice(0, 80) || 'Blank lines'),
    description: `${counted(lines.length, 'line')} · back to line ${line} · stripped ${when}`,
    detail: asPlain(lines.slice(1, 6).join(' ').slice(0, 200)),
    picked: true,
    placed,
  };
}
