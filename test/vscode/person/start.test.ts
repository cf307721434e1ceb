import * as assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';

const checkout = path.resolve(__dirname, '../../..');

describe('npm start without a desktop editor', () => {
  let child: ChildProcess | undefined;
  after(() => {
    child?.kill('SIGTERM');
  });

  it('serves VS Code and prints an address that answers', async () => {
    const tsx = path.join(checkout, 'node_modules', 'tsx', 'dist', 'cli.mjs');
    const env = { ...process.env, NEWSMARK_EDITOR: 'served' };
    const started = spawn(process.execPath, [tsx, 'tools/dev/start.ts'], { cwd: checkout, env });
    child = started;
    const address = await new Promise<string>((resolve, reject) => {
      let output = '';
      const read = (data: Buffer) => {
        output += data;
        const found = /^http:\S+$/m.exec(output);
        if (found) resolve(found[0]);
      };
      started.stdout.on('data', read);
      started.stderr.on('data', read);
      started.once('exit', () => reject(new Error(output)));
    });
    const page = await fetch(address);
    assert.equal(page.status, 200);
    assert.match(await page.text(), /vscode|workbench/i);
    assert.match(decodeURIComponent(address), /samples/);
  });
});
