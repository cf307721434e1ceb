import { Desk } from './desk';
import { pictureFailures } from './failures';

const article = 'harbour-tunnel.article.txt';

describe('walking through an article by keyboard', () => {
  let desk: Desk;
  before(async () => {
    desk = await Desk.open();
    await desk.openArticle(article);
  });
  after(() => desk?.close());
  pictureFailures(() => desk);

  const message = () => desk.page.locator('.statusbar-item[id="status.extensionMessage"]');

  it('goes from quote to quote and says which it is', async () => {
    await desk.goToLine(1);
    await desk.page.keyboard.press("Control+'");
    await desk.page.keyboard.press('ArrowRight');
    await message()
      .filter({ hasText: /Quote 1 of \d+/ })
      .waitFor();
    await desk.page.keyboard.press("Control+'");
    await desk.page.keyboard.press('ArrowRight');
    await message()
      .filter({ hasText: /Quote 2 of \d+/ })
      .waitFor();
    await desk.picture('walk-quotes');
  });

  it('shows the source of the quote', async () => {
    await desk.goToWords(article, 'Nine months is not');
    await desk.page.keyboard.press("Control+'");
    await desk.page.keyboard.press('Enter');
    await message().filter({ hasText: 'Source: Benedikt Oyelaran' }).waitFor();
    await desk.picture('walk-source');
  });

  it('finds the commands under their category', async () => {
    await desk.page.keyboard.press('F1');
    const input = desk.page.locator('.quick-input-widget input[type="text"]');
    const rows = desk.page.locator('.quick-input-list .monaco-list-row');
    for (const command of ['Strip Boilerplate…', 'Go to Next Unattributed Quote', 'Annotate This File']) {
      await input.fill(`>Newsmark: ${command}`);
      await rows
        .filter({ hasText: `Newsmark: ${command}` })
        .first()
        .waitFor();
    }
    await input.fill('>Newsmark: ');
    await desk.picture('palette');
    await desk.page.keyboard.press('Escape');
  });

  it('lists headline and quotes in the outline', async () => {
    await desk.page.keyboard.press('Control+Shift+o');
    const rows = desk.page.locator('.quick-input-list .monaco-list-row');
    await rows.filter({ hasText: 'Benedikt Oyelaran' }).first().waitFor();
    await desk.picture('outline');
    await desk.page.keyboard.type('Harbour tunnel');
    await rows.filter({ hasText: 'Harbour tunnel to close' }).first().waitFor();
    await desk.page.keyboard.press('Escape');
  });

  it('switches a layer off', async () => {
    await desk.palette('Newsmark: Toggle Quotes Layer');
    await message().filter({ hasText: 'Quotes layer hidden' }).waitFor();
    await desk.picture('layer-off');
    await desk.palette('Newsmark: Toggle Quotes Layer');
    await message().filter({ hasText: 'Quotes layer shown' }).waitFor();
  });
});
