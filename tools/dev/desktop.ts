import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { cacheFolder } from './cache';
import { printReport, type Result, readReport, tally } from './results';
import { calmSettings, suiteFolder } from './suite';
import { trialFolder } from './workbench';

const checkout = path.resolve(__dirname, '../..');

/** The oldest VS Code we support and the newest. */
const versions = ['1.100.3', 'stable'];

/** False where a desktop program could not show itself, or where NEWSMARK_EDITOR=served asks for the other way. */
export function canShowDesktop(): boolean {
  const { NEWSMARK_EDITOR, DISPLAY, WAYLAND_DISPLAY } = process.env;
  if (NEWSMARK_EDITOR === 'served') return false;
  return process.platform !== 'linux' || Boolean(DISPLAY ?? WAYLAND_DISPLAY);
}

/** Path of a desktop VS Code, downloaded on first use; null where it cannot be downloaded. */
export async function downloadDesktop(version: string): Promise<string | null> {
  const cachePath = path.join(cacheFolder, 'desktop');
  try {
    return await downloadAndUnzipVSCode({
      version,
      cachePath,
      reporter: new SilentReporter(),
      timeout: 20_000,
    });
  } catch {
    return null;
  }
}

/** Runs the suite in desktop editors; null where none can be shown or downloaded. */
export async function runOnDesktop(): Promise<Result[] | null> {
  if (!canShowDesktop()) return null;
  const results: Result[] = [];
  for (const version of versions) {
    const program = await downloadDesktop(version);
    if (program === null) return null;
    results.push(await runIn(program, `extension host, VS Code ${version}`));
  }
  return results;
}

async function runIn(program: string, name: string): Promise<Result> {
  const folder = trialFolder(path.join(checkout, 'samples'), calmSettings);
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-data-'));
  const report = path.join(data, 'report.jsonl');
  try {
    await runTests({
      vscodeExecutablePath: program,
      extensionDevelopmentPath: checkout,
      extensionTestsPath: path.join(suiteFolder, 'index.js'),
      extensionTestsEnv: { NEWSMARK_REPORT: report },
      launchArgs: [folder, '--disable-workspace-trust', '--disable-extensions', '--user-data-dir', data],
    }).catch(() => undefined);
    const lines = readReport(report);
    printReport(lines, 0);
    return tally(name, lines);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
    fs.rmSync(data, { recursive: true, force: true });
  }
}
