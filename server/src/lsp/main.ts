import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { modelsIn } from '../workspace/models';
import { startServer } from './server';

// Speaks over standard input and output with --stdio, over Node's IPC when VS Code forks it with --node-ipc.
const connection = createConnection(ProposedFeatures.all);

// The engine is loaded when the first document is opened: `initialize` must not wait for it.
startServer(connection, {
  engine: async () => (await import('./engine')).analysisSteps,
  models: modelsIn(join(__dirname, 'models')),
});
