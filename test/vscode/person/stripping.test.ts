import * as assert from 'node:assert/strict';
import { Desk } from './desk';
import { pictureFailures } from './failures';

const article = 'harbour-tunnel.article.txt';

describe('stripping boilerplate', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
    await desk.openArticle(article);
  });
  after(() => desk?.close());
  pictureFailures(() => desk);

  it('previews what goes, keeps what is unchecked, and is undone by one undo', async () => {
    const original = desk.read(article);
    await desk.palette('Newsmark: Strip Boilerplate');
    const rows = desk.page.locator('.quick-input-list .monaco-list-row');
    await rows.first().waitFor();
    await desk.picture('strip-preview');
    await desk.page.keyboard.type('Related Stories');
    const kept = rows.filter({ hasText: 'Related Stories' }).first();
    await kept.locator('input[type="checkbox"], .monaco-checkbox').first().click();
    await desk.picture('strip-preview-unchecked');
    await desk.page.locator('.quick-input-widget input[type="text"]').fill('');
    await desk.page.keyboard.press('Enter');
    await rows.first().waitFor({ state: 'hidden' });
    await desk.picture('strip-done');
    const stripped = await desk.saved(article, (text) => !text.includes('WhatsApp'));
    assert.doesNotMatch(stripped, /Sign up for our morning newsletter/);
    assert.match(stripped, /Related Stories\nFerry crews vote/);
    assert.match(stripped, /Nine months is not a repair/);
    await desk.page.locator('.editor-instance .view-lines').first().click();
    await desk.page.keyboard.press('Control+z');
    await desk.saved(article, (text) => text === original);
  });

  it('strips a section from the quick-fix menu', async () => {
    const original = desk.read(article);
    await desk.goToWords(article, 'Related Stories');
    await desk.settle();
    const menu = await desk.quickFixes();
    await desk.picture('quick-fix');
    assert.match((await menu.textContent()) ?? '', /Not boilerplate/i);
    await menu
      .getByText(/strip.*section|strip .*related stories/i)
      .first()
      .click();
    await menu.waitFor({ state: 'hidden' });
    await desk.settle();
    const stripped = await desk.saved(article, (text) => !text.includes('Ferry crews vote'));
    assert.match(stripped, /Nine months is not a repair/);
    await desk.page.keyboard.press('Control+z');
    await desk.saved(article, (text) => text === original);
  });

  it('puts stripped text back after the file was saved', async () => {
    const original = desk.read(article);
    await desk.goToWords(article, 'Related Stories');
    await desk.settle();
    const menu = await desk.quickFixes();
    await menu
      .getByText(/strip .*related stories/i)
      .first()
      .click();
    await menu.waitFor({ state: 'hidden' });
    await desk.saved(article, (text) => !text.includes('Ferry crews vote'));
    await desk.chord('Shift+x');
    const rows = desk.page.locator('.quick-input-list .monaco-list-row', { hasText: 'back to line' });
    await rows.first().waitFor();
    await desk.picture('restore');
    await desk.page.keyboard.press('Enter');
    await desk.message('restored 1 piece');
    await desk.saved(article, (text) => text === original);
  });

  it('sets another source from the quick-fix menu, which the card then names', async () => {
    await desk.goToWords(article, 'Nine months is not');
    await desk.settle();
    const menu = await desk.quickFixes();
    await menu.getByText('Set the source: Solveig Arnesen').first().click();
    await menu.waitFor({ state: 'hidden' });
    await desk.until('the card names her', async () => {
      const card = await desk.hover('Nine months');
      const words = (await card.textContent()) ?? '';
      await desk.page.keyboard.press('Escape');
      await desk.page.mouse.move(5, 5);
      return words.includes('Solveig Arnesen');
    });
  });
});

describe('stripping on save', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open({
      settings: { 'editor.codeActionsOnSave': { 'source.fixAll.newsmark': 'explicit' } },
    });
  });
  after(() => desk?.close());
  pictureFailures(() => desk);

  it('strips at the first save, however soon after typing', async () => {
    await desk.openArticle('harbour-tunnel.article.txt');
    await desk.goToLine(4);
    await desk.page.keyboard.type('Update: ');
    await desk.page.keyboard.press('Control+s');
    await desk.until('saved', () => desk.read('harbour-tunnel.article.txt').includes('Update: '));
    assert.doesNotMatch(desk.read('harbour-tunnel.article.txt'), /WhatsApp/);
    assert.match(desk.read('harbour-tunnel.article.txt'), /Nine months is not a repair/);
  });
});
