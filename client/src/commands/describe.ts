import { window } from 'vscode';
import { type Description, method } from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { keyOf } from '../overviews';

/** Says in words what is under the cursor, in a message that screen readers read out. */
export async function describe(newsmark: Newsmark): Promise<void> {
  const editor = (await newsmark.overviews.ready())?.editor;
  if (!editor) return;
  const params = { uri: keyOf(editor.document.uri), position: editor.selection.active };
  const found = await newsmark.request<Description | null>(method.describe, params);
  const words = found?.words.replace(/([.!?…]?)\n/g, (_, stop: string) => `${stop || '.'} `);
  void window.showInformationMessage(words || 'Plain words: no quote, name or boilerplate here.');
}
