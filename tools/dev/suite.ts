import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as esbuild from 'esbuild';
import { launchBrowser } from './browser';
import { type Edition, serveEditor } from './codeServer';
import { printReport, type Result, readReport, tally } from './results';
import { openWorkbench, trialFolder } from './workbench';

const checkout = path.resolve(__dirname, '../..');

/** Where the bundled suite is put; its `index.js` exports `run()`. */
export const suiteFolder = path.join(checkout, '.cache', 'suite');

/** Settings under which tests run: nothing on the screen that is not about articles, nothing saved but on request. */
export const calmSettings = {
  'files.autoSave': 'off',
  'chat.disableAIFeatures': true,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'editor.minimap.enabled': false,
};

/** Bundles the tests of the extension host. */
export async function buildSuite(): Promise<void> {
  const from = path.join(checkout, 'test', 'vscode', 'suite');
  const files = fs.readdirSync(from).filter((name) => name === 'index.ts' || name.endsWith('.test.ts'));
  await esbuild.build({
    entryPoints: files.map((name) => path.join(from, name)),
    outdir: suiteFolder,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}

/**
 * Runs the suite in the extension host of `edition`, in a page of a headless browser, and prints each test as it ends.
 * Breaks off when no test ends for two minutes.
 * @throws Error when the editor or the browser cannot be started
 */
export async function runSuite(edition: Edition): Promise<Result> {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-data-'));
  const folder = trialFolder(path.join(checkout, 'samples'), calmSettings);
  const report = path.join(data, 'report.jsonl');
  const env = { NEWSMARK_REPORT: report };
  const args = ['--disable-workspace-trust'];
  const served = await serveEditor(edition, { dataFolder: data, testDriver: true, env, args });
  const browser = await launchBrowser();
  try {
    await openWorkbench(browser, served, {
      folder,
      extension: checkout,
      suite: path.join(suiteFolder, 'index.js'),
    });
    let printed = 0;
    let lines = readReport(report);
    for (let idle = 0; idle < 1200 && lines.at(-1)?.kind !== 'end'; idle++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      lines = readReport(report);
      if (lines.length > printed) idle = 0;
      printed = printReport(lines, printed);
    }
    return tally(`extension host, ${edition.name}`, lines);
  } finally {
    await browser.close();
    await served.stop();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
    fs.rmSync(data, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  }
}
