import { commands, Disposable, window } from 'vscode';
import type { Newsmark } from '../newsmark';

/** Commands by the end of their ids: `describe` is `newsmark.describe`. */
export type Commands = Readonly<Record<string, (item?: unknown) => unknown>>;

/** Registers commands; one that fails says so, with a way out, and is never dead. */
export function register(newsmark: Newsmark, all: Commands): Disposable {
  return Disposable.from(
    ...Object.entries(all).map(([name, run]) =>
      commands.registerCommand(`newsmark.${name}`, async (item?: unknown) => {
        try {
          return await run(item);
        } catch (error) {
          return tell(newsmark, error as Error);
        }
      }),
    ),
  );
}

async function tell(newsmark: Newsmark, error: Error): Promise<void> {
  newsmark.log.error(error);
  const restart = 'Restart the Language Server';
  const log = 'Show Log';
  const choice = await window.showErrorMessage(`Newsmark could not do that: ${error.message}`, restart, log);
  if (choice === restart) await commands.executeCommand('newsmark.restartServer');
  if (choice === log) newsmark.log.show();
}
