import type { LogOutputChannel } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { type InitializationOptions, serverCommand } from '../../server/src/protocol';
import { say } from './annotations';
import { articleSelector } from './articles';
import { linkCommands } from './commands/ids';
import { savingRules } from './folderRules';

export { State } from 'vscode-languageclient/node';

/** A client for the bundled language server at `serverPath`, not yet started; the server keeps its index in `storage`. */
export function createLanguageClient(
  serverPath: string,
  log: LogOutputChannel,
  storage: string | undefined,
): LanguageClient {
  const program: NodeModule = { module: serverPath, transport: TransportKind.ipc };
  const debug: NodeModule = { ...program, options: { execArgv: ['--nolazy', '--inspect=6009'] } };
  const initializationOptions: InitializationOptions = {
    hoverCommands: linkCommands,
    ...(storage === undefined ? {} : { storage }),
  };
  return new LanguageClient(
    'newsmark',
    'Newsmark',
    { run: program, debug },
    {
      documentSelector: articleSelector,
      outputChannel: log,
      // Hover cards may run these commands and no others: the words of an article are hostile.
      markdown: { isTrusted: { enabledCommands: linkCommands }, supportHtml: false },
      diagnosticPullOptions: { onChange: true, onFocus: false, onTabs: false },
      initializationOptions,
      middleware: {
        executeCommand: async (command, args, next) => {
          const run = async () => next(command, args);
          const isRule = command === serverCommand.addRule;
          const done: unknown = await (isRule ? savingRules(run) : run());
          if ((isRule || command === serverCommand.decide) && typeof done === 'string') say(done);
          return done;
        },
      },
      synchronize: { configurationSection: 'newsmark' },
    },
  );
}
