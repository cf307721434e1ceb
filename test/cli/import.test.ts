import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folderWith, newsmark } from '../support/newsmark';

const STORY = '\u{1F600} “We are glad,” said Ann Bell, the mayor of Northport.\r\n';
const ENTITIES = [[22, 30, 'person']];
const document = (more: object) => `${JSON.stringify({ text: STORY, ...more })}\n`;

describe('newsmark import', function () {
  this.timeout(60_000);
  const checkImported = async (
    format: string,
    content: string,
    files: Record<string, string>,
    path: string | null,
  ) => {
    const folder = folderWith({ 'export.jsonl': content, ...files });
    try {
      const args = ['import', '-f', format, 'export.jsonl', '--articles', 'news'];
      const { status, err } = await newsmark(args, { cwd: folder.path });
      assert.equal(status, path === null ? 1 : 0, err);
      for (const name of Object.keys(files)) {
        const sidecar = join(folder.path, `${name}.annotations.jsonld`);
        assert.equal(existsSync(sidecar), name === path, name);
        if (name === path) assert.match(readFileSync(sidecar, 'utf8'), /"exact":"Ann Bell"/);
      }
    } finally {
      folder.remove();
    }
  };
  it('finds the article of a document without a name by its text', () =>
    checkImported(
      'spacy',
      document({ entities: ENTITIES }),
      { 'news/a.txt': STORY, 'news/b.txt': 'No.' },
      'news/a.txt',
    ));
  it('prefers the folder that is named', () =>
    checkImported(
      'doccano',
      document({ id: 'a.txt', entities: [{ id: 1, label: 'person', start_offset: 22, end_offset: 30 }] }),
      { 'a.txt': STORY, 'news/a.txt': STORY },
      'news/a.txt',
    ));
  it('guesses between no two files of one text', () =>
    checkImported(
      'spacy',
      document({ entities: ENTITIES }),
      { 'news/a.txt': STORY, 'news/b.txt': STORY },
      null,
    ));
});
