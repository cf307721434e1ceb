import assert from 'node:assert/strict';
import { newsmark } from '../support/newsmark';

/** Whatever the text, the command answers with one whole line and status 0. */
async function checkAnswers(text: string): Promise<void> {
  const { status, out, err } = await newsmark(['annotate', '--jsonl'], {
    input: `${JSON.stringify({ id: 1, text })}\n`,
  });
  assert.deepEqual([status, err], [0, '']);
  const { id, structure } = JSON.parse(out) as { id: number; structure: { end: number }[] };
  assert.equal(id, 1);
  assert.ok(structure.every((s) => s.end <= text.length));
}

describe('newsmark on texts made to hurt', function () {
  this.timeout(60_000);
  it('takes tens of thousands of quotation marks', () => checkAnswers('"'.repeat(60_000)));
  it('takes 350 kilobytes in one line', () => checkAnswers('The council met again. '.repeat(15_000)));
  it('takes a word of a megabyte', () => checkAnswers('a'.repeat(1_000_000)));
  it('takes nothing but line breaks', () => checkAnswers('\r\n'.repeat(30_000)));
  it('takes NUL, lone surrogates and controls', () =>
    checkAnswers('a\0b\ud800c\udc00\u001bd\ufeff'.repeat(200)));
});
