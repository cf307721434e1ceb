import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** Path of a Chromium or Chrome on this machine (`CHROMIUM` in the environment wins), or null. */
export function findChromium(): string | null {
  const { CHROMIUM } = process.env;
  if (CHROMIUM) return CHROMIUM;
  const found = usual.find((path) => fs.existsSync(path));
  if (found || process.platform === 'win32') return found ?? null;
  const which = spawnSync('sh', ['-c', 'command -v chromium || command -v google-chrome'], {
    encoding: 'utf8',
  });
  return which.stdout.trim() || null;
}

/**
 * Starts a headless browser that talks to nobody but the pages it is given.
 * @throws Error when there is no Chromium
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) {
    throw new Error('No Chromium found: install one (apt-get install chromium) or set CHROMIUM to its path.');
  }
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
