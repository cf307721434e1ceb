import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Desk, type themes } from './desk';
import { pictureFailures } from './failures';

const article = 'harbour-tunnel.article.txt';

for (const theme of ['dark', 'light', 'hc-dark'] as const satisfies readonly (keyof typeof themes)[]) {
  describe(`annotating by keyboard (${theme})`, () => {
    let desk: Desk;
    before(async () => {
      desk = await Desk.open({ theme });
      await desk.openArticle(article);
    });
    after(() => desk?.close());
    pictureFailures(() => desk);

    const message = (words: string | RegExp) =>
      desk.page.locator('.statusbar-item[id="status.extensionMessage"]').filter({ hasText: words }).waitFor();
    const chord = async (key: string) => {
      await desk.page.keyboard.press("Control+'");
      await desk.page.keyboard.press(key);
    };

    it('annotates the word at the cursor with a letter from the list of labels', async () => {
      await desk.goToWords(article, 'Oyelaran');
      await chord('a');
      await desk.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Person' }).first().waitFor();
      await desk.picture(`annotate-picker-${theme}`);
      await desk.page.keyboard.press('p');
      await message('annotate as person');
      await chord('Alt+ArrowLeft');
      await message('change the words');
    });
    it('accepts what Newsmark suggests, one after the other, and keeps it beside the article', async () => {
      await desk.goToLine(1);
      await chord('j');
      await message(/% sure/);
      await chord('y');
      await message(/% sure|accept/);
      const sidecar = path.join(desk.folder, `${article}.annotations.jsonld`);
      const content = () => (fs.existsSync(sidecar) ? fs.readFileSync(sidecar, 'utf8') : '');
      for (let i = 0; i < 20 && !content().includes('Benedikt Oyelaran"'); i++) await desk.settle();
      assert.match(content(), /"exact":"Benedikt Oyelaran"/);
    });
    it('reviews with single keys', async () => {
      await chord('r');
      const rows = desk.page.locator('.quick-input-list .monaco-list-row');
      await rows.filter({ hasText: 'Least certain first' }).waitFor();
      await desk.page.keyboard.press('Enter');
      const status = desk.page.locator('.statusbar-item[id$="newsmark.review"]');
      await status.filter({ hasText: '1 of' }).waitFor();
      await desk.page.keyboard.press('a');
      await status.filter({ hasText: '2 of' }).waitFor();
      await desk.page.keyboard.press('r');
      await status.filter({ hasText: '3 of' }).waitFor();
      await desk.page.keyboard.press('s');
      await desk.picture(`annotate-review-${theme}`);
      await desk.page.keyboard.press('Escape');
      await status.waitFor({ state: 'hidden' });
    });
    it('lists annotations and those that lost their words', async () => {
      await desk.goToWords(article, 'Oyelaran');
      const { keyboard } = desk.page;
      await keyboard.press('Control+Shift+ArrowRight');
      await desk.palette('Newsmark: Focus on My Annotations View');
      await desk.palette('Newsmark: Focus on Lost Annotations View');
      await desk.picture(`annotate-views-${theme}`);
    });
  });
}
