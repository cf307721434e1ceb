import assert from 'node:assert/strict';
import { analyze, type Decisions } from '../../../server/src/analysis';
import { findTemplateLines, foldLine } from '../../../server/src/analysis/boilerplate';
import { parseMarked } from '../../support/marked';
import { samples } from './samples';

const text = parseMarked(samples.clean!.trim()).text;
const mine = parseMarked(samples.mine!.trim()).text;

/** Lines marked under the decisions, each with its rule. */
function marked(source: string, decisions: Decisions): [string, string][] {
  return analyze(source, { decisions }).layout.boilerplate.map((b) => [source.slice(b.start, b.end), b.rule]);
}

describe('decisions about boilerplate', () => {
  it('marks what a person wants gone, however the line is spaced or capitalised', () => {
    const line = 'The village council will pay for a new hall. Work begins in spring.';
    assert.deepEqual(marked(text, { alwaysBoilerplate: [`  ${line.toUpperCase()} `] }), [
      [line, 'person.always'],
    ]);
  });

  it('keeps what a person wants kept, before all else', () => {
    const kept = { neverBoilerplate: ['advertisement'], alwaysBoilerplate: ['Advertisement'] };
    assert.ok(marked(mine, {}).some(([line]) => line === 'Advertisement'));
    assert.ok(!marked(mine, kept).some(([line]) => line === 'Advertisement'));
  });

  it('marks template lines, but no signature', () => {
    const lines = ['The village council will pay for a new hall. Work begins in spring.', 'By Marta Lind'];
    const templateLines = new Set(lines.map(foldLine));
    assert.deepEqual(marked(text, { templateLines }), [[lines[0]!, 'folder.template']]);
    assert.ok(!marked(mine, { templateLines }).some(([line]) => line === 'By Marta Lind'));
  });
});

describe('template lines', () => {
  const story = (n: number) =>
    `Headline ${n}\nParagraph ${n} tells of one thing that happened in one place and that nobody else has told of before.\nSecond paragraph of story ${n} goes on with more words about the very same thing and how it ended for all.`;

  it('are those of three stories or more', () => {
    const texts = [1, 2, 3].map((n) => `${story(n)}\nRead our app!\n`);
    assert.deepEqual([...findTemplateLines(texts)], ['read our app!']);
    assert.deepEqual([...findTemplateLines(texts.slice(0, 2))], []);
  });

  it('are not the paragraphs of one story printed three times', () => {
    assert.deepEqual([...findTemplateLines([story(1), story(1), `${story(1)}\nMore.`])], []);
  });

  it('are none in no text', () => {
    assert.deepEqual([...findTemplateLines([])], []);
    assert.deepEqual([...findTemplateLines(['', '\n', '1\n2\n'])], []);
  });
});
