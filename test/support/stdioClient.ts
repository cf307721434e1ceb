import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BuildOptions, buildSync } from 'esbuild';
import {
  createMessageConnection,
  type MessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const { common, serverPrograms } = require('../../esbuild.js') as {
  common: BuildOptions;
  serverPrograms: (folder: string) => BuildOptions[];
};

let bundle: string | undefined;

/** The server as it ships: bundled once a test run, in a folder that goes when the run ends. */
export function serverBundle(): string {
  if (bundle) return bundle;
  const root = join(__dirname, '../..');
  const folder = mkdtempSync(join(tmpdir(), 'newsmark-server-'));
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  bundle = join(folder, 'server.js');
  for (const program of serverPrograms(folder)) {
    buildSync({ ...common, ...program, absWorkingDir: root, sourcemap: false, logLevel: 'silent' });
  }
  return bundle;
}

const running = new Set<ChildProcess>();

// A test that fails half way leaves its server behind, which would keep the run from ending.
after(() => {
  for (const child of running) child.kill();
});

/** A language client over real standard input and output. */
export interface StdioClient {
  readonly connection: MessageConnection;
  readonly process: ChildProcess;
  /** Every notification the server has sent, in order. */
  readonly received: readonly { readonly method: string; readonly params: unknown }[];
  request<R>(method: string, params: unknown): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  /** Waits until a notification `method` that satisfies `is` has come (or has come already). */
  until<P>(method: string, is?: (params: P) => boolean): Promise<P>;
  /** `shutdown`, `exit`; resolves with the exit code. */
  stop(): Promise<number | null>;
}

/** Starts the server and speaks to it; `initialize` is left to the caller. */
export function startClient(): StdioClient {
  const child = spawn(process.execPath, [serverBundle(), '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const received: { method: string; params: unknown }[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification((method, params) => {
    received.push({ method, params });
    for (const look of [...waiting]) look();
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => null));
  connection.onRequest((_method, _params) => null);
  connection.listen();
  running.add(child);
  child.on('exit', () => running.delete(child));
  const ended = new Promise<number | null>((resolve) => child.on('exit', (code) => resolve(code)));
  return {
    connection,
    process: child,
    received,
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    until<P>(method: string, is: (params: P) => boolean = () => true): Promise<P> {
      return new Promise((resolve) => {
        const look = () => {
          const found = received.find((m) => m.method === method && is(m.params as P));
          if (!found) return false;
          waiting.delete(look);
          resolve(found.params as P);
          return true;
        };
        if (!look()) waiting.add(look);
      });
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}

/** What a capable editor sends with `initialize`; `more` replaces members of the capabilities. */
export function initializeParams(more: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      textDocument: {
        diagnostic: {},
        hover: { contentFormat: ['markdown', 'plaintext'] },
        documentSymbol: { hierarchicalDocumentSymbolSupport: true },
        codeAction: {
          codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } },
          resolveSupport: { properties: ['edit'] },
          dataSupport: true,
        },
      },
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
      ...more,
    },
  };
}
