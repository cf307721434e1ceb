import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tokenize } from '../../server/src/analysis/tokens/tokenize';

/** The tokens of `text`, joined with a bar. */
function checkTokens(text: string, expected: string): void {
  assert.equal(
    tokenize(text, 0, text.length)
      .map((t) => t.text)
      .join('|'),
    expected,
  );
}

describe('tokenize', () => {
  it('splits possessives and clitics, keeps n’t', () => {
    checkTokens('Trump’s aide didn’t say he’d go', 'Trump|’s|aide|didn’t|say|he|’d|go');
    checkTokens("the Smiths' house", "the|Smiths|'|house");
  });
  it('keeps the stop of abbreviations and initials', () => {
    checkTokens(
      'Sen. John F. Kerry of the U.S. spoke at 5 p.m. Monday.',
      'Sen.|John|F.|Kerry|of|the|U.S.|spoke|at|5|p.m.|Monday|.',
    );
  });
  it('splits hyphenated words', () => checkTokens('a US-led drill', 'a|US|-|led|drill'));
  it('keeps addresses, handles and tags whole', () => {
    checkTokens(
      'see https://example.org/a?b=1, @anna_k or #news2',
      'see|https://example.org/a?b=1|,|@anna_k|or|#news2',
    );
  });
  it('keeps numbers whole', () =>
    checkTokens('$1,200.50 in the 1990s, 3:15', '$|1,200.50|in|the|1990s|,|3:15'));
  it('separates a missing space after a full stop', () => checkTokens('today.The end', 'today|.|The|end'));
  it('takes a run of the same control code or broken surrogate as one', () => {
    checkTokens('a\0\0\0b', 'a|\0\0\0|b');
    checkTokens('\udc00\udc00\ud800\ud800 x', '\udc00\udc00|\ud800\ud800|x');
  });
  it('leaves the last of a run of halves to its pair', () =>
    checkTokens('\ud83d\ud83d😀!', '\ud83d\ud83d|😀|!'));
  it('keeps no memory alive but that of the places', () => {
    const tokens = tokenize('The ferry left at nine.', 0, 23);
    assert.equal(tokens.starts.buffer.byteLength, 2 * 4 * tokens.length);
    assert.equal(tokens.ends.buffer, tokens.starts.buffer);
  });
  it('covers any text in order and never cuts a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        let at = 0;
        const tokens = tokenize(text, 0, text.length);
        for (const [i, token] of tokens.entries()) {
          const [start, end] = [tokens.starts[i]!, tokens.ends[i]!];
          assert.ok(start >= at && end > start && end <= text.length);
          assert.equal(token.text, text.slice(start, end));
          assert.equal(
            text
              .slice(at, start)
              .trim()
              .replace(/[\u200b\ufeff]/g, ''),
            '',
          );
          at = end;
        }
      }),
    );
  });
});
