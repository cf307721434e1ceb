// Draws media/icon.svg as media/icon.png, the form in which a marketplace wants it. Run: npx tsx tools/dev/icon.ts
import * as fs from 'node:fs';
import { launchBrowser } from './browser';

async function main() {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(`<body style="margin:0">${fs.readFileSync('media/icon.svg', 'utf8')}</body>`);
  await page.screenshot({ path: 'media/icon.png', omitBackground: true });
  await browser.close();
}

void main();
