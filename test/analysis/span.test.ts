import { strict as assert } from 'node:assert';
import {
  endingAfterNear,
  firstEndingAfter,
  isCoveredBy,
  nextEndingAfter,
  type Span,
  searchIn,
  sortSpans,
  spanAt,
} from '../../server/src/analysis/span';

/** Spans as they lie in a line: `[` and `]` stand on the first and the last character of each. */
function spansIn(line: string): Span[] {
  const spans: Span[] = [];
  for (let start = line.indexOf('['); start >= 0; start = line.indexOf('[', start + 1))
    spans.push({ start, end: line.indexOf(']', start) + 1 });
  return spans;
}

describe('spans', () => {
  const spans = spansIn('[a] [bc][d]   [efg] [h]  [i] [jk] [l][m] [n]');

  it('are found from a known one on as from the first', () => {
    for (let offset = 0; offset < 50; offset++) {
      const found = firstEndingAfter(spans, offset);
      for (let from = 0; from <= found; from++)
        assert.equal(nextEndingAfter(spans, offset, from), found, `offset ${offset} from span ${from}`);
    }
  });

  it('are found from any other, before or behind them', () => {
    for (let offset = 0; offset < 50; offset++) {
      const found = firstEndingAfter(spans, offset);
      for (let near = 0; near <= spans.length; near++)
        assert.equal(endingAfterNear(spans, offset, near), found, `offset ${offset} near span ${near}`);
    }
  });

  it('are searched one offset after the other, forth and back', () => {
    const search = searchIn(spans);
    const isCovered = isCoveredBy(spans);
    for (const offset of [0, 4, 49, 1, 20, 21, 3, 12, 40, 0]) {
      assert.equal(search(offset), firstEndingAfter(spans, offset), `offset ${offset}`);
      assert.equal(isCovered(offset), spanAt(spans, offset) !== null, `offset ${offset}`);
    }
  });

  it('are put in order, the outer before the inner', () => {
    const sorted = sortSpans([
      { start: 4, end: 6 },
      { start: 0, end: 3 },
      { start: 0, end: 9 },
    ]);
    assert.deepEqual(
      sorted.map(({ start, end }) => `${start}–${end}`),
      ['0–9', '0–3', '4–6'],
    );
  });
});
