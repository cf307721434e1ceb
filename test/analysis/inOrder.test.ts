import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { inOrder } from '../../server/src/analysis/inOrder';

/** The indexes of `keys` in the order of the keys. */
const orderOf = (...keys: number[]): number[] => [...inOrder(Int32Array.from(keys), keys.length)];

describe('numbers in order', () => {
  it('gives the places of the smallest first', () => {
    assert.deepEqual(orderOf(30, 10, 20), [1, 2, 0]);
  });

  it('keeps the order of equal ones', () => {
    assert.deepEqual(orderOf(7, 5, 7, 5), [1, 3, 0, 2]);
  });

  it('knows numbers of many digits, few and many of them', () => {
    const digits = [0x7fffffff, 0, 0x10000, 0x1000000];
    assert.deepEqual(orderOf(...digits), [1, 2, 3, 0]);
    const many = Array.from({ length: 100 }, (_, i) => (100 - i) << 23);
    assert.deepEqual(orderOf(...many), [...many.keys()].reverse());
  });

  it('orders as a sort does', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000), { maxLength: 300 }), (keys) => {
        const sorted = keys.map((_, i) => i).sort((a, b) => keys[a]! - keys[b]!);
        assert.deepEqual(orderOf(...keys), sorted);
      }),
    );
  });

  it('looks at no more than it is asked for', () => {
    assert.deepEqual([...inOrder(Int32Array.of(2, 1, 0), 2)], [1, 0]);
  });
});
