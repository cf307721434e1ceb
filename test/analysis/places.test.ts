import assert from 'node:assert/strict';
import {
  isSpaceAfter,
  nextTokenEndingAfter,
  nextTokenStartingAt,
  tokenEndingAfter,
  tokenEndingAfterNear,
  touchesBoth,
} from '../../server/src/analysis/tokens/places';
import { tokenize } from '../../server/src/analysis/tokens/tokenize';

const TEXT = 'The well-known   ferry (left) at nine.';
const tokens = tokenize(TEXT, 0, TEXT.length);

describe('places of tokens', () => {
  it('are found from the first, from a known one and from any other', () => {
    for (let offset = 0; offset <= TEXT.length; offset++) {
      const first = tokens.ends.findIndex((end) => end > offset);
      const found = first < 0 ? tokens.length : first;
      assert.equal(tokenEndingAfter(tokens, offset), found, `offset ${offset}`);
      for (let near = 0; near <= tokens.length; near++) {
        assert.equal(tokenEndingAfterNear(tokens, offset, near), found, `offset ${offset} near ${near}`);
        if (near > found) continue;
        assert.equal(nextTokenEndingAfter(tokens, offset, near), found, `offset ${offset} from ${near}`);
      }
      const begins = tokens.starts.findIndex((start) => start >= offset);
      assert.equal(nextTokenStartingAt(tokens, offset, 0), begins < 0 ? tokens.length : begins);
    }
  });

  it('tell what touches its neighbours, and after what a space comes', () => {
    const those = (holds: (i: number) => boolean) => tokens.filter((_, i) => holds(i)).map((t) => t.text);
    assert.deepEqual(
      those((i) => touchesBoth(tokens, i)),
      ['-', 'left'],
    );
    assert.deepEqual(
      those((i) => isSpaceAfter(tokens, i)),
      ['The', 'known', 'ferry', ')', 'at'],
    );
  });
});
