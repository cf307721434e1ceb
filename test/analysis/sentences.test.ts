import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';

/** The sentences of a text are the parts between the bars. */
function checkSentences(marked: string): void {
  const text = marked.replaceAll('|', '');
  const found = analyze(text).sentences.map(({ start, end }) => text.slice(start, end));
  assert.deepEqual(
    found,
    marked.split('|').map((sentence) => sentence.trim()),
  );
}

describe('sentences', () => {
  it('end after “no.”, which shortens “number” only before one', () => {
    checkSentences('She said she would vote no. |Marsh was there.');
    checkSentences('He ranks No. 3 and wore no. 7 for years.');
    checkSentences('“The answer is no.” |Renner left.');
  });
  it('do not end inside a listed share', () => {
    checkSentences('Darrow Group (DRRW.L) fell with the index (.FTMC) on Monday. |Quay (QUAY.N) rose.');
  });
});
