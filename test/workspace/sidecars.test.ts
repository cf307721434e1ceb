import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../server/src/annotations/annotation';
import { readableOf } from '../../server/src/annotations/describe';
import { sidecarFile, sidecarPath } from '../../server/src/workspace/sidecars';
import { annotate } from '../support/tracked';

const text = 'Ada Berg and Bo Lund rebuilt the bridge over the river.';
const readable = readableOf(text);
const ada = annotate(text, { start: 0, end: 8 }, 'urn:test:ada');
const bo = annotate(text, { start: 13, end: 20 }, 'urn:test:bo');

describe('sidecarFile', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'newsmark-'));
    path = sidecarPath(join(folder, 'story.txt'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function saved(annotations: readonly Annotation[]) {
    const file = sidecarFile(path, 'story.txt');
    await file.load(readable);
    const result = await file.save(readable, annotations);
    assert.ok(result.kind === 'ok');
    return { file, result };
  }

  it('creates no file for nothing, and does not write twice', async () => {
    const { result } = await saved([]);
    assert.equal(result.written, false);
    const { file } = await saved([ada]);
    const { mtimeMs, ino } = statSync(path);
    assert.equal(((await file.save(readable, [ada])) as { written: boolean }).written, false);
    assert.deepEqual([statSync(path).mtimeMs, statSync(path).ino], [mtimeMs, ino]);
  });
  it('takes in what another window added, and keeps both', async () => {
    const { file } = await saved([ada]);
    await saved([ada, bo]);
    const renamed = { ...ada, label: 'source' };
    const result = await file.save(readable, [renamed]);
    assert.ok(result.kind === 'ok' && result.written);
    assert.deepEqual(
      result.annotations.map((a) => a.label),
      ['source', 'person'],
    );
  });
  it('tells when both changed one annotation', async () => {
    const { file } = await saved([ada]);
    await saved([{ ...ada, label: 'cue' }]);
    const result = await file.refresh(readable, [{ ...ada, label: 'source' }]);
    assert.ok(result.kind === 'ok');
    assert.equal(result.conflicts[0]!.theirs!.label, 'cue');
  });
  it('never overwrites a broken or foreign file', async () => {
    for (const content of ['{ "id": 1,', '[1, 2]', '<<<<<<< ours\n{}']) {
      writeFileSync(path, content);
      const file = sidecarFile(path, 'story.txt');
      assert.equal((await file.load(readable)).kind, 'broken');
      assert.equal((await file.save(readable, [ada])).kind, 'broken');
      assert.equal(readFileSync(path, 'utf8'), content);
    }
  });
  it('names the file after the annotator on request', () => {
    assert.equal(sidecarPath('a/story.txt', 'Ane Łuć'), 'a/story.txt.ane-łuc.annotations.jsonld');
    assert.equal(sidecarPath('a/story.txt'), 'a/story.txt.annotations.jsonld');
  });
  it('removes the temporary files of killed saves, and nothing else', async () => {
    const old = new Date(Date.now() - 3_600_000);
    const names = [
      'story.txt.annotations.jsonld.1234567890',
      'story.txt.annotations.jsonld.bak',
      'story.txt.12',
    ];
    for (const name of names) {
      writeFileSync(join(folder, name), '');
      utimesSync(join(folder, name), old, old);
    }
    // Another window may be saving right now.
    writeFileSync(join(folder, 'other.txt.annotations.jsonld.77'), '');
    await saved([ada]);
    assert.deepEqual(readdirSync(folder).sort(), [
      'other.txt.annotations.jsonld.77',
      'story.txt.12',
      'story.txt.annotations.jsonld',
      'story.txt.annotations.jsonld.bak',
    ]);
  });

  it('leaves the old or the new file, whole, when the program is killed at any moment', async function () {
    const kills = Number(process.env.NEWSMARK_CRASHES ?? 3);
    this.timeout(kills * 5000);
    for (let i = 0; i < kills; i++) {
      const dots = await killWhileSaving(path);
      assert.ok(dots > 0, 'nothing was saved before the program was killed');
      const json = JSON.parse(readFileSync(path, 'utf8'));
      const labels = json.first.items.map((a: { body: { value: string }[] }) => a.body[0]!.value);
      const round = Number(labels[0].replace('round-', ''));
      assert.ok(round >= dots - 1, `round ${dots - 1} was saved, the file is of round ${round}`);
      assert.deepEqual(labels, Array(1 + (round % 40)).fill(`round-${round}`));
      rmSync(path);
    }
  });
});

/** Starts a program that saves without end, kills it at a random moment, and tells how many saves it reported. */
function killWhileSaving(path: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const script = join(__dirname, '../support/savingChild.ts');
    const child = spawn(process.execPath, ['-r', 'tsx/cjs', script, path], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let dots = 0;
    child.stdout.on('data', (data: Buffer) => {
      if (dots === 0) setTimeout(() => child.kill('SIGKILL'), 20 + Math.random() * 300);
      dots += data.length;
    });
    child.on('error', reject);
    child.on('close', (code) => (code ? reject(new Error(`ended with ${code}`)) : resolve(dots)));
  });
}
