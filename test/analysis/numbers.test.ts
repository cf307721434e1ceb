import { strict as assert } from 'node:assert';
import { float32s, float64s, int32s, uint8s, uint16s } from '../../server/src/analysis/numbers';

describe('arrays of numbers for one text', () => {
  it('are zeros, however many were filled before', () => {
    for (let round = 0; round < 50; round++)
      for (const length of [0, 1, 15, 17, 63, 65, 500, 4096, 4097, 20_000])
        for (const make of [int32s, uint8s, uint16s, float32s, float64s]) {
          const made = make(length);
          assert.equal(made.length, length);
          assert.ok(
            made.every((n) => n === 0),
            `${make.name}(${length}) is not all zeros`,
          );
          made.fill(7);
        }
  });

  it('share no place', () => {
    const made = [100, 33, 101, 4000, 257, 9].flatMap((n) => [
      int32s(n),
      uint8s(n),
      float64s(n),
      float32s(n),
    ]);
    made.forEach((numbers, i) => {
      numbers.fill(i + 1);
    });
    made.forEach((numbers, i) => {
      assert.ok(
        numbers.every((n) => n === i + 1),
        `array ${i} was written through another`,
      );
    });
  });
});
