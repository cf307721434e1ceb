import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { run } from '../../../tools/dev/cache';
import { editions, installPackage } from '../../../tools/dev/codeServer';
import { Desk } from './desk';

const checkout = path.resolve(__dirname, '../../..');

describe('the package', () => {
  let folder: string;
  let desk: Desk | undefined;
  before(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'newsmark-package-'));
  });
  after(async () => {
    await desk?.close();
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  });

  it('is made by npm run package, installs, and annotates an article', async () => {
    run('npm', ['run', 'package'], checkout);
    const vsix = path.join(checkout, 'newsmark.vsix');
    assert.ok(fs.statSync(vsix).size < 5_000_000, 'small enough to send by mail');
    installPackage(editions[1], vsix, folder);
    desk = await Desk.open({ extensionsFolder: folder });
    await desk.openArticle('harbour-tunnel.article.txt');
    await desk.picture('package');
  });
});
