import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../../package.json';

const folder = join(__dirname, '../../media/walkthrough');
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n');

const { commands, keybindings, walkthroughs } = manifest.contributes;
const names: Readonly<Record<string, string>> = { right: '→', left: '←', up: '↑', down: '↓' };

/** A chord's second key, or a single key, as the walkthrough writes it. */
function written(key: string): string {
  const parts = key.replace('ctrl+[Quote] ', '').split('+');
  return parts
    .map((k) => names[k] ?? (k.length === 1 ? k.toUpperCase() : k[0]!.toUpperCase() + k.slice(1)))
    .join('+');
}

describe('the walkthrough', () => {
  it('names every key with its command', () => {
    const title = (id: string) => commands.find(({ command }) => command === id)?.title;
    const missing = keybindings
      .map(({ command, key }) => `| ${written(key)} | ${title(command)} |`)
      .filter((row) => !pages.includes(row));
    assert.deepEqual(missing, []);
  });
  it('shows each of its pages', () => {
    const shown = JSON.stringify(walkthroughs);
    for (const name of readdirSync(folder)) assert.ok(shown.includes(name), name);
  });
  it('knows a key for every command of the palette but those one rarely needs', () => {
    const keys = new Set(keybindings.map(({ command }) => command));
    const hidden = new Set(
      manifest.contributes.menus.commandPalette.filter((m) => m.when === 'false').map((m) => m.command),
    );
    const rare = /^newsmark\.(?:toggle\w+|openSample|restartServer|showLog)$/;
    assert.deepEqual(
      commands.map((c) => c.command).filter((id) => !keys.has(id) && !hidden.has(id) && !rare.test(id)),
      [],
    );
  });
  it('begins every chord with Ctrl+’, on a Mac Cmd+’, which the editor leaves free on every system', () => {
    const single = keybindings.filter(({ when }) => /newsmark\.(?:review|comparing) /.test(when));
    for (const binding of keybindings.filter((k) => !single.includes(k))) {
      assert.match(binding.key, /^ctrl\+\[Quote\] /, binding.command);
      assert.equal('mac' in binding && binding.mac, binding.key.replace('ctrl+', 'cmd+'), binding.command);
    }
    for (const { key } of single) assert.match(key, /^(?:[a-z]|escape)$/);
  });
  it('gives no chord to two commands at a time', () => {
    const chords = keybindings.map(({ key, when }) => `${key} ${when}`);
    assert.deepEqual(
      chords.filter((chord, i) => chords.indexOf(chord) !== i),
      [],
    );
  });
});
