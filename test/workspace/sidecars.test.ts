import assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../server/src/annotations/annotation';
import { readableOf } from '../../server/src/annotations/describe';
import { failureOf, sidecarFile, sidecarPath } from '../../server/src/workspace/sidecars';
import { agedLeftovers, faultOf, killWhileSaving } from '../support/killing';
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
      const saved = await killWhileSaving(path, 20 + Math.random() * 300);
      assert.ok(saved > 0, 'nothing was saved before the program was killed');
      assert.equal(faultOf(path, saved), null);
      rmSync(path);
    }
    agedLeftovers(path);
    await killWhileSaving(path, 300);
    assert.ok(agedLeftovers(path).length <= 1, 'what the killed programs left was not cleaned up');
  });
  it('says in words that it cannot write, and loses nothing', async () => {
    const { file } = await saved([ada]);
    rmSync(folder, { recursive: true });
    const result = await file.save(readable, [ada, bo]);
    assert.ok(result.kind === 'failed');
    assert.match(result.message, /folder is gone.*kept in memory/);
    mkdirSync(folder);
    const again = await file.save(readable, [ada, bo]);
    assert.ok(again.kind === 'ok' && again.written);
    assert.match(readFileSync(path, 'utf8'), /urn:test:bo/);
  });
  it('has words for a full disk and a folder that is only read', () => {
    assert.match(failureOf(Object.assign(new Error('x'), { code: 'ENOSPC' })), /^The disk is full/);
    assert.match(failureOf(Object.assign(new Error('x'), { code: 'EROFS' })), /not allowed/);
    assert.match(failureOf(new Error('odd')), /odd/);
  });
});
