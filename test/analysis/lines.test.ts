import { strict as assert } from 'node:assert';
import { findBlocks } from '../../server/src/analysis/blocks';
import { findLines } from '../../server/src/analysis/lines';

describe('lines', () => {
  it('are one for an empty text', () => checkLines('', ['']));

  it('end at LF, CR and CRLF', () =>
    checkLines('Bread is dear.\nFlour\rand salt\r\nare not.', [
      'Bread is dear.',
      'Flour',
      'and salt',
      'are not.',
    ]));

  it('may be blank, the last one too', () =>
    checkLines('Bread\r\n\r\n \n\rSalt\n', ['Bread', '', ' ', '', 'Salt', '']));

  it('are all found in a long text', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => (i % 3 === 0 ? '' : `Line ${i} of the list.`));
    checkLines(lines.join('\r\n'), lines);
  });

  it('keep no memory alive but their own, nor do paragraphs', () => {
    const { starts, ends, blank } = findLines('Bread\nFlour\nSalt');
    assert.equal(starts.buffer.byteLength, 2 * 3 * 4);
    assert.equal(ends.buffer, starts.buffer);
    assert.equal(blank.buffer.byteLength, 3);
    const text = 'Bread\n\nFlour\nSalt';
    assert.equal(findBlocks(text, findLines(text)).starts.buffer.byteLength, 4 * 3 * 4);
  });
});

function checkLines(text: string, expected: readonly string[]): void {
  const lines = findLines(text);
  assert.deepEqual(
    Array.from(lines.starts, (start, i) => text.slice(start, lines.ends[i])),
    expected,
  );
  assert.deepEqual(
    Array.from(lines.blank, (blank) => blank === 1),
    expected.map((line) => line.trim() === ''),
  );
}
