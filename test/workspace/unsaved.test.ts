import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { actorNamed } from '../../server/src/workspace/annotator';
import { createNotebooks } from '../../server/src/workspace/notebooks';
import { annotate } from '../support/tracked';

const text = 'Ada Berg met Bo Lund in Oslo on Monday.\n';

describe('annotations of an unsaved document', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const open = async (closed: 'before' | 'after', saved: string) => {
    const notebooks = createNotebooks({
      actor: () => actorNamed('Ada'),
      separate: () => false,
      onChange: () => undefined,
      log: () => undefined,
    });
    const path = join(folder, 'story.txt');
    const uri = pathToFileURL(path).href;
    await notebooks.read('untitled:Untitled-1', text);
    const person = annotate(text, { start: 0, end: 8 });
    await notebooks.act('untitled:Untitled-1', () => ({
      title: 'annotate',
      replaced: [{ before: null, after: person }],
    }));
    if (closed === 'before') await notebooks.close('untitled:Untitled-1');
    await notebooks.read(uri, saved);
    if (closed === 'after') await notebooks.close('untitled:Untitled-1');
    await notebooks.save();
    return { path, annotations: notebooks.annotations(uri) };
  };

  for (const closed of ['before', 'after'] as const)
    it(`are saved beside the file it becomes, closed ${closed} that is opened`, async () => {
      const { path, annotations } = await open(closed, text);
      assert.equal(annotations.length, 1);
      assert.match(readFileSync(`${path}.annotations.jsonld`, 'utf8'), /"exact":"Ada Berg"/);
    });
  it('never stray to a file with another text', async () => {
    const { annotations } = await open('before', text.replace('Oslo', 'Bergen'));
    assert.deepEqual(annotations, []);
  });
});
