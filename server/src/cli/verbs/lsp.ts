import { join } from 'node:path';

/** `newsmark lsp`: runs the server bundle that stands beside this one; it reads its transport from the same command line. */
export function serve(): void {
  const transports = /^--(?:stdio|node-ipc|socket|pipe)/;
  if (!process.argv.some((word) => transports.test(word))) process.argv.push('--stdio');
  require(join(__dirname, 'server.js'));
}
