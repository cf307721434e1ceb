import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readableOf } from '../../server/src/annotations/describe';
import { renderSidecar } from '../../server/src/annotations/sidecar/write';
import { parseMarked } from '../support/marked';
import { folderWith, newsmark } from '../support/newsmark';
import { annotate } from '../support/tracked';

/** The sidecar of the article that `marked` annotates. */
function sidecarOf(marked: string, who: string): string {
  const { text, spans } = parseMarked(marked);
  const annotations = spans.map((s, i) => annotate(text, s, `urn:test:${who}${i}`, s.tag));
  return renderSidecar(readableOf(text), annotations, { source: 'story.txt', foreign: [], members: {} });
}

const text = '😀 Ada Berg met Bo Lund in Oslo.';
const ada = sidecarOf('😀 <person>Ada Berg</person> met <person>Bo Lund</person> in Oslo.', 'a');
const bo = sidecarOf('😀 <person>Ada Berg</person> met Bo <person>Lund</person> in Oslo.', 'b');

describe('newsmark agree', function () {
  this.timeout(60_000);
  it('gives the measures per label and the differences', async () => {
    const files = {
      'story.txt': text,
      'story.txt.ada.annotations.jsonld': ada,
      'story.txt.bo.annotations.jsonld': bo,
    };
    const folder = folderWith(files);
    try {
      const names = Object.keys(files).slice(1);
      const { status, out } = await newsmark(['agree', ...names, '--differences'], { cwd: folder.path });
      assert.equal(status, 1);
      assert.match(out, /^label +A +B +F1 same +F1 shared +kappa +alpha\nperson +2 +2 +0\.500 +1\.000 /);
      assert.match(out, /:1: span: A person “Bo Lund”, B person “Lund”/);
      assert.equal((await newsmark(['agree', names[0]!, names[0]!], { cwd: folder.path })).status, 0);
    } finally {
      folder.remove();
    }
  });
  it('says what it cannot read', async () => {
    const folder = folderWith({ 'story.txt': text, 'story.txt.annotations.jsonld': '{' });
    try {
      const name = 'story.txt.annotations.jsonld';
      const { status, err } = await newsmark(['agree', name, name], { cwd: folder.path });
      assert.equal(status, 2);
      assert.match(err, /story\.txt\.annotations\.jsonld:1:2 /);
    } finally {
      folder.remove();
    }
  });
});

describe('newsmark import', function () {
  this.timeout(60_000);
  it('puts brat annotations into the sidecar, once', async () => {
    const folder = folderWith({ 'story.txt': text, 'story.ann': 'T1\tPerson 2 10\tAda Berg\n' });
    try {
      const run = () => newsmark(['import', '--format', 'brat', 'story.ann'], { cwd: folder.path });
      assert.match((await run()).out, /1 added, 0 there already/);
      assert.match((await run()).out, /0 added, 1 there already/);
      const json = JSON.parse(readFileSync(join(folder.path, 'story.txt.annotations.jsonld'), 'utf8'));
      assert.equal(json.first.items[0].target.selector[1].exact, 'Ada Berg');
      assert.equal(json.first.items[0].body[0].value, 'person');
    } finally {
      folder.remove();
    }
  });
  it('finds the articles of formats that carry the text, and tells what it cannot place', async () => {
    const line = (id: string, t: string) => JSON.stringify({ id, text: t, label: [[2, 10, 'PER']] });
    const folder = folderWith({
      'story.txt': text,
      'export.jsonl': `${line('story.txt', text)}\n${line('lost.txt', text)}\n`,
    });
    try {
      const { status, err } = await newsmark(['import', '--format', 'doccano', 'export.jsonl'], {
        cwd: folder.path,
      });
      assert.equal(status, 1);
      assert.match(err, /no article has the text of lost\.txt/);
      assert.ok(existsSync(join(folder.path, 'story.txt.annotations.jsonld')));
    } finally {
      folder.remove();
    }
  });
});
