import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, folder, hoverAt, open, openAnnotated, waitAnnotated } from './support';

const file = (name: string) => path.join(folder(), name);

function write(name: string, text: string): void {
  fs.writeFileSync(file(name), text);
}

describe('an article that means harm', () => {
  let name: string;
  let count = 0;
  beforeEach(() => {
    name = `hostile-${++count}.article.txt`;
  });
  afterEach(async () => {
    await closeAll();
    fs.rmSync(file(name), { force: true });
  });

  it('shows its Markdown, HTML and commands as plain words in a hover card', async () => {
    const source = 'Ada [Click](command:workbench.action.quit) <img src=x onerror=alert(1)> Lovelace';
    write(
      name,
      `“It is **bold** [here](command:workbench.action.quit),” said ${source} on Monday in the town hall.\n`,
    );
    const { document } = await openAnnotated(name);
    const card = await hoverAt(document, 'It is');
    const links = [...card.matchAll(/\]\((command:[\w.]+)/g)].map(([, link]) => link);
    for (const link of links) assert.match(link ?? '', /^command:newsmark\./);
    assert.doesNotMatch(card, /<img|[^\\]\*\*bold/);
  });

  it('in one line of a million marks leaves the editor alive', async () => {
    write(name, `${'“ \' " ‘'.repeat(140_000)}\n`);
    const { document } = await open(file(name));
    await waitAnnotated(document);
    await closeAll();
    await openAnnotated('river-levy.txt');
  });

  it('with CRLF line ends is stripped without a changed byte elsewhere', async () => {
    const text = fs.readFileSync(file('river-levy.txt'), 'utf8').replaceAll('\n', '\r\n');
    write(name, text);
    const { document } = await openAnnotated(name);
    const { sections } = await waitAnnotated(document);
    for (const { id } of sections.slice(0, 1))
      await vscode.commands.executeCommand('newsmark.stripSection', id);
    const after = document.getText();
    assert.ok(after.length < text.length);
    assert.equal(after.split('\r\n').join('').includes('\n'), false, 'no bare line feed appears');
    assert.ok(text.endsWith(after.slice(-500)));
  });
});
