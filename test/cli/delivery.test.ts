import { strictEqual as equal, deepStrictEqual as same } from 'node:assert';
import { deliveryOf } from '../../server/src/cli/delivery';
import type { Outcome } from '../../server/src/cli/verb';

/** What `outcomes` together put on standard output. */
function checkOutput(outcomes: readonly Outcome[], separator: string, expected: string): void {
  equal(Buffer.from(deliveryOf(outcomes, { separator }).output).toString(), expected);
}

describe('deliveries of workers', () => {
  it('stand one after the other, parted by the separator', () => {
    checkOutput([{ output: 'Rain.' }, { output: 'Wind – “strong”.' }], ', ', 'Rain., Wind – “strong”.');
  });

  it('part nothing where an article has no output', () => {
    checkOutput(
      [{ output: '' }, { output: 'Rain.' }, { output: '' }, { output: 'Wind.' }],
      ', ',
      'Rain., Wind.',
    );
    checkOutput([{ output: '' }, { output: '' }], ', ', '');
  });

  it('keep bytes as they are', () => {
    const bytes = new Uint8Array([0xff, 0x00, 0x0a]);
    same([...deliveryOf([{ output: bytes }, { output: 'a' }], {}).output], [0xff, 0x00, 0x0a, 0x61]);
  });

  it('hold outputs of any size and any script', () => {
    const long = ['né – “日本” 😀', 'x'.repeat(700_000), '–'.repeat(500_000), '“'.repeat(1_500_000), 'end'];
    checkOutput(
      long.map((output) => ({ output })),
      '\n',
      long.join('\n'),
    );
    checkOutput([{ output: 'Rain.' }], '', 'Rain.');
  });

  it('sum up what failed, what was found and what was counted, and pass every message on', () => {
    const { output, ...rest } = deliveryOf(
      [
        { output: '', findings: 2, counts: { quotes: 3 }, messages: ['first'] },
        { output: '', failure: 'unreadable', messages: ['second', 'third'] },
        { output: '', failure: 'error', findings: 1, counts: { quotes: 1, names: 4 } },
      ],
      {},
    );
    equal(output.length, 0);
    same(rest, {
      messages: ['first', 'second', 'third'],
      articles: 3,
      failed: 2,
      unreadable: 1,
      findings: 3,
      counts: { quotes: 4, names: 4 },
    });
  });
});
