import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { method } from '../protocol';
import { createDocuments, type DocumentState } from '../workspace/documents';
import { createFolderRules, RULES_FILE } from '../workspace/folderRules';
import { memoryDecisions } from '../workspace/memoryDecisions';
import { type Abilities, readAbilities } from './abilities';
import { capabilities } from './capabilities';
import { runCommands } from './commands';
import { toDiagnostic } from './convert';
import { answerCustom, toStatus } from './custom';
import { answerFeatures } from './handlers';
import { refreshViews } from './refresh';
import type { Runtime, Session } from './session';
import { createSettingsStore } from './settingsStore';
import { followDocuments } from './sync';

declare const NEWSMARK_VERSION: string | undefined;

/** Serves one client over `connection`; returns at once. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let abilities: Abilities = readAbilities({ capabilities: {}, processId: null, rootUri: null });
  const log = (message: string) => connection.console.log(message);
  const settings = createSettingsStore(connection, () => abilities.configuration);
  const folderRules = createFolderRules(() => abilities.roots, log);

  const documents = createDocuments({
    engine: runtime.engine,
    analysisOptions: async (uri) => {
      const [{ boilerplate }, decisions] = await Promise.all([settings.ready(uri), folderRules.ready(uri)]);
      return { models: runtime.models, boilerplate: boilerplate.level, decisions };
    },
    sizeLimit: (uri) => settings.of(uri).maxFileSize,
    decisions: runtime.decisions ?? memoryDecisions(),
    onState: (uri, state) => {
      void connection.sendNotification(method.status, toStatus(uri, state));
      if (!abilities.pullsDiagnostics) pushDiagnostics(uri, state);
    },
  });

  const session: Session = {
    connection,
    documents,
    folderRules,
    abilities: () => abilities,
    settings: settings.of,
    refreshViews: () => refreshViews(connection, abilities),
    async rulesChanged() {
      documents.refresh();
      await Promise.allSettled(documents.uris().map(documents.current));
      refreshViews(connection, abilities);
    },
    log,
  };

  function pushDiagnostics(uri: string, state: DocumentState): void {
    if (state.kind === 'busy') return;
    if (state.kind === 'off') {
      void connection.sendDiagnostics({ uri, version: state.version, diagnostics: [] });
      return;
    }
    const { snapshot } = state;
    const found = diagnostics(snapshot, settings.of(uri), folderRules.of(uri).ignore);
    const items = found.map((d) => toDiagnostic(snapshot, d));
    void connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics: items });
  }

  connection.onInitialize((params): InitializeResult => {
    abilities = readAbilities(params);
    return { capabilities, serverInfo: { name: 'newsmark', version: versionOf() } };
  });

  connection.onInitialized(() => {
    const refused = (error: Error) => log(`the editor refused a registration: ${error.message}`);
    if (abilities.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'newsmark' })
        .catch(refused);
    }
    if (abilities.registersFileWatching) {
      const watchers = [{ globPattern: `**/${RULES_FILE}` }];
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
    }
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.assume((sent as { newsmark?: unknown } | null | undefined)?.newsmark);
    settings.forget();
    void session.rulesChanged();
  });

  connection.onDidChangeWatchedFiles(() => {
    folderRules.forget();
    void session.rulesChanged();
  });

  followDocuments(session);
  answerFeatures(session);
  answerCustom(session);
  runCommands(session);
  connection.listen();
}

function versionOf(): string {
  return typeof NEWSMARK_VERSION === 'string' ? NEWSMARK_VERSION : 'development';
}
