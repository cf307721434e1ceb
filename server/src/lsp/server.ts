import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeResult,
} from 'vscode-languageserver';
import { diagnostics } from '../features/diagnostics';
import { defaultSettings, readSettings } from '../features/settings';
import { method } from '../protocol';
import { createDocuments, type DocumentState } from '../workspace/documents';
import { memoryDecisions } from '../workspace/memoryDecisions';
import { type Abilities, readAbilities } from './abilities';
import { capabilities } from './capabilities';
import { toDiagnostic } from './convert';
import { answerCustom, toStatus } from './custom';
import { answerFeatures } from './handlers';
import type { Runtime, Session } from './session';
import { followDocuments } from './sync';

declare const NEWSMARK_VERSION: string | undefined;

/** Serves one client over `connection`; returns at once. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let abilities: Abilities = readAbilities({ capabilities: {}, processId: null, rootUri: null });
  let settings = defaultSettings;
  const log = (message: string) => connection.console.log(message);

  const documents = createDocuments({
    engine: runtime.engine,
    analysisOptions: () => ({ models: runtime.models, boilerplate: settings.boilerplate.level }),
    sizeLimit: () => settings.maxFileSize,
    decisions: runtime.decisions ?? memoryDecisions(),
    onState: (uri, state) => {
      void connection.sendNotification(method.status, toStatus(uri, state));
      if (!abilities.pullsDiagnostics) pushDiagnostics(uri, state);
    },
  });

  const session: Session = {
    connection,
    documents,
    abilities: () => abilities,
    settings: () => settings,
    rules: () => ({}),
    log,
  };

  function pushDiagnostics(uri: string, state: DocumentState): void {
    if (state.kind === 'busy') return;
    const found =
      state.kind === 'off' ? [] : diagnostics(state.snapshot, settings, session.rules(uri).ignore);
    const items = state.kind === 'off' ? [] : found.map((d) => toDiagnostic(state.snapshot, d));
    const version = state.kind === 'off' ? state.version : state.snapshot.version;
    void connection.sendDiagnostics({ uri, version, diagnostics: items });
  }

  connection.onInitialize((params): InitializeResult => {
    abilities = readAbilities(params);
    return { capabilities, serverInfo: { name: 'newsmark', version: versionOf() } };
  });

  connection.onInitialized(async () => {
    if (abilities.registersConfiguration) {
      await connection.client.register(DidChangeConfigurationNotification.type, { section: 'newsmark' });
    }
    await readConfiguration(undefined);
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => readConfiguration(sent));

  async function readConfiguration(sent: unknown): Promise<void> {
    const before = settings;
    const own = (sent as { newsmark?: unknown } | null | undefined)?.newsmark;
    settings = readSettings(
      abilities.configuration ? await connection.workspace.getConfiguration('newsmark') : own,
    );
    if (JSON.stringify(before) !== JSON.stringify(settings)) documents.refresh();
  }

  followDocuments(session);
  answerFeatures(session);
  answerCustom(session);
  connection.listen();
}

function versionOf(): string {
  return typeof NEWSMARK_VERSION === 'string' ? NEWSMARK_VERSION : 'development';
}
