import { spawn } from 'node:child_process';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

/** A language client over real standard input and output, as small as can be. */
export interface Client {
  initialize(): Promise<void>;
  open(uri: string, text: string): Promise<void>;
  request<R>(method: string, params: unknown): Promise<R>;
  notify(method: string, params: unknown): Promise<void>;
  kill(): void;
}

export function startClient(script: string): Client {
  const child = spawn(process.execPath, [script, '--stdio'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.onError(() => {});
  connection.onRequest(() => null);
  connection.listen();
  return {
    async initialize() {
      await connection.sendRequest('initialize', {
        processId: process.pid,
        rootUri: null,
        capabilities: {
          textDocument: {
            semanticTokens: {
              requests: { full: { delta: true }, range: true },
              tokenTypes: [],
              tokenModifiers: [],
              formats: ['relative'],
            },
            diagnostic: {},
          },
          workspace: { semanticTokens: { refreshSupport: true } },
        },
      });
      await connection.sendNotification('initialized', {});
    },
    open: (uri, text) =>
      connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: 'news', version: 1, text },
      }),
    request: (method, params) => connection.sendRequest(method, params),
    notify: (method, params) => connection.sendNotification(method, params),
    kill() {
      connection.dispose();
      child.kill();
    },
  };
}
