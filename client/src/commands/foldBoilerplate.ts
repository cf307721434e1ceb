import { commands, window } from 'vscode';
import { counted } from '../counted';
import type { Newsmark } from '../newsmark';

/** Folds or unfolds every section of boilerplate that has lines to hide, and leaves other folds as they are. */
export async function foldBoilerplate(newsmark: Newsmark, how: 'fold' | 'unfold'): Promise<void> {
  const active = await newsmark.overviews.ready();
  if (!active) return;
  const folds = active.overview.sections.filter(({ range }) => range.end.line > range.start.line);
  if (folds.length === 0) {
    window.setStatusBarMessage('Newsmark: no boilerplate to fold', 3000);
    return;
  }
  const selectionLines = folds.map(({ range }) => range.start.line);
  await commands.executeCommand(`editor.${how}`, { levels: 1, direction: 'down', selectionLines });
  window.setStatusBarMessage(`Newsmark: ${how}ed ${counted(folds.length, 'section')} of boilerplate`, 3000);
}
