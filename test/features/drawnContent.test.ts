import assert from 'node:assert/strict';
import { drawnContent } from '../../server/src/features/drawnContent';
import { parseMarked } from '../support/marked';

/** The pieces of a quote, given in `<c>`, as they are drawn. */
function checkDrawn(
  source: string,
  expected: readonly string[],
  kind: 'direct' | 'mixed' | 'indirect' = 'direct',
): void {
  const { text, spans } = parseMarked(source);
  const drawn = drawnContent(text, { kind, content: spans });
  assert.deepEqual(
    drawn.map(({ start, end }) => text.slice(start, end)),
    expected,
  );
}

describe('what is drawn of a quote', () => {
  it('has the opening mark that is repeated at each paragraph', () =>
    checkDrawn('She wrote: <c>“We left.</c>\n\n“<c>We came back.”</c>', ['“We left.', '“We came back.”']));
  it('has the marks of a quote that nobody is found for', () => checkDrawn('Then: “<c>Go!</c>”', ['“Go!”']));
  it('ends with the words where a mark is missing', () => checkDrawn('Then: “<c>We go</c>', ['“We go']));
  it('leaves the marks around a quote in a quote to the outer one', () =>
    checkDrawn('“He said <c>‘go’</c>” again', ['‘go’']));
  it('leaves marks around indirect speech to the quote it stands in', () =>
    checkDrawn('“He said <c>it rained</c>”', ['it rained'], 'indirect'));
});
