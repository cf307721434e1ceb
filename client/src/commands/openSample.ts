import { Uri, window, workspace } from 'vscode';
import type { Newsmark } from '../newsmark';

/** Opens a bundled article as an untitled document, so that a person may strip and edit it freely. */
export async function openSample(newsmark: Newsmark): Promise<void> {
  const file = Uri.joinPath(newsmark.extensionUri, 'samples', 'harbour-tunnel.article.txt');
  const content = new TextDecoder().decode(await workspace.fs.readFile(file));
  const document = await workspace.openTextDocument({ language: 'news', content });
  await window.showTextDocument(document);
}
