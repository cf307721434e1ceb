import assert from 'node:assert/strict';
import { folderWith, newsmark } from '../support/newsmark';

const STORY = `Harbour bridge reopens

The old harbour bridge reopened to traffic on Monday after two years of repairs.

“We are glad that it is done,” said Ann Bell, the mayor of Northport.
`;

describe('newsmark quotes', function () {
  this.timeout(60_000);
  it('lists line, speaker, cue and quote', async () => {
    const { status, out } = await newsmark(['quotes', '-'], { input: STORY });
    assert.equal(status, 0);
    assert.match(out, /^ LINE {2}SPEAKER +CUE +QUOTE\n {4}5 {2}.*We are glad that it is done/);
  });
  it('gives JSON', async () => {
    const { out } = await newsmark(['quotes', '--json', '-'], { input: STORY });
    const [quote] = JSON.parse(out);
    assert.equal(quote.line, 5);
    assert.match(quote.quote, /We are glad that it is done/);
  });
  it('gives an empty JSON array for no quotes', async () => {
    assert.deepEqual(
      JSON.parse((await newsmark(['quotes', '--json', '-'], { input: 'No quote.\n' })).out),
      [],
    );
  });
  it('gives CSV that no spreadsheet takes for a formula', async () => {
    const folder = folderWith({ 'a.txt': STORY, '=b.txt': STORY });
    try {
      const { out } = await newsmark(['quotes', '--csv', '.'], { cwd: folder.path });
      const lines = out.split('\r\n');
      assert.match(lines[0]!, /^speaker,quote,cue,line,file/);
      assert.equal(lines.length, 4);
      assert.match(lines[1]!, /,'=b\.txt,/);
    } finally {
      folder.remove();
    }
  });
  it('tells why', async () => {
    const { out } = await newsmark(['quotes', '--why', '-'], { input: STORY });
    assert.match(out, /because|no source found/);
  });
  it('refuses two formats, 2', async () => {
    assert.equal((await newsmark(['quotes', '--json', '--csv', '-'], { input: STORY })).status, 2);
  });
});
