// Pictures of everything a person sees while annotating, for people to look at: one article annotated by keyboard, in
// each theme. Run: node esbuild.js && npx tsx tools/dev/gallery.ts [FOLDER] [THEME …]
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Desk, themes } from '../../test/vscode/person/desk';

const article = 'harbour-tunnel.article.txt';

async function main(folder: string, wanted: readonly (keyof typeof themes)[]): Promise<void> {
  for (const theme of wanted) {
    const desk = await Desk.open({ theme, viewport: { width: 1360, height: 860 } });
    try {
      await annotate(desk, async (name) => {
        await desk.settle();
        fs.mkdirSync(path.join(folder, theme), { recursive: true });
        await desk.page.screenshot({ path: path.join(folder, theme, `${name}.png`) });
      });
    } catch (error) {
      await desk.page.screenshot({ path: path.join(folder, `failed-${theme}.png`) });
      throw error;
    } finally {
      await desk.close();
    }
  }
}

/** Annotates the sample article as a person would, and takes a picture wherever there is something to see. */
async function annotate(desk: Desk, picture: (name: string) => Promise<void>): Promise<void> {
  const press = (key: string) => desk.page.keyboard.press(key);
  const rows = (text: string | RegExp) =>
    desk.page.locator('.quick-input-list .monaco-list-row', { hasText: text });
  const select = async (words: string, more = 0) => {
    await desk.goToWords(article, words);
    await press('Control+d');
    for (let i = 0; i < more; i++) await press('Control+Shift+ArrowRight');
  };

  await desk.openArticle(article);
  await desk.palette('Newsmark: Focus on My Annotations View');
  await picture('01-nothing-annotated');
  await press('F1');
  await desk.page.locator('.quick-input-widget input[type="text"]').fill('>Newsmark: annot');
  await picture('02-palette');
  await press('Escape');
  await select('Oyelaran');
  await desk.chord('a');
  await rows('Person').first().waitFor();
  await picture('03-label-picker');
  await press('p');
  await desk.goToWords(article, 'Oyelaran');
  await desk.chord('Alt+ArrowLeft');
  await desk.goToWords(article, 'Halversund Port');
  await press('Control+d');
  await desk.chord('o');
  await picture('04-annotated');
  await desk.goToWords(article, 'Nine months is not');
  await desk.chord('y');
  await desk.message(/sure/);
  await desk.goToWords(article, 'Nine months is not');
  await desk.chord('k');
  await picture('05-link-source');
  await press('Escape');
  await desk.chord('m');
  await picture('06-note');
  await desk.page.keyboard.type('Check with the port authority.');
  await press('Enter');
  await desk.chord('t');
  await picture('07-change-type');
  await press('Escape');
  await desk.goToWords(article, 'Arnesen');
  await press('Control+d');
  await desk.chord('e');
  await rows('Person').first().waitFor();
  await press('p');
  await rows('Line 11').first().waitFor();
  await picture('08-occurrences');
  await press('Enter');
  await desk.chord('Shift+a');
  await picture('09-attributes');
  await press('Escape');
  await desk.goToLine(1);
  await desk.chord('Shift+y');
  await picture('10-accept-all-shown');
  await press('Escape');
  await desk.chord('d');
  await picture('11-described');
  await desk.chord('r');
  await picture('12-review-order');
  await press('Enter');
  await picture('13-review');
  await press('a');
  await press('r');
  await press('s');
  await picture('14-review-goes-on');
  await press('Escape');
  await desk.chord('r');
  await picture('15-review-resumed');
  await press('Escape');
  await desk.hover('Nine months is not');
  await picture('16-hover');
  await press('Escape');
  for (const [i, view] of ['Quotes by Source', 'Entities', 'Boilerplate', 'My Annotations'].entries()) {
    await desk.palette(`Newsmark: Focus on ${view} View`);
    await picture(`2${i}-view-${view.toLowerCase().replaceAll(' ', '-')}`);
  }
  await desk.palette('Newsmark: Focus on Lost Annotations View');
  await picture('24-nothing-lost');
  await desk.goToWords(article, 'Halversund Port');
  await press('Control+x');
  await picture('25-lost');
  await desk.chord('g');
  await picture('26-lost-picker');
  await rows('Halversund').first().click();
  await picture('27-lost-candidates');
  await press('Escape');
  await press('Control+z');
  await desk.goToWords(article, 'Nine months is not');
  await press('Control+d');
  await desk.page.keyboard.type('Ten');
  await picture('28-quote-altered');
  await press('Control+.');
  await picture('29-restore-wording');
  await press('Escape');
  await press('Control+z');
  await press('Control+s');
  await desk.chord('Shift+e');
  await picture('30-export-format');
  await press('Enter');
  await picture('31-export-what');
  await press('Escape');
  await desk.chord('Shift+i');
  await picture('32-import');
  await press('Escape');
  await desk.chord('Shift+c');
  await picture('33-compare-nobody');
  await press('Escape');
  const sidecar = `${article}.annotations.jsonld`;
  await desk.until('saved', () => fs.existsSync(path.join(desk.folder, sidecar)));
  const other = JSON.parse(desk.read(sidecar).replaceAll('"exact":"Arnesen"', '"exact":"Line Arnesen"'));
  const isPerson = (item: { body: { value: string }[] }) => item.body[0]?.value === 'person';
  other.first.items = other.first.items.filter((item: { body: { value: string }[] }) => !isPerson(item));
  fs.writeFileSync(path.join(desk.folder, `${article}.ada.annotations.jsonld`), JSON.stringify(other));
  await desk.chord('Shift+c');
  await picture('34-compare-whom');
  await rows('annotations open here').click();
  await rows('ada').click();
  await picture('35-comparison');
  await press('b');
  await picture('36-comparison-goes-on');
  await press('Escape');
  await desk.chord('Shift+v');
  await picture('37-filter');
  await desk.page.keyboard.type('zzz');
  await press('Enter');
  await picture('38-filtered-to-nothing');
  await desk.chord('Alt+v');
  const onDisk = desk.read(sidecar).replace('"value":"organization"', '"value":"event"');
  await desk.goToWords(article, 'Halversund Port');
  await desk.chord('t');
  await rows('Location').first().waitFor();
  await press('l');
  fs.writeFileSync(path.join(desk.folder, sidecar), onDisk);
  await desk.page.waitForTimeout(1500);
  await picture('39-changed-on-both-sides');
  await desk.chord('u');
  await picture('40-choose-between-both');
  await press('Enter');
  await desk.page.waitForTimeout(1000);
  fs.writeFileSync(path.join(desk.folder, sidecar), '{\n  "id": oops\n}');
  await desk.page.waitForTimeout(1500);
  await picture('41-broken-sidecar');
}

const [folder = 'test-results/gallery', ...wanted] = process.argv.slice(2);
void main(
  folder,
  wanted.length > 0 ? (wanted as (keyof typeof themes)[]) : (Object.keys(themes) as (keyof typeof themes)[]),
);
