import { type ChildProcess, spawn } from 'node:child_process';
import * as net from 'node:net';
import * as path from 'node:path';
import { cached, run, unpackPackage } from './cache';

/** The oldest VS Code we support and a recent one, as carried by the npm package `code-server`. */
export const editions = [
  { name: 'VS Code 1.100', codeServer: '4.100.3', node: 20 },
  { name: 'VS Code 1.139', codeServer: '4.139.1', node: 24 },
] as const;

export type Edition = (typeof editions)[number];

/** A running VS Code server. */
export interface ServedEditor {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** `127.0.0.1:PORT`, the authority of `vscode-remote:` addresses. */
  readonly authority: string;
  readonly process: ChildProcess;
  /** Ends the server and waits until it has gone. */
  stop(): Promise<void>;
}

/**
 * The folder of VS Code's server, installed into the cache on first use. The native add-ons are not built: two
 * harmless lines in the log, and no C++ compiler needed.
 * @throws Error when the registry cannot be reached
 */
export function installEdition(edition: Edition): string {
  return cached(`code-server-${edition.codeServer}`, (folder) => {
    unpackPackage(`code-server@${edition.codeServer}`, folder);
    const install = [
      'install',
      '--omit=dev',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    run('npm', install, path.join(folder, 'lib', 'vscode'));
    run('npm', install, path.join(folder, 'lib', 'vscode', 'extensions'));
  });
}

/** A Node of the major version the edition was built for: the running one, else the npm package's. */
export function nodeFor(edition: Edition): string {
  if (Number(process.versions.node.split('.')[0]) === edition.node) return process.execPath;
  const system = process.platform === 'win32' ? 'win' : process.platform;
  const folder = cached(`node-${edition.node}`, (draft) =>
    unpackPackage(`node-${system}-${process.arch}@${edition.node}`, draft),
  );
  return path.join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/** A port that is free now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}

/** Options of {@link serveEditor}. */
export interface ServeOptions {
  /** Settings, extensions and logs go here. */
  readonly dataFolder: string;
  /** Lets the page load an extension under development and a test suite. */
  readonly testDriver?: boolean;
  readonly port?: number;
  /** Extra arguments, e.g. `--extensions-dir`. */
  readonly args?: readonly string[];
  /** Added to the environment; the extension host sees it. */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Starts the server of `edition` and waits until it answers.
 * @throws Error when it does not answer within a minute
 */
export async function serveEditor(edition: Edition, options: ServeOptions): Promise<ServedEditor> {
  const vscode = path.join(installEdition(edition), 'lib', 'vscode');
  const port = options.port ?? (await freePort());
  const args = [
    path.join(vscode, 'out', 'server-main.js'),
    ...['--host', '127.0.0.1', '--port', String(port), '--without-connection-token'],
    ...['--accept-server-license-terms', '--telemetry-level', 'off', '--server-data-dir', options.dataFolder],
    ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.args ?? []),
  ];
  const child = spawn(nodeFor(edition), args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  });
  let output = '';
  child.stdout.on('data', (data) => (output += data));
  child.stderr.on('data', (data) => (output += data));
  const stop = () => stopProcess(child);
  const address = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) throw new Error(`${edition.name} ended at once:\n${output.slice(-2000)}`);
    const answered = await fetch(`${address}/version`).then(
      (response) => response.ok,
      () => false,
    );
    if (answered) return { address, authority: `127.0.0.1:${port}`, process: child, stop };
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  await stop();
  throw new Error(`${edition.name} did not answer within a minute:\n${output.slice(-2000)}`);
}

/**
 * Installs the package `vsix` into `extensionsFolder`, as a person would.
 * @throws Error when the editor refuses it
 */
export function installPackage(edition: Edition, vsix: string, extensionsFolder: string): void {
  const main = path.join(installEdition(edition), 'lib', 'vscode', 'out', 'server-main.js');
  const args = ['--install-extension', vsix, '--extensions-dir', extensionsFolder];
  run(nodeFor(edition), [main, ...args, '--accept-server-license-terms'], path.dirname(main));
}

function stopProcess(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) return resolve();
    child.once('exit', () => resolve());
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), 3000).unref();
  });
}
