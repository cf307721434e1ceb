// Draws icon.svg as media/icon.png, the form in which a marketplace wants it. Run: npx tsx tools/dev/icon.ts
import * as fs from 'node:fs';
import * as path from 'node:path';
import { launchBrowser } from './browser';

async function main() {
  const browser = await launchBrowser();
  const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
  await page.setContent(
    `<body style="margin:0">${fs.readFileSync(path.join(__dirname, 'icon.svg'), 'utf8')}</body>`,
  );
  await page.screenshot({ path: 'media/icon.png', omitBackground: true });
  await browser.close();
}

void main();
