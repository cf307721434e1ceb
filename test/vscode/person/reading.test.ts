import * as assert from 'node:assert/strict';
import { Desk, themes } from './desk';
import { pictureFailures } from './failures';

const article = 'harbour-tunnel.article.txt';

for (const theme of Object.keys(themes) as (keyof typeof themes)[]) {
  describe(`reading in ${theme}`, () => {
    let desk: Desk;
    before(async () => {
      desk = await Desk.open({ theme });
      await desk.openArticle(article);
    });
    after(() => desk?.close());
    pictureFailures(() => desk);

    it('shows the article annotated, with its counts in the status bar', async () => {
      await desk.picture(`${theme}-article`);
      assert.match((await desk.statusItem().textContent()) ?? '', /[1-9]\d* · .*[1-9]\d* · .*\d+ %/);
    });

    it('shows a card on a quote that names the source', async () => {
      const card = await desk.hover('looked at every');
      await desk.picture(`${theme}-hover`);
      assert.match((await card.textContent()) ?? '', /Solveig Arnesen/);
      await desk.page.keyboard.press('Escape');
    });

    it('lists quotes, entities and boilerplate in the side bar', async () => {
      await desk.palette('Newsmark: Focus on Quotes by Source View');
      await desk.page
        .locator('.pane', { hasText: 'Quotes by Source' })
        .getByText('Solveig Arnesen')
        .first()
        .waitFor();
      await desk.picture(`${theme}-views`);
    });

    it('shows labels to choose from, what was accepted, and what is reviewed', async () => {
      const list = desk.page.locator('.quick-input-list .monaco-list-row');
      await desk.goToWords(article, 'Nine months is not');
      await desk.chord('y');
      await desk.chord('a');
      await list.filter({ hasText: 'Organisation' }).first().waitFor();
      await desk.picture(`${theme}-labels`);
      await desk.page.keyboard.press('Escape');
      await desk.palette('Newsmark: Focus on My Annotations View');
      await desk.goToLine(19);
      await desk.chord('r');
      await list.filter({ hasText: 'Least certain first' }).waitFor();
      await desk.page.keyboard.press('Enter');
      await desk.page.locator('.statusbar-item[id$="newsmark.review"]', { hasText: '1 of' }).waitFor();
      await desk.picture(`${theme}-review`);
    });
  });
}
