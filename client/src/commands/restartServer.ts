import { window } from 'vscode';
import type { Newsmark } from '../newsmark';

/** Stops the language server and starts it afresh. */
export async function restartServer(newsmark: Newsmark): Promise<void> {
  await newsmark.stop().catch((error: Error) => newsmark.log.warn(`stopping: ${error.message}`));
  await newsmark.start();
  window.setStatusBarMessage('Newsmark: language server restarted', 3000);
}
