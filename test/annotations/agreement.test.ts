import assert from 'node:assert/strict';
import { agreementOf } from '../../server/src/annotations/agreement';
import { adjudicate, compareAnnotations } from '../../server/src/annotations/agreement/adjudicate';
import { unitizingAlpha } from '../../server/src/annotations/agreement/alpha';
import { cohenKappa } from '../../server/src/annotations/agreement/kappa';
import { standing, takeChange } from '../../server/src/annotations/agreement/take';
import { act, type Store, storeOf, undo } from '../../server/src/annotations/store';
import { parseMarked } from '../support/marked';
import { processorTime } from '../support/processorTime';
import { annotate } from '../support/tracked';

/** The annotations of one annotator, `who` in their ids. */
function by(who: string, marked: string) {
  const { text, spans } = parseMarked(marked);
  return { text, annotations: spans.map((s, i) => annotate(text, s, `${who}${i}`, s.tag)) };
}

const a = by(
  'a',
  '<person>Ada Berg</person> met <person>Bo Lund</person> in <location>Oslo</location> on Monday morning.',
);
const b = by(
  'b',
  '<person>Ada Berg</person> met Bo <person>Lund</person> in <person>Oslo</person> on Monday morning.',
);

describe('agreement', () => {
  it('is full where both say the same', () => {
    const [location, person] = agreementOf([{ text: a.text, a: a.annotations, b: a.annotations }]);
    for (const { exact, overlap, kappa, alpha } of [location!, person!])
      assert.deepEqual([exact, overlap, kappa, alpha], [1, 1, 1, 1]);
  });
  it('counts the same spans, shared spans and words', () => {
    const [location, person] = agreementOf([{ text: a.text, a: a.annotations, b: b.annotations }]);
    assert.deepEqual([location!.exact, location!.a, location!.b], [0, 1, 0]);
    assert.equal(person!.exact, 2 / 5);
    assert.equal(person!.overlap, 4 / 5);
    // 10 words: 3 both, 1 only A (Bo), 1 only B (Oslo), 5 neither: po = 8/10, pe = (4·4 + 6·6)/100.
    assert.ok(Math.abs(person!.kappa! - (0.8 - 0.52) / (1 - 0.52)) < 1e-9);
    assert.ok(person!.alpha! > 0 && person!.alpha! < 1);
  });
  it('alpha falls with the distance of the ends, below nothing where units never meet', () => {
    const unit = [{ start: 100, end: 150 }];
    const at = (shift: number) => unitizingAlpha(1000, unit, [{ start: 100 + shift, end: 150 + shift }])!;
    assert.equal(at(0), 1);
    assert.ok(at(5) > at(20) && at(20) > at(40));
    assert.ok(at(5) > 0.9);
    assert.ok(at(400) < 0);
    assert.equal(unitizingAlpha(1000, [], []), null);
  });
  it('alpha is that of Krippendorff’s own example', () => {
    // “Measuring the reliability of qualitative text analysis data”, Quality and Quantity 38 (2004), figure 2 and
    // appendix: a continuum of 300 from 150 on, two observers, categories c and k. He rounds each step to four places:
    // α(c) = 1 − .0144/.0532 = .729 and α(k) = 1.
    const units = (...pairs: [start: number, length: number][]) =>
      pairs.map(([start, length]) => ({ start: start - 150, end: start - 150 + length }));
    const alpha = unitizingAlpha(300, units([225, 70], [370, 30]), units([220, 80], [355, 20], [400, 20]))!;
    assert.equal(alpha.toFixed(3), '0.729');
    assert.equal(unitizingAlpha(300, units([180, 60], [300, 50]), units([180, 60], [300, 50])), 1);
  });
  it('alpha is what the formula gives by hand', () => {
    // L = 10; A: 2–4, B: 3–6. Observed: 2·(1² + 2²)/(2·10²) = .05. Expected: units of 2 and 3; gaps of A: 2, 6; of B:
    // 3, 4. Unit 2: 1/3·(16 − 12 + 2) + 4·(1 + 5 + 2 + 3) = 46; unit 3: 1/3·(54 − 27 + 3) + 9·(4 + 1 + 2) = 73;
    // 2/10·119/(20·19 − 2·1 − 3·2) = 23.8/372.
    const alpha = unitizingAlpha(10, [{ start: 2, end: 4 }], [{ start: 3, end: 6 }])!;
    assert.ok(Math.abs(alpha - (1 - 0.05 / (23.8 / 372))) < 1e-12);
  });
  it('kappa is that of the textbook: 50 words, both say yes to 20 and no to 15', () => {
    // Only A says yes to 5, only B to 10: po = 35/50, pe = (25·30 + 25·20)/50² = .5, so κ = .4.
    const words = Array.from({ length: 50 }, (_, i) => ({ start: 2 * i, end: 2 * i + 1 }));
    const yes = (...blocks: [first: number, last: number][]) =>
      blocks.map(([first, last]) => ({ start: 2 * first, end: 2 * last + 1 }));
    assert.ok(Math.abs(cohenKappa(words, yes([0, 24]), yes([0, 19], [25, 34]))! - 0.4) < 1e-12);
  });
  it('alpha is fast on thousands of units', () => {
    const units = (shift: number) =>
      Array.from({ length: 20_000 }, (_, i) => ({ start: i * 50 + shift, end: i * 50 + shift + 20 }));
    const took = processorTime(() => assert.ok(unitizingAlpha(1_000_100, units(0), units(3))! > 0.9));
    assert.ok(took < 1000);
  });
  it('kappa is undefined where both call every word the same', () => {
    const words = [{ start: 0, end: 3 }];
    assert.equal(cohenKappa(words, [], []), null);
    assert.equal(cohenKappa([], [], []), null);
  });
});

describe('adjudication', () => {
  const rows = compareAnnotations(a.annotations, b.annotations);

  it('lays both side by side', () =>
    assert.deepEqual(
      rows.map((r) => [r.kind, r.a?.targets[0]?.quote.exact, r.b?.targets[0]?.quote.exact]),
      [
        ['same', 'Ada Berg', 'Ada Berg'],
        ['span', 'Bo Lund', 'Lund'],
        ['label', 'Oslo', 'Oslo'],
      ],
    ));
  it('takes A, B, both or none', () => {
    const taken = (choice: 'a' | 'b' | 'both' | 'none') => adjudicate(rows, () => choice).map((x) => x.id);
    assert.deepEqual(taken('a'), ['a0', 'a1', 'a2']);
    assert.deepEqual(taken('b'), ['a0', 'b1', 'b2']);
    assert.deepEqual(taken('both'), ['a0', 'a1', 'b1', 'a2', 'b2']);
    assert.deepEqual(taken('none'), ['a0']);
  });
  it('leads arrows to what was taken instead', () => {
    const [x, y, z] = a.annotations;
    const linked = [{ ...x!, relations: [{ type: 'source', target: y!.id }] }, y!, z!];
    const decided = adjudicate(compareAnnotations(linked, b.annotations), () => 'b');
    assert.deepEqual(decided[0]!.relations, [{ type: 'source', target: 'b1' }]);
  });
});

describe('adjudication of details', () => {
  const [quote, reyle, stone] = by(
    'a',
    '<quote>“The seals are old,”</quote> said <source>Reyle</source> to <source>Stone</source>.',
  ).annotations;
  const linked = (who: string, to: typeof reyle, more: object = {}) => ({
    ...quote!,
    id: `${who}0`,
    relations: [{ type: 'source', target: to!.id }],
    ...more,
  });

  it('tells another speaker under the same quote', () => {
    const rows = compareAnnotations([linked('a', reyle), reyle!], [linked('b', stone), stone!]);
    assert.deepEqual(
      rows.filter((r) => r.kind === 'detail').map((r) => r.details),
      [[{ name: 'source', a: 'Reyle', b: 'Stone' }]],
    );
  });
  it('tells another attribute and another note, not what only one says', () => {
    const a = { ...quote!, id: 'a0', attributes: { kind: 'direct', speaker: 'Reyle' }, note: 'sure' };
    const b = { ...quote!, id: 'b0', attributes: { kind: 'mixed', tone: 'angry' }, note: 'unsure' };
    assert.deepEqual(compareAnnotations([a], [b])[0]!.details, [
      { name: 'kind', a: 'direct', b: 'mixed' },
      { name: 'note', a: 'sure', b: 'unsure' },
    ]);
  });
  it('loses nothing that only one of them said', () => {
    const a = { ...quote!, id: 'a0', attributes: { kind: 'direct' } };
    const b = linked('b', reyle, { attributes: { tone: 'angry' }, note: 'see page 2' });
    const rows = compareAnnotations([a], [b, reyle!]);
    const [taken] = adjudicate(rows, () => 'both');
    assert.deepEqual(taken!.attributes, { tone: 'angry', kind: 'direct' });
    assert.equal(taken!.note, 'see page 2');
    assert.deepEqual(taken!.relations, [{ type: 'source', target: reyle!.id }]);
  });
});

describe('taking one side after the other', () => {
  const rows = compareAnnotations(a.annotations, b.annotations);
  const take = (store: Store, index: number, choice: 'a' | 'b' | 'both' | 'none') =>
    act(store, takeChange(store, rows, new Set([index]), choice));
  const ids = (store: Store) => store.annotations.map((x) => x.id);

  it('takes what both said alike along, and leaves open what is not decided', () => {
    const store = take(storeOf(), 1, 'b');
    assert.deepEqual(ids(store), ['a0', 'b1']);
    assert.deepEqual(
      rows.map((row) => standing(row, store)),
      ['a', 'b', 'none'],
    );
  });
  it('changes its mind, and is undone step by step', () => {
    let store = take(take(storeOf(), 1, 'b'), 2, 'a');
    store = take(store, 1, 'a');
    assert.deepEqual(ids(store), ['a0', 'a1', 'a2']);
    assert.deepEqual(ids(undo(store)), ['a0', 'b1', 'a2']);
    assert.deepEqual(ids(undo(undo(undo(store)))), []);
  });
  it('keeps its own where it is one of the two, and what nobody compared', () => {
    const own = annotate(a.text, { start: 0, end: 3 }, 'own', 'note');
    const store = take(storeOf([...a.annotations, own]), 2, 'b');
    assert.deepEqual(ids(store).sort(), ['a0', 'a1', 'b2', 'own']);
  });
  it('links a quote to its source whichever of the two is taken first', () => {
    const { annotations } = by('a', '<quote>“Old seals,”</quote> said <source>Reyle</source>.');
    const [quote, source] = annotations;
    const linked = { ...quote!, relations: [{ type: 'source', target: source!.id }] };
    const alone = compareAnnotations([linked, source!], []);
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      let store = storeOf();
      for (const i of order) store = act(store, takeChange(store, alone, new Set([i]), 'a'));
      assert.deepEqual(store.annotations[0]!.relations, [{ type: 'source', target: source!.id }]);
    }
  });
  it('leads arrows of what was not compared to what was taken', () => {
    const own = {
      ...annotate(a.text, { start: 0, end: 3 }, 'own', 'quote'),
      relations: [{ type: 'source', target: 'a1' }],
    };
    const store = take(storeOf([...a.annotations, own]), 1, 'b');
    assert.deepEqual(store.annotations.find((x) => x.id === 'own')!.relations, [
      { type: 'source', target: 'b1' },
    ]);
    assert.deepEqual(take(store, 1, 'none').annotations.find((x) => x.id === 'own')!.relations, []);
  });
});
