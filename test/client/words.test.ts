import assert from 'node:assert/strict';
import { asPlain, lineAround } from '../../client/src/words';

/** What a person sees: the words, without what takes no room. */
const seen = (words: string) => words.replaceAll('\u200b', '');

describe('words of an article in lists and messages', () => {
  it('show no icon and no link', () => {
    for (const words of ['“$(alert) nobody asked”', 'a [name](command:evil) of', '$$(x)](](y)']) {
      assert.equal(seen(asPlain(words)), words);
      assert.doesNotMatch(asPlain(words), /\$\(|\]\(/);
    }
  });
  it('are as they were where they hold neither', () =>
    assert.equal(asPlain('It costs $5 (about €4) [sic]'), 'It costs $5 (about €4) [sic]'));
});

describe('a line in a list', () => {
  /** The line as it is listed for the words at `|`. */
  function checkLine(source: string, expected: string): void {
    assert.equal(lineAround(source.replace('|', ''), source.indexOf('|'), 30), expected);
  }
  it('is shown from its start where the words stand near it', () =>
    checkLine('Mayor |Berg opened the bridge and left', 'Mayor Berg opened the bridge…'));
  it('is shown from a few words before them in a long paragraph', () =>
    checkLine(
      'The bridge was opened on Monday, in the rain, by the mayor, |Berg, who left early',
      '… in the rain, by the mayor, Be…',
    ));
  it('is shown from the words on where no space stands before them', () =>
    checkLine(`${'x'.repeat(60)}|Berg left`, '… Berg left'));
});
