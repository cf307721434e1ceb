import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { annotate, relabel } from '../../server/src/annotations/actions';
import { actorNamed } from '../../server/src/workspace/annotator';
import { createNotebooks } from '../../server/src/workspace/notebooks';

const text = 'Ada Berg and Bo Lund rebuilt the bridge over the river near Oslo last year.';

describe('notebooks', () => {
  let folder: string;
  let uri: string;
  const actor = actorNamed('Anna');
  const open = async () => {
    const notebooks = createNotebooks({
      actor: () => actor,
      separate: () => false,
      onChange: () => {},
      log: () => {},
    });
    await notebooks.read(uri, text);
    return notebooks;
  };
  type Open = Awaited<ReturnType<typeof open>>;
  const add = (notebooks: Open, words: string, label = 'person') =>
    notebooks.act(uri, ({ text: now }, readable) => {
      const start = now.indexOf(words);
      const spans = [{ start, end: start + words.length }];
      return annotate(readable, [{ label, motivation: 'identifying', spans }], actor);
    });
  const shown = (notebooks: Open, now = text) =>
    notebooks
      .annotations(uri)
      .map((a) => `${a.label}: ${now.slice(a.targets[0]!.span!.start, a.targets[0]!.span!.end)}`);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
    uri = pathToFileURL(join(folder, 'story.txt')).href;
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const sidecar = () => join(folder, 'story.txt.annotations.jsonld');

  it('lose nothing a person does and types while the sidecar is being written', async () => {
    const notebooks = await open();
    await add(notebooks, 'Ada Berg');
    const saving = notebooks.save(uri);
    await add(notebooks, 'Bo Lund');
    const now = `New: ${text}`;
    notebooks.change(uri, now, [{ span: { start: 0, end: 0 }, newText: 'New: ' }]);
    await saving;
    assert.deepEqual(shown(notebooks, now), ['person: Ada Berg', 'person: Bo Lund']);
    await notebooks.save(uri);
    assert.deepEqual(
      JSON.parse(readFileSync(sidecar(), 'utf8')).first.items.map(
        (i: { target: { selector: { start: number }[] } }) => i.target.selector[0]!.start,
      ),
      [5, 18],
    );
  });
  it('join what others wrote with what a person does meanwhile', async () => {
    const [mine, other] = [await open(), await open()];
    await add(other, 'Bo Lund');
    await other.save();
    await add(mine, 'Ada Berg');
    const refreshing = mine.refresh();
    await add(mine, 'Oslo', 'location');
    const now = text.replace('Ada', 'Old Ada');
    mine.change(uri, now, [{ span: { start: 0, end: 0 }, newText: 'Old ' }]);
    await refreshing;
    assert.deepEqual(shown(mine, now), ['person: Ada Berg', 'person: Bo Lund', 'location: Oslo']);
    await Promise.all([mine.close(uri), other.close(uri)]);
  });
  it('ask when both changed one annotation, and take the other version on request', async () => {
    const mine = await open();
    await add(mine, 'Ada Berg');
    await mine.save();
    const other = await open();
    const change = (notebooks: Open, label: string) =>
      notebooks.act(uri, ({ store }) => relabel(store.annotations[0]!, label, 'tagging', actor));
    await change(other, 'cue');
    await other.save();
    await change(mine, 'source');
    await mine.refresh();
    const { conflicts } = (await mine.of(uri))!;
    assert.equal(conflicts[0]!.theirs!.label, 'cue');
    assert.deepEqual(shown(mine), ['source: Ada Berg']);
    await mine.settle(uri, conflicts[0]!.id, 'theirs');
    assert.deepEqual(shown(mine), ['cue: Ada Berg']);
    await Promise.all([mine.close(uri), other.close(uri)]);
  });
  it('leave a broken sidecar alone until it is mended', async () => {
    writeFileSync(sidecar(), '{');
    const notebooks = await open();
    await add(notebooks, 'Ada Berg');
    await notebooks.save();
    assert.equal(readFileSync(sidecar(), 'utf8'), '{');
    assert.equal((await notebooks.of(uri))!.saves, false);
    writeFileSync(sidecar(), '{"type": "AnnotationCollection", "first": {"items": []}}');
    await notebooks.refresh();
    await notebooks.save();
    assert.match(readFileSync(sidecar(), 'utf8'), /Ada Berg/);
  });
});
