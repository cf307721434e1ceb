import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark } from '../support/newsmark';

const STORY = `Harbour bridge reopens

The old harbour bridge reopened to traffic on Monday after two years of repairs.

“We are glad that it is done,” said Ann Bell, the mayor of Northport.
`;

describe('newsmark export', function () {
  this.timeout(60_000);
  it('joins articles where the format can', async () => {
    const folder = folderWith({ 'a.txt': STORY, 'b.txt': STORY });
    try {
      const { status, out } = await newsmark(['export', '-f', 'conll', '.'], { cwd: folder.path });
      assert.equal(status, 0);
      assert.equal(out.match(/^-DOCSTART-/gm)?.length, 2);
    } finally {
      folder.remove();
    }
  });
  it('writes one file an article with --out', async () => {
    const folder = folderWith({ 'a.txt': STORY, 'b.txt': STORY });
    try {
      const { status } = await newsmark(['export', '-f', 'brat', '--out', '.', '.'], { cwd: folder.path });
      assert.equal(status, 0);
      assert.deepEqual(readdirSync(folder.path).sort(), ['a.ann', 'a.txt', 'b.ann', 'b.txt']);
      assert.match(readFileSync(join(folder.path, 'a.ann'), 'utf8'), /^T\d+\tquote \d+ \d+\t/m);
    } finally {
      folder.remove();
    }
  });
  it('refuses to run brat articles together, an unknown format, and no format, 2', async () => {
    const folder = folderWith({ 'a.txt': STORY, 'b.txt': STORY });
    try {
      for (const args of [['-f', 'brat', '.'], ['-f', 'word', '.'], ['.']]) {
        const { status, out, err } = await newsmark(['export', ...args], { cwd: folder.path });
        assert.deepEqual([status, out], [2, '']);
        assert.ok(err.length > 0);
      }
    } finally {
      folder.remove();
    }
  });
});
