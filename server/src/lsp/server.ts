import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '../analysis';
import { diagnostics } from '../features/diagnostics';
import { semanticTokens } from '../features/semanticTokens';
import { method } from '../protocol';
import { actorNamed, annotatorName } from '../workspace/annotator';
import { createDocuments, type DocumentState } from '../workspace/documents';
import { createFolderRules, RULES_FILE } from '../workspace/folderRules';
import { createFolderTemplates } from '../workspace/folderTemplates';
import { createNotebooks } from '../workspace/notebooks';
import { warmUp } from '../workspace/warmUp';
import { createWorkspaceIndex } from '../workspace/workspaceIndex';
import { type Abilities, readAbilities } from './abilities';
import { annotationHandlers } from './annotations';
import { capabilities } from './capabilities';
import { runCommands } from './commands';
import { answerComparison } from './comparison';
import { encodeTokens, toDiagnostic } from './convert';
import { answerCustom, toStatus } from './custom';
import { answerExchange } from './exchange';
import { answerFeatures } from './handlers';
import {
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  type InitializeResult,
  type WorkspaceFoldersChangeEvent,
} from './languageServer';
import { showProgress } from './progress';
import { refreshViews } from './refresh';
import type { Runtime, Session } from './session';
import { createSettingsStore } from './settingsStore';
import { followDocuments, followRulesFiles } from './sync';

/** Milliseconds without an analysis after which the folder's other articles are read. */
const CALM = 400;

declare const NEWSMARK_VERSION: string | undefined;

/** Serves one client over `connection`; returns at once. */
export function startServer(connection: Connection, runtime: Runtime): void {
  let abilities: Abilities = readAbilities({ capabilities: {}, processId: null, rootUri: null });
  const log = (message: string) => connection.console.log(message);
  const settings = createSettingsStore(connection, () => abilities.configuration);
  const folderRules = createFolderRules(() => abilities.roots, log);

  let annotator = '';
  let lastState = 0;
  let settled = () => {};
  /** Resolves when the first document is done, or none was opened for a while: nothing else is worth waiting for then. */
  const firstDone = new Promise<void>((resolve) => {
    settled = resolve;
    setTimeout(resolve, 2000).unref();
  });
  const templates = createFolderTemplates(firstDone, () => void session.rulesChanged(), log);
  const notebooks = createNotebooks({
    actor: () => actorNamed(annotator),
    separate: (uri) => settings.of(uri).annotator.separateFiles,
    onChange: (uri, decisions) => {
      documents.redecide(uri, decisions);
      session.refreshViews();
      annotations.tellChanged(uri);
    },
    log,
  });

  const index = createWorkspaceIndex({
    roots: () => abilities.roots,
    engine: runtime.engine,
    models: runtime.models,
    log,
    file: () => abilities.storage && join(abilities.storage, 'index.bin'),
    key: runtime.key,
    progress: () => showProgress(connection),
    calm,
  });

  const documents = createDocuments({
    engine: runtime.engine,
    analysisOptions: async (uri) => {
      const [{ boilerplate }, decisions] = await Promise.all([settings.ready(uri), folderRules.ready(uri)]);
      const templateLines = templates.of(uri);
      return {
        models: runtime.models,
        boilerplate: boilerplate.level,
        decisions: templateLines.size === 0 ? decisions : { ...decisions, templateLines },
      };
    },
    sizeLimit: (uri) => settings.of(uri).maxFileSize,
    decisions: notebooks,
    annotations: notebooks.annotations,
    onState: (uri, state) => {
      lastState = performance.now();
      if (state.kind !== 'busy') settled();
      annotations.receive(uri, state);
      void connection.sendNotification(method.status, toStatus(uri, state));
      if (!abilities.pullsDiagnostics) pushDiagnostics(uri, state);
      // Until now only what is visible was coloured, without the rest in mind.
      if (state.kind === 'ready' && state.wasLate) refreshViews(connection, abilities);
    },
  });

  const session: Session = {
    connection,
    documents,
    notebooks,
    folderRules,
    index,
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

  const annotations = annotationHandlers(session);

  const isCalm = () => performance.now() - lastState >= CALM;
  /** Resolves when nobody is typing. */
  async function calm(): Promise<void> {
    while (!isCalm()) await new Promise((resume) => setTimeout(resume, CALM));
  }

  /** Makes the first keystrokes as fast as those that follow. */
  async function warm(): Promise<void> {
    const [uri] = documents.uris();
    const text = uri && documents.textOf(uri)?.text;
    if (!text) return;
    const { engine, models } = runtime;
    const at = { uri, version: 0, revision: 0, decisions: [] };
    const draw = (analysis: Analysis) => {
      const snapshot = { ...at, text: analysis.text, lines: analysis.lines, analysis };
      encodeTokens(snapshot.lines, semanticTokens(snapshot, settings.of(uri)));
      JSON.stringify(diagnostics(snapshot, settings.of(uri)).map((d) => toDiagnostic(snapshot, d)));
    };
    await warmUp({ text, engine, models, calm, isCalm, draw });
  }

  /** Reads the name annotations carry; it may take a moment, and until then they carry none. */
  async function readAnnotator(): Promise<void> {
    const { annotator: set } = await settings.ready(abilities.roots[0] ?? '');
    const root = abilities.roots.find((r) => r.startsWith('file:'));
    // Starting git takes as long as an analysis.
    if (!set.separateFiles && set.name.trim() === '') await firstDone;
    annotator = await annotatorName(set.name, root && fileURLToPath(root));
  }

  function rootsChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.map(({ uri }) => uri));
    const roots = [...abilities.roots.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
    abilities = { ...abilities, roots };
    index.invalidate();
    if (abilities.storage) void index.ready();
    folderRules.forget();
    void session.rulesChanged();
  }

  function pushDiagnostics(uri: string, state: DocumentState): void {
    if (state.kind === 'busy') return;
    if (state.kind === 'off') {
      void connection.sendDiagnostics({ uri, version: state.version, diagnostics: [] });
      return;
    }
    const { snapshot } = state;
    const present = { ...snapshot, annotations: notebooks.annotations(uri) };
    const found = diagnostics(present, settings.of(uri), folderRules.of(uri).ignore);
    const items = found.map((d) => toDiagnostic(snapshot, d));
    void connection.sendDiagnostics({ uri, version: snapshot.version, diagnostics: items });
  }

  connection.onInitialize((params): InitializeResult => {
    abilities = readAbilities(params);
    return { capabilities, serverInfo: { name: 'newsmark', version: versionOf() } };
  });

  connection.onInitialized(() => {
    void readAnnotator();
    void firstDone.then(warm).then(() => {
      // With a place to keep it, the index is made before somebody searches.
      if (abilities.storage) void index.ready();
    });
    if (abilities.changesRoots) connection.workspace.onDidChangeWorkspaceFolders(rootsChanged);
    const refused = (error: Error) => log(`the editor refused a registration: ${error.message}`);
    if (abilities.registersConfiguration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: 'newsmark' })
        .catch(refused);
    }
    if (abilities.registersDocuments) followRulesFiles(session);
    if (abilities.registersFileWatching) {
      const globs = [`**/${RULES_FILE}`, '**/*.annotations.jsonld', '**/*.txt'];
      const watchers = globs.map((globPattern) => ({ globPattern }));
      connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(refused);
    }
  });

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings.assume((sent as { newsmark?: unknown } | null | undefined)?.newsmark);
    settings.forget();
    void readAnnotator();
    void session.rulesChanged();
  });

  connection.onDidChangeWatchedFiles(({ changes }) => {
    const isAbout = (end: string) => changes.some(({ uri }) => uri.endsWith(end));
    if (isAbout('.jsonld')) void notebooks.refresh();
    index.changed(changes.map(({ uri }) => uri));
    if (isAbout('.txt')) templates.invalidate();
    if (!isAbout(`/${RULES_FILE}`)) return;
    folderRules.forget();
    void session.rulesChanged();
  });

  connection.onShutdown(async () => {
    await Promise.all([notebooks.save(), index.dispose()]);
  });

  followDocuments(session);
  answerFeatures(session);
  answerCustom(session);
  answerExchange(session);
  answerComparison(session);
  runCommands(session);
  connection.listen();
}

function versionOf(): string {
  return typeof NEWSMARK_VERSION === 'string' ? NEWSMARK_VERSION : 'development';
}
