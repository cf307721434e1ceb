import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Desk } from './desk';
import { pictureFailures } from './failures';

const article = 'harbour-tunnel.article.txt';
const sidecar = `${article}.annotations.jsonld`;

describe('annotating by keyboard', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open({ viewport: { width: 1280, height: 1100 } });
    await desk.openArticle(article);
    await desk.palette('Newsmark: Focus on My Annotations View');
  });
  after(() => desk?.close());
  pictureFailures(() => desk);

  const press = (key: string) => desk.page.keyboard.press(key);
  const rows = () => desk.page.locator('.quick-input-list .monaco-list-row');
  const inTree = (words: string | RegExp) =>
    desk.page
      .locator('.pane', { hasText: 'My Annotations' })
      .last()
      .locator('.monaco-list-row', { hasText: words });
  const status = (id: string) => desk.page.locator(`.statusbar-item[id$="newsmark.${id}"]`);

  it('annotates selected words; the tree lists them, the card says who annotated them as what', async () => {
    await desk.goToWords(article, 'Oyelaran');
    await press('Control+d');
    await desk.chord('p');
    await desk.message('annotate “Oyelaran” as Person');
    await inTree(/^Oyelaran/).waitFor();
    await desk.goToLine(19);
    const card = await desk.hover('Oyelaran');
    assert.match((await card.textContent()) ?? '', /annotated as Person/);
    await press('Escape');
  });
  it('grows and shrinks them by a word, and takes that back', async () => {
    await desk.goToWords(article, 'Oyelaran');
    await desk.chord('Alt+ArrowLeft');
    await inTree(/^Benedikt Oyelaran/).waitFor();
    await desk.chord('Alt+ArrowRight');
    await inTree(/^Oyelaran/).waitFor();
    await desk.chord('z');
    await inTree(/^Benedikt Oyelaran/).waitFor();
    await desk.chord('Shift+z');
    await inTree(/^Oyelaran/).waitFor();
  });
  it('picks a label from the list by its letter, and changes it', async () => {
    await desk.goToWords(article, 'Halversund Port');
    await press('Control+d');
    await desk.chord('a');
    await rows().filter({ hasText: 'Organisation' }).first().waitFor();
    await press('l');
    await inTree('Location').waitFor();
    await desk.chord('t');
    await rows().filter({ hasText: 'Organisation' }).first().waitFor();
    await press('o');
    await inTree('Organisation').waitFor();
  });
  it('picks it also by a letter that is typed at once, and leaves the article alone', async () => {
    await desk.goToWords(article, 'Halversund Port');
    await desk.page.keyboard.press("Control+'");
    const { keyboard } = desk.page;
    await Promise.all([keyboard.press('t'), keyboard.press('l')]);
    await inTree('Location').waitFor();
    await desk.line('the Halversund Port Authority').waitFor();
    await desk.chord('z');
    await inTree('Organisation').waitFor();
  });
  it('accepts a quote with its source, unlinks it and links it again', async () => {
    await desk.goToWords(article, 'Nine months is not');
    await desk.chord('y');
    await inTree(/Nine months.*— Benedikt Oyelaran/).waitFor();
    await desk.goToWords(article, 'Nine months is not');
    await desk.chord('Shift+k');
    await inTree(/— Benedikt/).waitFor({ state: 'hidden' });
    await desk.chord('k');
    await rows().filter({ hasText: 'Benedikt Oyelaran' }).first().click();
    await inTree(/Nine months.*— Benedikt Oyelaran/).waitFor();
  });
  it('annotates all occurrences that stay checked', async () => {
    await desk.goToWords(article, 'Arnesen');
    await press('Control+d');
    await desk.chord('e');
    await rows().filter({ hasText: 'Person' }).first().waitFor();
    await press('p');
    await rows().filter({ hasText: 'Line 11' }).waitFor();
    await press('Enter');
    await desk.message(/annotate 2 places/);
    await inTree(/^Arnesen/)
      .nth(1)
      .waitFor();
  });
  it('accepts what is shown, without what was unchecked', async () => {
    await desk.goToLine(1);
    await desk.chord('Shift+y');
    const selected = desk.page.locator('.quick-input-count');
    await selected.filter({ hasText: /Selected/ }).waitFor();
    const count = async () => Number((await selected.textContent())?.match(/\d+/)?.[0]);
    const all = await count();
    await desk.page.keyboard.type('Council');
    const council = rows().filter({ hasText: 'Organisation' }).first();
    await council.locator('input[type="checkbox"], .monaco-checkbox').first().click();
    await desk.page.locator('.quick-input-widget input[type="text"]').fill('');
    assert.equal(await count(), all - 1);
    await press('Enter');
    await desk.message(/accept \d+ suggestions/);
    await inTree('“We looked at every').waitFor();
    await desk.chord('z');
    await desk.message(/Undone: accept/);
  });
  it('reviews with single keys, and says how far it is', async () => {
    await desk.chord('r');
    await rows().filter({ hasText: 'Least certain first' }).waitFor();
    await press('Enter');
    for (const [key, progress] of [
      ['a', '1 of'],
      ['r', '2 of'],
      ['s', '3 of'],
    ] as const) {
      await status('review').filter({ hasText: progress }).waitFor();
      await press(key);
    }
    await status('review').filter({ hasText: '3 of' }).waitFor();
    await press('u');
    await press('u');
    await status('review').filter({ hasText: '2 of' }).waitFor();
    await desk.message('Undone: reject');
    await desk.picture('annotate-review');
    await press('Escape');
    await status('review').waitFor({ state: 'hidden' });
  });
  it('keeps everything beside the article', async () => {
    const content = () => (fs.existsSync(path.join(desk.folder, sidecar)) ? desk.read(sidecar) : '');
    await desk.until('saved', () => content().includes('"exact":"Oyelaran"'));
  });
  it('exports to another program', async () => {
    await desk.chord('Shift+e');
    await rows().filter({ hasText: 'Cannot hold: annotators' }).waitFor();
    await desk.page.keyboard.type('brat');
    await press('Enter');
    await rows().filter({ hasText: 'Only what was accepted' }).click();
    const input = desk.page.locator('.quick-input-widget input[type="text"]');
    await desk.until('the name of a file is offered', async () =>
      (await input.inputValue()).endsWith('.ann'),
    );
    await press('Enter');
    const file = path.join(desk.folder, 'harbour-tunnel.article.ann');
    await desk.until('exported', () => fs.existsSync(file) && fs.statSync(file).size > 0);
    assert.match(fs.readFileSync(file, 'utf8'), /\tperson \d+ \d+\tOyelaran$/m);
  });
  it('compares two annotators, and takes what is chosen', async () => {
    const other = desk.read(sidecar).replace('"exact":"Oyelaran"', '"exact":"Benedikt Oyelaran"');
    const changed = JSON.parse(other);
    changed.first.items = changed.first.items.slice(0, -1);
    fs.writeFileSync(path.join(desk.folder, `${article}.ada.annotations.jsonld`), JSON.stringify(changed));
    await desk.goToLine(1);
    await desk.chord('Shift+c');
    await rows().filter({ hasText: 'annotations open here' }).click();
    await rows().filter({ hasText: 'ada' }).click();
    await status('comparison')
      .filter({ hasText: /1 of \d/ })
      .waitFor();
    await desk.page
      .locator('.pane', { hasText: 'Differences' })
      .last()
      .locator('.monaco-list-row')
      .first()
      .waitFor();
    await desk.picture('annotate-compare');
    await press('b');
    await desk.message(/took B|is decided/);
    await press('Escape');
    await status('comparison').waitFor({ state: 'hidden' });
    await desk.chord('z');
    await desk.message(/Undone: take B/);
  });
  it('filters the views by words, and clears the filter', async () => {
    const box = desk.page.locator('.quick-input-widget', { hasText: 'Filter Views' });
    const other = inTree(/rubber seals/).first();
    await other.waitFor();
    await desk.chord('Shift+v');
    await box.waitFor();
    await desk.page.keyboard.type('Oyelaran');
    await press('Enter');
    // The next keys would go to the box while it closes.
    await box.waitFor({ state: 'hidden' });
    await other.waitFor({ state: 'hidden' });
    await inTree(/Oyelaran/)
      .first()
      .waitFor();
    await desk.chord('Alt+v');
    await other.waitFor();
  });
  it('lists what lost its words, and attaches it where the person says', async () => {
    await desk.palette('Newsmark: Focus on Lost Annotations View');
    await desk.goToWords(article, 'Halversund Port');
    await press('Control+x');
    const lost = desk.page
      .locator('.pane', { hasText: 'Lost Annotations' })
      .last()
      .locator('.monaco-list-row');
    await lost.filter({ hasText: 'Halversund' }).waitFor();
    await lost.filter({ hasText: /possible place/ }).waitFor();
    await desk.picture('annotate-lost');
    await desk.chord('g');
    await rows().filter({ hasText: 'Halversund' }).first().click();
    await rows().filter({ hasText: '% alike' }).first().click();
    await lost.filter({ hasText: 'Halversund' }).waitFor({ state: 'hidden' });
    await desk.message('attach “Halversund” to');
  });
});
