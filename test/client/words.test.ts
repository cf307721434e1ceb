import assert from 'node:assert/strict';
import { asPlain } from '../../client/src/words';

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
