import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { findLines } from '../../server/src/analysis/lines';
import type { SemanticToken } from '../../server/src/features/semanticTokens';
import { encodeTokens, offsetToPosition, positionToOffset } from '../../server/src/lsp/convert';
import { differences } from '../../server/src/lsp/tokenCache';

const text = fc
  .array(fc.constantFrom('a', 'bc', '\n', '\r\n', '\r', '😀', '\ud83d', '\0', '“'))
  .map((a) => a.join(''));

describe('convert', () => {
  it('counts positions as the protocol’s own documents do, both ways', () => {
    fc.assert(
      fc.property(text, (t) => {
        const document = TextDocument.create('', '', 0, t);
        const lines = findLines(t);
        for (let offset = 0; offset <= t.length; offset++) {
          const position = document.positionAt(offset);
          assert.deepEqual(offsetToPosition(lines, offset), position);
          assert.equal(positionToOffset(lines, position), document.offsetAt(position));
        }
      }),
    );
  });
  it('moves positions outside the text to the nearest inside', () => {
    const lines = findLines('ab\r\ncd');
    assert.equal(positionToOffset(lines, { line: 0, character: 99 }), 2);
    assert.equal(positionToOffset(lines, { line: 9, character: 0 }), 6);
    assert.equal(positionToOffset(lines, { line: -1, character: -1 }), 0);
  });
  it('encodes tokens relative to the one before', () => {
    const token = (start: number, end: number): SemanticToken => ({
      start,
      end,
      type: 'quote',
      modifiers: [],
    });
    const lines = findLines('ab cd\r\n\r\nef');
    assert.deepEqual(encodeTokens(lines, [token(0, 2), token(3, 5), token(9, 11)]), [
      ...[0, 0, 2, 5, 0],
      ...[0, 3, 2, 5, 0],
      ...[2, 0, 2, 5, 0],
    ]);
  });
});

describe('token differences', () => {
  it('lead from the one list to the other', () => {
    const list = fc.array(fc.nat(3), { maxLength: 12 });
    fc.assert(
      fc.property(list, list, (before, after) => {
        const result = [...before];
        for (const edit of differences(before, after)) {
          result.splice(edit.start, edit.deleteCount, ...(edit.data ?? []));
        }
        assert.deepEqual(result, after);
      }),
    );
  });
});
