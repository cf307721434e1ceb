import * as nodeModule from 'node:module';
import { join } from 'node:path';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { engineKey, modelsIn } from '../workspace/models';
import { startServer } from './server';
import { gatheringWriter } from './stdio';

// Speaks over standard input and output with --stdio, over Node's IPC when VS Code forks it with --node-ipc.
const connection = process.argv.includes('--stdio') ? overStdio() : createConnection(ProposedFeatures.all);

const ENGINE_FILES = [
  'engine.js',
  'longLists.js',
  'models/entities.bin',
  'models/indirect.bin',
  'models/speech.bin',
];

// The engine is loaded when the first document is opened: `initialize` must not wait for it.
startServer(connection, {
  async engine() {
    // From Node 22 on the compiled engine is kept for the next start.
    (nodeModule as { enableCompileCache?: () => void }).enableCompileCache?.();
    return (await import('./engine')).analysisSteps;
  },
  models: modelsIn(join(__dirname, 'models')),
  key: () => engineKey(__dirname, ENGINE_FILES),
});

function overStdio() {
  // Nothing but messages may go to the standard output.
  for (const way of ['log', 'info', 'debug', 'dir', 'table'] as const) console[way] = console.error;
  const reader = process.stdin as unknown as Parameters<typeof createConnection>[1];
  return createConnection(ProposedFeatures.all, reader as never, gatheringWriter(process.stdout));
}
