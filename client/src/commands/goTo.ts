import { Range as EditorRange, Uri, window } from 'vscode';
import type { Position, Range } from '../../../server/src/protocol';

/** Where to go: a place, or words to be selected. */
export interface Target {
  readonly uri: string;
  readonly position?: Position;
  readonly range?: Range;
}

/** Moves the cursor to a place of a document; what links in hover cards, lenses and trees run. */
export async function goTo(target: Target | undefined): Promise<void> {
  const range = target?.range;
  const start = range?.start ?? target?.position;
  if (typeof target?.uri !== 'string' || typeof start?.line !== 'number') return;
  const end = range?.end ?? start;
  const selection = new EditorRange(start.line, start.character, end.line, end.character);
  await window.showTextDocument(Uri.parse(target.uri), { selection });
}
