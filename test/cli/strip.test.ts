import assert from 'node:assert/strict';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import type { Annotation } from '../../server/src/annotations/annotation';
import { describe as describeWords, readableOf } from '../../server/src/annotations/describe';
import { renderSidecar } from '../../server/src/annotations/sidecar/write';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff';
import { applyStrip } from '../../server/src/features/strip';
import { folderWith, newsmark } from '../support/newsmark';

const KEPT = `Harbour bridge reopens after two years of repairs

The old harbour bridge reopened to traffic on Monday after two years of repairs, the city council said.

“We are glad that it is done,” said Ann Bell, the mayor, who crossed it on foot with two hundred neighbours.
`;
const JUNK = `
Advertisement

Sign up for our newsletter

Copyright 2024 Harbour Post. All rights reserved.
`;

/** `strip --in-place` of a file with these bytes leaves exactly those. */
async function checkInPlace(before: Uint8Array, after: Uint8Array): Promise<void> {
  const folder = folderWith({ 'a.txt': before });
  try {
    const { status, out, err } = await newsmark(['strip', '--in-place', 'a.txt'], { cwd: folder.path });
    assert.equal(status, 0);
    assert.equal(out, '');
    assert.match(err, /Stripped \d+ lines? from [01] of 1 file/);
    assert.deepEqual(
      readFileSync(join(folder.path, 'a.txt')).toString('hex'),
      Buffer.from(after).toString('hex'),
    );
  } finally {
    folder.remove();
  }
}

describe('newsmark strip', function () {
  this.timeout(60_000);
  it('prints the story alone', async () => {
    const { status, out } = await newsmark(['strip', '-'], { input: KEPT + JUNK });
    assert.deepEqual([status, out], [0, KEPT]);
  });
  it('rewrites a file, every other byte as it was', () =>
    checkInPlace(Buffer.from(KEPT + JUNK), Buffer.from(KEPT)));
  it('keeps a byte-order mark and CRLF', () => {
    const crlf = (text: string) => Buffer.from(`\ufeff${text.replaceAll('\n', '\r\n')}`);
    return checkInPlace(crlf(KEPT + JUNK), crlf(KEPT));
  });
  it('keeps UTF-16', () => {
    const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
    return checkInPlace(utf16(KEPT + JUNK), utf16(KEPT));
  });
  it('does not touch a file without boilerplate', async () => {
    const folder = folderWith({ 'a.txt': KEPT });
    try {
      const before = statSync(join(folder.path, 'a.txt'));
      await newsmark(['strip', '-i', '.'], { cwd: folder.path });
      const after = statSync(join(folder.path, 'a.txt'));
      assert.deepEqual([after.mtimeMs, after.ino], [before.mtimeMs, before.ino]);
    } finally {
      folder.remove();
    }
  });
  it('moves a person’s annotations along', async () => {
    const text = JUNK.trimStart() + KEPT;
    const readable = readableOf(text);
    const start = text.indexOf('Ann Bell');
    const span = { start, end: start + 8 };
    const now = '2024-05-01T10:00:00Z';
    const annotation: Annotation = {
      id: 'urn:uuid:1',
      motivation: 'identifying',
      label: 'person',
      attributes: {},
      relations: [],
      note: '',
      targets: [{ span, place: 'exact', score: 1, quote: describeWords(readable, span), near: start }],
      creator: 'me',
      created: now,
      modified: now,
      origin: 'human',
      status: 'accepted',
      confidence: 1,
    };
    const json = renderSidecar(readable, [annotation], { source: 'a.txt', foreign: [], members: {} });
    const folder = folderWith({ 'a.txt': text, 'a.txt.annotations.jsonld': json });
    try {
      await newsmark(['strip', '-i', 'a.txt'], { cwd: folder.path });
      const stripped = readFileSync(join(folder.path, 'a.txt'), 'utf8');
      assert.ok(stripped.length < text.length);
      const moved = JSON.parse(readFileSync(join(folder.path, 'a.txt.annotations.jsonld'), 'utf8'));
      const position = moved.first.items[0].target.selector.find(
        (s: { type: string }) => s.type === 'TextPositionSelector',
      );
      assert.equal(stripped.slice(position.start, position.end), 'Ann Bell');
    } finally {
      folder.remove();
    }
  });
  it('never writes a file that it could not read', async () => {
    const bad = Buffer.from(`${KEPT}caf\xe9${JUNK}`, 'latin1');
    const folder = folderWith({ 'a.txt': bad });
    try {
      const { status, err } = await newsmark(['strip', '-i', 'a.txt'], { cwd: folder.path });
      assert.equal(status, 1);
      assert.match(err, /not UTF-8/);
      assert.deepEqual(readFileSync(join(folder.path, 'a.txt')), bad);
    } finally {
      folder.remove();
    }
  });
  it('prints a diff that patches the article into the stripped one', async () => {
    const { status, out } = await newsmark(['strip', '--diff', '-'], { input: KEPT + JUNK });
    assert.equal(status, 0);
    assert.match(out, /^-Advertisement$/m);
    assert.equal(applyPatch(KEPT + JUNK, out), KEPT);
  });
  it('strips JSON lines', async () => {
    const { out } = await newsmark(['strip', '--jsonl'], {
      input: `${JSON.stringify({ id: 5, text: KEPT + JUNK })}\n`,
    });
    const { id, text } = JSON.parse(out);
    assert.deepEqual([id, text], [5, KEPT]);
  });
  it('refuses to run several articles together, 2', async () => {
    const folder = folderWith({ 'a.txt': KEPT, 'b.txt': KEPT });
    try {
      const { status, err } = await newsmark(['strip', '.'], { cwd: folder.path });
      assert.equal(status, 2);
      assert.match(err, /--in-place, --diff or --jsonl/);
    } finally {
      folder.remove();
    }
  });
});

describe('unifiedDiff', () => {
  it('patches any text into the same text without the edits', () => {
    const text = fc.array(fc.constantFrom('a', 'b', '', '\n', '\n\n', 'c\n', '\r\n'), { maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 8 }), (parts, cuts) => {
        const whole = parts.join('');
        const borders = [...new Set(cuts.map((c) => c % (whole.length + 1)))].sort((a, b) => a - b);
        const edits = [];
        for (let i = 0; i + 1 < borders.length; i += 2)
          edits.push({ start: borders[i]!, end: borders[i + 1]! });
        const patch = unifiedDiff('a.txt', whole, edits);
        if (edits.length === 0) assert.equal(patch, '');
        else
          assert.equal(applyPatch(whole, patch, { autoConvertLineEndings: false }), applyStrip(whole, edits));
      }),
    );
  });
});
