import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Layout } from '../../server/src/analysis';
import { findLines } from '../../server/src/analysis/lines';
import { applyStrip, type StripSelection, stripEdits } from '../../server/src/features/strip';
import { lineSpans, writtenLines } from '../support/lines';

/** A text whose lines starting with `-` are boilerplate of the section named by the letter that follows. */
function marked(text: string) {
  const lines = findLines(text);
  const boilerplate = lineSpans(lines)
    .filter((l) => /^\uFEFF?-/.test(text.slice(l.start, l.end)))
    .map((l) => ({
      start: l.start,
      end: l.end,
      kind: text.slice(l.start, l.end).includes('-t') ? ('tags' as const) : ('related' as const),
      rule: 'test',
      confidence: 1,
      section: text
        .slice(l.start, l.end)
        .replace(/[^a-z]/g, '')
        .slice(0, 1),
      evidence: [],
    }));
  const layout: Layout = { boilerplate, sections: [], structure: [], stories: [] };
  return { text, lines, layout };
}

function checkStrip(before: string, after: string, selection: StripSelection = { what: 'all' }): void {
  const edits = stripEdits(marked(before), selection);
  assert.equal(applyStrip(before, edits), after);
}

describe('strip', () => {
  it('leaves one gap where boilerplate stood between paragraphs', () => {
    checkStrip('One.\n\n-a\n\nTwo.\n', 'One.\n\nTwo.\n');
    checkStrip('One.\n-a\nTwo.\n', 'One.\nTwo.\n');
    checkStrip('One.\n\n-a\nTwo.\n', 'One.\n\nTwo.\n');
    checkStrip('One.\n-a\n\nTwo.\n', 'One.\n\nTwo.\n');
    checkStrip('One.\n\n\n\n\n-a\n\n\n\n\n-b\n\n\n\nTwo.\n', 'One.\n\n\nTwo.\n');
  });

  it('leaves no blank lines at the ends, and the final break as it was', () => {
    checkStrip('-a\n\nOne.\n\n-b\n', 'One.\n');
    checkStrip('\n-a\n\nOne.\n\n-b', 'One.');
    checkStrip('-a\n', '');
    checkStrip('-a', '');
  });

  it('keeps byte order mark and line ends', () => {
    checkStrip('\uFEFF-a\r\n\r\nOne.\r\n-b\r\nTwo.\r\n', '\uFEFFOne.\r\nTwo.\r\n');
    checkStrip('One.\r-a\rTwo.', 'One.\rTwo.');
  });

  it('takes one kind, some sections, or one line', () => {
    const text = '-tags\nOne.\n-x more\n-y more\nTwo.\n';
    checkStrip(text, 'One.\n-x more\n-y more\nTwo.\n', { what: 'kind', kind: 'tags' });
    checkStrip(text, '-tags\nOne.\n-x more\nTwo.\n', { what: 'sections', ids: ['y'] });
    checkStrip(text, '-tags\nOne.\n-y more\nTwo.\n', { what: 'line', offset: text.indexOf('-x') + 2 });
    checkStrip(text, text, { what: 'line', offset: text.indexOf('Two') });
  });

  it('keeps every kept line whole and in order, whatever the text', () => {
    const line = fc.constantFrom('-a', '-b', 'One.', '“Two”', '', '  ', '\uFEFF', '-', 'x\u2028y');
    const text = fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\r')), { maxLength: 30 });
    fc.assert(
      fc.property(text, (parts) => {
        const before = parts.map((p) => p.join('')).join('');
        const doc = marked(before);
        const edits = stripEdits(doc, { what: 'all' });
        const after = applyStrip(before, edits);
        const kept = (t: string) =>
          writtenLines(findLines(t))
            .map((l) => t.slice(l.start, l.end).replace(/^\uFEFF/, ''))
            .filter((l) => !l.startsWith('-'));
        assert.deepEqual(kept(after), kept(before));
        assert.deepEqual(stripEdits(marked(after), { what: 'all' }), [], 'twice changes nothing');
      }),
    );
  });
});
