import assert from 'node:assert/strict';
import { folderWith, newsmark } from '../support/newsmark';

const STORY = `Harbour bridge reopens after two years of repairs

The old harbour bridge reopened to traffic on Monday after two years of repairs, the council said.

Our harbour, our news

People crossed it on foot from the early morning, with flags and with music from three bands.
`;

describe('newsmark: what people have said before', function () {
  this.timeout(60_000);
  it('strips the lines that newsmark.json calls boilerplate, and no others', async () => {
    const rules = '{ "alwaysBoilerplate": ["Our harbour, our news"] }';
    const folder = folderWith({ 'a.txt': STORY, 'newsmark.json': rules });
    try {
      const { out } = await newsmark(['strip', 'a.txt'], { cwd: folder.path });
      assert.equal(out, STORY.replace('Our harbour, our news\n\n', ''));
    } finally {
      folder.remove();
    }
  });
  it('goes on with a broken newsmark.json or sidecar and says so', async () => {
    const folder = folderWith({ 'a.txt': STORY, 'newsmark.json': '{', 'a.txt.annotations.jsonld': '{' });
    try {
      const { status, out, err } = await newsmark(['annotate', 'a.txt'], { cwd: folder.path });
      assert.equal(status, 0);
      assert.match(out, /^a\.txt/);
      assert.match(err, /newsmark\.json: /);
      assert.match(err, /a\.txt\.annotations\.jsonld:1:\d+: /);
    } finally {
      folder.remove();
    }
  });
});
