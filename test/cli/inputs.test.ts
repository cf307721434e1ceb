import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark, type Ran } from '../support/newsmark';

const STORY = 'Bridge reopens\n\nThe old bridge reopened on Monday, the council said.\n';

/** Runs `newsmark` in a folder with these files. */
async function inFolder(files: Record<string, string | Uint8Array>, args: readonly string[]): Promise<Ran> {
  const folder = folderWith(files);
  try {
    mkdirSync(join(folder.path, 'empty'));
    mkdirSync(join(folder.path, 'deep/er'), { recursive: true });
    writeFileSync(join(folder.path, 'deep/er/z.txt'), STORY);
    return await newsmark(args, { cwd: folder.path });
  } finally {
    folder.remove();
  }
}

async function checkRefused(args: readonly string[], message: RegExp): Promise<void> {
  const { status, out, err } = await inFolder({ 'a.txt': STORY }, args);
  assert.equal(status, 2);
  assert.equal(out, '');
  assert.match(err, message);
}

describe('newsmark: inputs and exit status', function () {
  this.timeout(60_000);
  it('annotates a file, 0', async () => {
    const { status, out, err } = await inFolder({ 'a.txt': STORY }, ['annotate', 'a.txt']);
    assert.deepEqual([status, err], [0, '']);
    assert.match(out, /^a\.txt/);
  });
  it('gives an object for one article, an array for several', async () => {
    const files = { 'a.txt': STORY, 'b.txt': STORY };
    const one = JSON.parse((await inFolder(files, ['annotate', '--json', 'a.txt'])).out);
    assert.equal(one.id, 'a.txt');
    const many = JSON.parse((await inFolder(files, ['annotate', '--json', '.'])).out);
    assert.deepEqual(
      many.map((a: { id: string }) => a.id),
      ['a.txt', 'b.txt', join('deep/er/z.txt')],
    );
  });
  it('takes globs', async () => {
    const { out } = await inFolder({ 'a.txt': STORY, 'b.md': STORY }, [
      'annotate',
      '--jsonl',
      '**/*.{txt,md}',
    ]);
    assert.deepEqual(
      out
        .trim()
        .split('\n')
        .map((l) => JSON.parse(l).id)
        .sort(),
      ['a.txt', 'b.md', 'deep/er/z.txt'],
    );
  });
  it('refuses an unknown verb, 2', () => checkRefused(['anotate', 'a.txt'], /annotate/));
  it('refuses an unknown option, 2', () =>
    checkRefused(['annotate', '--jsno', 'a.txt'], /unknown option.*--jsno/));
  it('refuses no input, 2', () => checkRefused(['annotate'], /name files, folders/));
  it('refuses a wrong number of workers, 2', () =>
    checkRefused(['annotate', '--workers', '0', 'a.txt'], /whole number/));
  it('says that a file is missing, 2', () => checkRefused(['annotate', 'no.txt'], /no\.txt: no such file/));
  it('says that a folder has no articles, 2', () =>
    checkRefused(['annotate', 'empty'], /empty: no \.txt files/));
  it('says that a glob matches nothing, 2', () => checkRefused(['annotate', 'x*.txt'], /no file matches/));
  it('goes on after a missing file, 1', async () => {
    const { status, out, err } = await inFolder({ 'a.txt': STORY }, ['annotate', 'no.txt', 'a.txt']);
    assert.equal(status, 1);
    assert.match(out, /^a\.txt/);
    assert.match(err, /no\.txt: no such file/);
  });
  it('names the byte that is not UTF-8, 1', async () => {
    const bad = Buffer.from('The caf\xe9 opened.\n', 'latin1');
    const { status, err } = await inFolder({ 'bad.txt': bad, 'a.txt': STORY }, [
      'annotate',
      'bad.txt',
      'a.txt',
    ]);
    assert.equal(status, 1);
    assert.match(err, /bad\.txt: not UTF-8: byte 0xE9 at offset 7/);
  });
  it('reads UTF-16 with a byte-order mark', async () => {
    const { status, out } = await inFolder({ 'u.txt': Buffer.from(`\ufeff${STORY}`, 'utf16le') }, [
      'annotate',
      '--json',
      'u.txt',
    ]);
    assert.equal(status, 0);
    const { structure } = JSON.parse(out) as { structure: { end: number }[] };
    assert.ok(structure.at(-1)!.end <= STORY.length + 1);
  });
  it('explains UTF-16 without a byte-order mark, 1', async () => {
    const { status, err } = await inFolder({ 'u.txt': Buffer.from(STORY, 'utf16le') }, ['annotate', 'u.txt']);
    assert.equal(status, 1);
    assert.match(err, /UTF-16/);
  });
  it('takes an empty file', async () => {
    const { status, out } = await inFolder({ 'e.txt': '' }, ['annotate', '--json', 'e.txt']);
    assert.equal(status, 0);
    assert.deepEqual(JSON.parse(out).structure, []);
  });
  it('reads an article from standard input with -', async () => {
    const { status, out } = await newsmark(['annotate', '-'], { input: STORY });
    assert.equal(status, 0);
    assert.match(out, /^<stdin>/);
  });
  it('shows help for itself and each verb, 0', async () => {
    for (const args of [['--help'], ['annotate', '--help'], ['help', 'annotate']]) {
      const { status, out } = await newsmark(args);
      assert.equal(status, 0);
      assert.match(out, /Usage: newsmark/);
      assert.match(out, /Exit status/);
    }
  });
  it('writes no terminal codes into a pipe', async () => {
    const { out, err } = await inFolder({ 'a.txt': 'Red \x1b[31malert\x1b[0m\n\nBody.\n', 'b.txt': STORY }, [
      'annotate',
      '.',
    ]);
    assert.ok(!`${out}${err}`.includes('\x1b'));
  });
});
