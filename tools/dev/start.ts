// npm start: builds Newsmark and opens it in VS Code on the sample articles. A desktop editor where there is one or one
// can be downloaded, else one in the browser, at the address printed.
import { spawn, spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { cacheFolder } from './cache';
import { editions, installEdition, serveEditor } from './codeServer';
import { canShowDesktop, downloadDesktop } from './desktop';
import { workbenchAddress } from './workbench';

const checkout = path.resolve(__dirname, '../..');
const samples = path.join(checkout, 'samples');
const article = path.join(samples, 'harbour-tunnel.article.txt');

async function main(): Promise<void> {
  const built = spawnSync(process.execPath, ['esbuild.js'], { cwd: checkout, stdio: 'inherit' });
  if (built.status !== 0) process.exit(1);
  const desktop = canShowDesktop() ? (installedDesktop() ?? (await downloadDesktop('stable'))) : null;
  if (desktop) openDesktop(desktop);
  else await serve();
}

function openDesktop(program: string): void {
  const args = [`--extensionDevelopmentPath=${checkout}`, '--new-window', samples, article];
  console.log(`Opening ${program} on the sample articles.`);
  const shell = process.platform === 'win32';
  spawn(program, args, { stdio: 'ignore', detached: true, shell }).unref();
}

async function serve(): Promise<void> {
  const edition = editions[1];
  console.log(
    `No desktop VS Code here: serving ${edition.name} instead (a minute when it is the first time) …`,
  );
  installEdition(edition);
  const port = Number(process.env.PORT ?? 0) || undefined;
  const served = await serveEditor(edition, {
    dataFolder: path.join(cacheFolder, 'start'),
    testDriver: true,
    args: ['--disable-workspace-trust'],
    ...(port ? { port } : {}),
  });
  const address = workbenchAddress(served, { folder: samples, extension: checkout, file: article });
  console.log(`\nNewsmark is running. Open this address in a browser; Ctrl+C ends it.\n\n${address}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => void served.stop().then(() => process.exit(0)));
  }
  served.process.once('exit', () => process.exit(1));
}

/** `code` on the path, if it is a desktop editor that answers. */
function installedDesktop(): string | null {
  const answer = spawnSync('code', ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  return answer.status === 0 ? 'code' : null;
}

main().catch((error: Error) => {
  console.error(
    `Newsmark could not be opened: ${error.message}\n` +
      'It needs a desktop VS Code on the path (`code`), or a network that reaches the npm registry.',
  );
  process.exit(1);
});
