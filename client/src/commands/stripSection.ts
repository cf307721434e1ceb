import { window } from 'vscode';
import type { Newsmark } from '../newsmark';
import { applyStrip } from '../strip';

/** Strips one section of the active article: the one of a tree item, or the one whose id a link gives. */
export async function stripSection(newsmark: Newsmark, item: unknown): Promise<void> {
  const editor = window.activeTextEditor;
  const id =
    typeof item === 'string' ? item : (item as { section?: { id: string } } | undefined)?.section?.id;
  if (editor && id !== undefined) await applyStrip(newsmark, editor, [id]);
}
