import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyze } from '../../server/src/analysis';
import { applyDecisions } from '../../server/src/features/applyDecisions';
import { type Decision, rebaseDecisions } from '../../server/src/features/decisions';
import { wordsOf } from '../support/features';
import { snapshotOf } from '../support/snapshots';

const JUNK =
  'One.\n<bp kind=share s=1>Share\nLook here\nTweet</bp>\nLast <q speech=no>“Emma”</q>, <q a=1>“go,”</q> <src a=1>he</src> said. <person e=1>Ann Lee</person>';

function decided(source: string, decide: (text: string) => Decision) {
  return snapshotOf(source, [decide(snapshotOf(source).text)]);
}

function spanOf(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
}

describe('decisions', () => {
  it('keep a line in the middle of boilerplate: the section falls in two', () => {
    const s = decided(JUNK, (t) => ({ kind: 'boilerplate', span: spanOf(t, 'Look here'), value: false }));
    assert.deepEqual(
      s.analysis.layout.boilerplate.map((b) => wordsOf(s, b)),
      ['Share', 'Tweet'],
    );
    const { sections } = s.analysis.layout;
    assert.deepEqual(
      sections.map((x) => [wordsOf(s, x), x.lines]),
      [
        ['Share', 1],
        ['Tweet', 1],
      ],
    );
    assert.equal(new Set(sections.map((x) => x.id)).size, 2);
  });
  it('mark a line as boilerplate with everything in it', () => {
    const s = decided(JUNK, (t) => ({ kind: 'boilerplate', span: spanOf(t, 'Last'), value: true }));
    assert.equal(s.analysis.layout.boilerplate.length, 2);
    assert.ok(s.analysis.quotations.every((q) => q.boilerplate));
    assert.ok(s.analysis.entities[0]!.boilerplate);
  });
  it('take speech from a quote, with its attribution', () => {
    const s = decided(JUNK, (t) => ({ kind: 'speech', span: spanOf(t, '“go,”'), value: false }));
    assert.deepEqual(s.analysis.attributions, []);
    assert.equal(s.analysis.quotations[1]!.speech, false);
  });
  it('set the source of a quote, by name and by words', () => {
    const s = decided(JUNK, (t) => ({
      kind: 'source',
      span: spanOf(t, 'go,'),
      source: spanOf(t, 'Ann Lee'),
      name: 'Ann Lee',
    }));
    const a = s.analysis.attributions[0]!;
    assert.deepEqual([a.sourceName, a.entity, a.confidence], ['Ann Lee', 'e1', 1]);
  });
  const CHAIN =
    '<q a=1>“One,”</q> <src a=1>Lund</src> <cue a=1>said</cue>. <q a=1>“Two.”</q>\n\n<q a=1>“Three.”</q>\n\n<q a=1>“Four.”</q> <person e=1>Ann Lee</person>';
  for (const [words, says] of [
    ['One', 'Ann Lee: One, Two. Three. Four.'],
    ['Two', 'Ann Lee: One, Two. Three. Four.'],
    ['Three', 'Lund: One, Two. | Ann Lee: Three. Four.'],
    ['Four', 'Lund: One, Two. Three. | Ann Lee: Four.'],
  ] as const)
    it(`set the source from “${words}” on: a quotation before it with words of its own stays`, () => {
      const s = decided(CHAIN, (t) => ({
        kind: 'source',
        span: spanOf(t, words),
        source: null,
        name: 'Ann Lee',
      }));
      const { attributions, quotations } = s.analysis;
      const speaker = (a: (typeof attributions)[number]) =>
        a.sourceName ?? a.source.map((x) => wordsOf(s, x)).join();
      assert.equal(
        attributions
          .map((a) => `${speaker(a)}: ${a.content.map((c) => wordsOf(s, c)).join(' ')}`)
          .join(' | '),
        says,
      );
      for (const q of quotations) assert.ok(attributions.some((a) => a.id === q.attribution));
    });
  it('make a quote of marks that had no source', () => {
    const s = decided(JUNK, (t) => ({
      kind: 'source',
      span: spanOf(t, 'Emma'),
      source: null,
      name: 'Nobody Else',
    }));
    const made = s.analysis.attributions.find((a) => a.sourceName === 'Nobody Else')!;
    assert.equal(wordsOf(s, made.content[0]!), 'Emma');
    assert.equal(s.analysis.quotations[0]!.attribution, made.id);
  });
  it('change or remove a name', () => {
    const name = (type: 'organization' | 'none') =>
      decided(JUNK, (t) => ({ kind: 'name', span: spanOf(t, 'Ann Lee'), name: 'Ann Lee', type })).analysis
        .entities;
    assert.equal(name('organization')[0]!.mentions[0]!.type, 'organization');
    assert.deepEqual(name('none'), []);
  });
  it('can be taken back by a later one', () => {
    const plain = snapshotOf(JUNK);
    const span = spanOf(plain.text, '“go,”');
    const s = snapshotOf(JUNK, [
      { kind: 'speech', span, value: false },
      { kind: 'speech', span, value: true },
    ]);
    assert.equal(s.analysis.quotations[1]!.speech, true);
  });
  it('say the same all at once as one after the other', () => {
    const plain = snapshotOf(
      `${JUNK}.\n<q a=2 e=2>“No,”</q> <person e=2>Bo Lund</person> said, <q a=2>“never.”</q>`,
    );
    const { text, analysis } = plain;
    const span = fc
      .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: 12 }))
      .map(([start, length]) => ({ start, end: Math.min(text.length, start + length) }));
    const name = fc.constantFrom('Ann Lee', 'Bo Lund', 'Nobody');
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      fc.record({ kind: fc.constant('speech' as const), span, value: fc.boolean() }),
      fc.record({
        kind: fc.constant('source' as const),
        span,
        source: fc.option(span),
        name: fc.option(name),
      }),
      fc.record({
        kind: fc.constant('name' as const),
        span,
        name,
        type: fc.constantFrom('person' as const, 'location' as const, 'none' as const),
      }),
      fc.record({ kind: fc.constant('boilerplate' as const), span, value: fc.constant(true) }),
    );
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 8 }), (decisions) => {
        const startOf = (a: (typeof analysis.attributions)[number]) => a.content[0]?.start ?? 0;
        const oneByOne = decisions.reduce((before, d) => {
          const after = applyDecisions(before, [d]);
          return { ...after, attributions: [...after.attributions].sort((a, b) => startOf(a) - startOf(b)) };
        }, analysis);
        const { layout, ...said } = applyDecisions(analysis, decisions);
        const { layout: layoutOneByOne, ...saidOneByOne } = oneByOne;
        const attributions = [...said.attributions].sort((a, b) => startOf(a) - startOf(b));
        assert.deepEqual({ ...said, attributions }, saidOneByOne);
        assert.deepEqual(
          layout.boilerplate.map((b) => [b.start, b.end]),
          layoutOneByOne.boilerplate.map((b) => [b.start, b.end]),
        );
      }),
      { numRuns: 500 },
    );
  });
  it('never throw, whatever the text and the spans', () => {
    const offset = fc.nat(80);
    const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    const decision: fc.Arbitrary<Decision> = fc.oneof(
      fc.record({ kind: fc.constant('boilerplate' as const), span, value: fc.boolean() }),
      fc.record({ kind: fc.constant('speech' as const), span, value: fc.boolean() }),
      fc.record({
        kind: fc.constant('source' as const),
        span,
        source: fc.option(span),
        name: fc.option(fc.string()),
      }),
    );
    const text = fc.stringMatching(/^[“”"'a-zA-Z .\n\r😀]{0,60}$/u);
    fc.assert(
      fc.property(text, fc.array(decision, { maxLength: 5 }), (t, decisions) => {
        const { layout } = applyDecisions(analyze(t), decisions);
        let at = 0;
        for (const b of layout.boilerplate) {
          assert.ok(b.start >= at && b.end > b.start);
          assert.ok(layout.sections.some((s) => s.id === b.section && s.start < b.end && b.start < s.end));
          at = b.end;
        }
      }),
    );
  });
});

describe('rebaseDecisions', () => {
  const at = (start: number, end: number): Decision[] => [
    { kind: 'speech', span: { start, end }, value: true },
  ];
  const rebased = (decisions: readonly Decision[], start: number, end: number, newText: string) =>
    rebaseDecisions(decisions, { span: { start, end }, newText }).map((d) => d.span);

  it('moves with text before, stays with text after', () => {
    assert.deepEqual(rebased(at(10, 20), 0, 2, 'abc'), [{ start: 11, end: 21 }]);
    assert.deepEqual(rebased(at(10, 20), 20, 25, ''), [{ start: 10, end: 20 }]);
  });
  it('stays outside of what is typed at its edges', () => {
    assert.deepEqual(rebased(at(10, 20), 10, 10, 'ab'), [{ start: 12, end: 22 }]);
    assert.deepEqual(rebased(at(10, 20), 20, 20, 'ab'), [{ start: 10, end: 20 }]);
  });
  it('stretches with what is typed inside, shrinks with what is cut', () => {
    assert.deepEqual(rebased(at(10, 20), 12, 13, 'abc'), [{ start: 10, end: 22 }]);
    assert.deepEqual(rebased(at(10, 20), 5, 15, ''), [{ start: 5, end: 10 }]);
    assert.deepEqual(rebased(at(10, 20), 15, 30, 'x'), [{ start: 10, end: 15 }]);
  });
  it('goes when its words are gone', () => assert.deepEqual(rebased(at(10, 20), 8, 21, 'new'), []));
});
