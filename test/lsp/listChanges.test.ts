import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listChanges } from '../../server/src/lsp/listChanges';
import { type AnnotationsView, type ViewUpdate, viewFrom } from '../../server/src/protocol';

describe('what has changed in a list', () => {
  const items = [...'abcdefgh'].map((id) => ({ id }));
  const listOf = (ids: string) => [...ids].map((id) => items.find((item) => item.id === id)!);

  /** Checks what is told of a list that was `before` and is `after`: `1 b → xy` is one item at 1 that gave way to two. */
  function check(before: string, after: string, told: readonly string[]): void {
    const changes = listChanges(listOf(before), listOf(after));
    const words = changes.map(
      ({ at, gone, come }) =>
        `${at} ${before.slice(at, at + gone)} → ${come.map((item) => item.id).join('')}`,
    );
    assert.deepEqual(words, told);
  }

  it('is the items that came and went, with their places', () => {
    check('abc', 'abc', []);
    check('abc', 'abdc', ['2  → d']);
    check('abc', 'ac', ['1 b → ']);
    check('abcd', 'ebd', ['0 a → e', '2 c → ']);
    check('', 'ab', ['0  → ab']);
    check('ab', '', ['0 ab → ']);
  });
  it('is enough to make the new list of the old one, whatever came, went or moved', () => {
    const list = fc.shuffledSubarray(items);
    fc.assert(
      fc.property(list, list, (before, after) => {
        const view = { annotations: before, suggestions: [] } as unknown as AnnotationsView;
        const update = { since: 1, annotations: listChanges(before, after), suggestions: [] };
        assert.deepEqual(viewFrom(update as unknown as ViewUpdate, view).annotations, after);
      }),
    );
  });
});
