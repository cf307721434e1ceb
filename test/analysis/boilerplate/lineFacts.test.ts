import assert from 'node:assert/strict';
import { keyOf, type LineFacts, sameWords } from '../../../server/src/analysis/boilerplate/lineFacts';
import { findLineFacts } from '../../../server/src/analysis/boilerplate/readLines';
import { findVocabulary } from '../../../server/src/analysis/boilerplate/topic';
import { findLines } from '../../../server/src/analysis/lines';

const read = (text: string): LineFacts[] => findLineFacts(text, findLines(text));

/** Checks the words of a line as they are looked up, `|` before each that opens a sentence. */
function checkWords(line: string, expected: string): void {
  const [f] = read(line);
  const words = Array.from(
    { length: f!.wordCount },
    (_, i) => `${f!.opensSentence(i) ? '|' : ''}${f!.word(i).text}`,
  );
  assert.equal(words.join(' '), expected);
}

describe('facts of lines', () => {
  it('tell its words and where sentences open', () => {
    checkWords('The old bridge is shut. Why?', '|the old bridge is shut |why');
    checkWords('© 2024 Harbour News', '© |# harbour news');
    checkWords("“It’s open,” Ann Bell's aide said", "|it's open ann bell's aide said");
  });

  it('count words by what they are', () => {
    const [f] = read('Ann Bell opened the BIG new bridge in 2019');
    assert.deepEqual(
      [f!.wordCount, f!.capitals, f!.allCapitals, f!.numbers, f!.past, f!.stopwords],
      [9, 3, 1, 1, 1, 2],
    );
  });

  it('are of equal words whatever their capitals, and however long', () => {
    const long = 'x'.repeat(60);
    const [a, b, c, d, e] = read(`Read More\nREAD MORE\nread less\n${long} one\n${long} one`);
    assert.ok(sameWords(a!, b!));
    assert.ok(!sameWords(a!, c!));
    assert.ok(sameWords(d!, e!));
    assert.equal(keyOf(b!), 'read more');
  });

  it('count the function words of the language the text is written in', () => {
    const line = 'Die Brücke über den Fluss wird am Montag für zwei Wochen gesperrt, und das ist gut.';
    const facts = read([line, line, line].join('\n'));
    assert.ok(facts.every((f) => f.stopwords >= 6));
    // They are no subject that lines share.
    const { from, to } = findVocabulary(facts);
    assert.ok(to[0]! - from[0]! <= 7, `${to[0]! - from[0]!} content words`);
  });

  it('are those of the line alone, in any text', () => {
    const lines = ['Share this', 'By Ann Example', 'The council met on Monday (Photo: Lena Orth)'];
    const together = read(lines.join('\n\n'));
    lines.forEach((line, i) => {
      const [alone] = read(line);
      const told = ({ wordCount, classes, signs, ending, date, byline, credited, hash }: LineFacts) => [
        wordCount,
        classes,
        signs,
        ending,
        date,
        byline,
        credited,
        hash,
      ];
      assert.deepEqual(told(together[i]!), told(alone!));
    });
  });
});
