import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ServedEditor } from './codeServer';

/** What a page of VS Code is opened with. */
export interface WorkbenchOptions {
  /** The folder opened in the editor. */
  readonly folder: string;
  /** The extension under development. */
  readonly extension?: string;
  /** A module whose `run()` is called in the extension host. */
  readonly suite?: string;
  /** A file that is opened at once. */
  readonly file?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels for one of the page's: 2 for sharp pictures. */
  readonly scale?: number;
}

/** Opens the VS Code that `served` serves in a new page of `browser`. */
export async function openWorkbench(
  browser: Browser,
  served: ServedEditor,
  options: WorkbenchOptions,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
  });
  const page = await context.newPage();
  await page.goto(workbenchAddress(served, options));
  return page;
}

/** The address of the page, everything it is opened with included. */
export function workbenchAddress({ address, authority }: ServedEditor, options: WorkbenchOptions): string {
  const remote = (file: string) => `vscode-remote://${authority}${file}`;
  const payload: [string, string][] = [['skipWelcome', 'true']];
  if (options.extension) payload.push(['extensionDevelopmentPath', remote(options.extension)]);
  if (options.suite) payload.push(['extensionTestsPath', remote(options.suite)]);
  if (options.file) payload.push(['openFile', remote(options.file)]);
  const query = new URLSearchParams({ folder: options.folder, payload: JSON.stringify(payload) });
  return `${address}/?${query}`;
}

/**
 * A fresh folder outside the checkout with the sample articles and workspace settings, so that tests may edit and
 * save. The caller removes it.
 */
export function trialFolder(samples: string, settings: Readonly<Record<string, unknown>> = {}): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-trial-'));
  fs.cpSync(samples, folder, { recursive: true });
  fs.mkdirSync(path.join(folder, '.vscode'));
  fs.writeFileSync(path.join(folder, '.vscode', 'settings.json'), JSON.stringify(settings, null, 2));
  return folder;
}
