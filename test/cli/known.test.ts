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
  it('takes lines that recur in the stories of a folder for furniture', async () => {
    const story = (words: string) =>
      `${words} in the old town\n\nThe harbour news as it happens\n\nThe council said on Monday that ${words.toLowerCase()} had cost the town more than it had hoped to spend.\n`;
    const files = {
      'a.txt': story('Roof repairs'),
      'b.txt': story('Road works'),
      'c.txt': story('Tree planting'),
    };
    const folder = folderWith(files);
    try {
      const { out } = await newsmark(['strip', '--jsonl', '.'], { cwd: folder.path });
      assert.equal(out.includes('as it happens'), false);
      assert.match(out, /more than it had hoped to spend/);
      const alone = await newsmark(['strip', '--jsonl', '--alone', 'a.txt'], { cwd: folder.path });
      assert.match(alone.out, /had cost the town/);
    } finally {
      folder.remove();
    }
  });
  it('tells what of newsmark.json it does not understand, with the place', async () => {
    const rules =
      '{\n  "alwaysBoilerplates": ["Our harbour, our news"],\n  "neverBoilerplate": "Our harbour"\n}\n';
    const folder = folderWith({ 'a.txt': STORY, 'newsmark.json': rules });
    try {
      const { status, out, err } = await newsmark(['strip', 'a.txt'], { cwd: folder.path });
      assert.equal(status, 0);
      assert.equal(out, STORY);
      assert.match(err, /newsmark\.json:2:3: Unknown member “alwaysBoilerplates”\./);
      assert.match(err, /newsmark\.json:3:23: “neverBoilerplate” must be a list of lines\./);
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
      assert.match(err, /newsmark\.json:1:\d+: /);
      assert.match(err, /a\.txt\.annotations\.jsonld:1:\d+: /);
    } finally {
      folder.remove();
    }
  });
});
