// Takes the picture of the README, media/screenshot.png: a sample article in VS Code with a hover card, beside the
// tree of quotes. Run: node esbuild.js && npx tsx tools/dev/picture.ts
import { Desk } from '../../test/vscode/person/desk';

async function main(): Promise<void> {
  const settings = { 'window.title': 'Newsmark', 'breadcrumbs.enabled': false, 'editor.lineNumbers': 'off' };
  const desk = await Desk.open({
    theme: 'light',
    settings,
    viewport: { width: 1240, height: 760 },
    scale: 1.5,
  });
  try {
    await desk.openArticle('harbour-tunnel.article.txt');
    await desk.palette('Newsmark: Focus on Quotes by Source View');
    await desk.line('Nine months is not').click();
    await desk.hover('We looked at every');
    await desk.page.screenshot({ path: 'media/screenshot.png' });
  } finally {
    await desk.close();
  }
}

void main();
