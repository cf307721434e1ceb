import assert from 'node:assert/strict';
import { analyze, type BoilerplateLevel } from '../../../server/src/analysis';
import { applyStrip, stripEdits } from '../../../server/src/features/strip';
import { writtenLines } from '../../support/lines';
import { parseMarked } from '../../support/marked';
import { samples } from './samples';

const words = (text: string, list: readonly { start: number; end: number }[]) =>
  list.map((s) => text.slice(s.start, s.end));

/** Checks that exactly the lines inside `<bp>` are boilerplate, and that tagged roles hold. */
function checkLayout(source: string): void {
  const { text, spans } = parseMarked(source.trim());
  const { layout, lines } = analyze(text);
  const inside = (name: string) =>
    writtenLines(lines).filter((l) =>
      spans.some((s) => s.tag === name && s.start <= l.start && l.end <= s.end),
    );
  assert.deepEqual(words(text, layout.boilerplate), words(text, inside('bp')));
  for (const role of ['headline', 'dek', 'byline', 'subhead', 'credit'])
    assert.deepEqual(
      words(
        text,
        layout.structure.filter((s) => s.role === role),
      ),
      words(text, inside(role)),
      role,
    );
}

const plain = (name: string) => parseMarked(samples[name]!.trim()).text;

describe('layout', () => {
  for (const [name, source] of Object.entries(samples))
    it(`keeps the story and its header, marks what stands around it: ${name}`, () => checkLayout(source));

  it('marks nothing more once stripped', () => {
    for (const name of Object.keys(samples))
      for (const level of ['cautious', 'balanced', 'thorough'] as BoilerplateLevel[]) {
        const before = plain(name);
        const after = applyStrip(
          before,
          stripEdits(analyze(before, { boilerplate: level }), { what: 'all' }),
        );
        assert.deepEqual(analyze(after, { boilerplate: level }).layout.boilerplate, [], `${name}, ${level}`);
      }
  });

  it('covers every line that is not blank by one role, in order', () => {
    for (const name of Object.keys(samples)) {
      const { layout, lines } = analyze(plain(name));
      const spans = writtenLines(lines).map((l) => [l.start, l.end]);
      assert.deepEqual(
        layout.structure.map((s) => [s.start, s.end]),
        spans,
      );
    }
  });

  it('names the sections by their heading or purpose', () => {
    const titles = (name: string) => analyze(plain(name)).layout.sections.map((s) => s.title);
    assert.ok(titles('storm').includes('Related Articles'));
    assert.ok(titles('mine').includes('Newsletter sign-up'));
  });

  it('gives every mark a kind, a reason and a section', () => {
    for (const name of Object.keys(samples)) {
      const { boilerplate, sections } = analyze(plain(name)).layout;
      for (const b of boilerplate) {
        assert.ok(b.evidence.length > 0 && b.evidence[0]!.note);
        assert.ok(b.confidence > 0 && b.confidence <= 1);
        const section = sections.find((s) => s.id === b.section)!;
        assert.equal(section.kind, b.kind);
        assert.ok(section.start <= b.start && b.end <= section.end + 1);
      }
    }
  });

  it('ends the story before the stories behind it', () => {
    const text = plain('storm');
    const [article, ...others] = analyze(text).layout.stories;
    assert.ok(text.slice(article!.start, article!.end).endsWith('contributed to this report.'));
    assert.equal(others.length, 1);
    assert.match(text.slice(others[0]!.start, others[0]!.end), /Bakery wins/);
  });

  it('is total', () => {
    for (const text of [
      '',
      '\n\n',
      '\u0000',
      '\ud800',
      '\ufeff',
      '“'.repeat(5000),
      'x '.repeat(200_000),
      'a\n'.repeat(3000),
    ])
      analyze(text);
  });
});
