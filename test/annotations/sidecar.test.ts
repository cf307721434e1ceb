import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../server/src/annotations/annotation';
import { readableOf } from '../../server/src/annotations/describe';
import { mergeAnnotations } from '../../server/src/annotations/sidecar/merge';
import { readSidecar, type Sidecar } from '../../server/src/annotations/sidecar/read';
import { renderSidecar } from '../../server/src/annotations/sidecar/write';
import { parseMarked } from '../support/marked';
import { annotate } from '../support/tracked';

const frame = { source: 'a story.txt', foreign: [], members: {} };

function annotated(marked: string): { text: string; annotations: Annotation[] } {
  const { text, spans } = parseMarked(marked);
  return { text, annotations: spans.map((s, i) => annotate(text, s, `urn:test:${i}`, s.tag)) };
}

function render(text: string, annotations: readonly Annotation[], more: Partial<Sidecar> = {}): string {
  return renderSidecar(readableOf(text), annotations, { ...frame, ...more });
}

function read(json: string, text: string): Sidecar {
  const reading = readSidecar(json, readableOf(text));
  assert.ok(reading.ok, JSON.stringify(reading.problems));
  return reading.sidecar;
}

const story =
  '😀 In Riga, <person>Ilze Ozola</person> said <quote>“We are not done” and\r\nleft</quote>. The council had met twice.';

describe('sidecar', () => {
  it('counts code points and quotes the context', () => {
    const { text, annotations } = annotated(story);
    const [person] = JSON.parse(render(text, annotations)).first.items;
    assert.equal(person.target.source, 'a%20story.txt');
    const [position, quote] = person.target.selector;
    assert.deepEqual([position.start, position.end], [11, 21]);
    assert.equal(quote.exact, 'Ilze Ozola');
    assert.equal(quote.prefix, '😀 In Riga, ');
  });
  it('reads back what it wrote, byte for byte', () => {
    const { text, annotations } = annotated(story);
    const json = render(text, annotations);
    assert.deepEqual(read(json, text).annotations, annotations);
    assert.equal(render(text, read(json, text).annotations), json);
  });
  it('gives one member a line and one block an annotation', () => {
    const { text, annotations } = annotated(story);
    const [a, b] = [render(text, annotations), render(text, annotations.slice(1))];
    assert.deepEqual(
      b.split('\n').filter((line) => !a.split('\n').includes(line)),
      [],
    );
    assert.equal(a.split('\n').length - b.split('\n').length, 11);
  });
  it('keeps members, bodies, selectors and items it does not know', () => {
    const { text, annotations } = annotated(story);
    const json = JSON.parse(render(text, annotations));
    json['dcterms:rights'] = 'CC0';
    json.first.items[0].audience = { type: 'Everyone' };
    json.first.items[0].body.push({ type: 'Image', id: 'x.png' });
    json.first.items[0].target.selector.push({ type: 'XPathSelector', value: '/p[1]' });
    json.first.items[0].target.state = 'draft';
    json.first.items.push({ type: 'Bookmark', note: 'keep me' });
    const known = read(JSON.stringify(json), text);
    const again = JSON.parse(render(text, known.annotations, known));
    assert.deepEqual(again, json);
  });
  it('keeps orphans as they are, to be found when their words return', () => {
    const { text, annotations } = annotated(story);
    const json = render(text, annotations);
    const without = text.replace('Ilze Ozola said ', '');
    const lost = read(json, without);
    assert.deepEqual(
      lost.annotations.map((a) => [a.label, a.targets[0]!.place]),
      [
        ['quote', 'moved'],
        ['person', 'orphan'],
      ],
    );
    const saved = render(without, lost.annotations);
    assert.equal(read(saved, without).annotations[1]!.targets[0]!.span, null);
    assert.equal(read(saved, text).annotations.filter((a) => a.targets[0]!.span).length, 2);
  });
  it('remembers the words of a quote that was altered', () => {
    const { text, annotations } = annotated(story);
    const json = render(text, annotations);
    const altered = text.replace('not done', 'not quite done');
    const [, quote] = read(json, altered).annotations;
    assert.equal(quote!.targets[0]!.place, 'fuzzy');
    const saved = render(altered, read(json, altered).annotations);
    assert.equal(read(saved, altered).annotations[1]!.targets[0]!.confirmed, '“We are not done” and\r\nleft');
    assert.equal(read(saved, altered).annotations[1]!.targets[0]!.place, 'exact');
  });

  it('says where a broken file is broken, and what a foreign one is', () => {
    const problemOf = (json: string) => {
      const reading = readSidecar(json, readableOf(''));
      assert.ok(!reading.ok);
      return `${reading.problems[0]!.line}:${reading.problems[0]!.column} ${reading.problems[0]!.message}`;
    };
    assert.equal(problemOf('{\n  "id": oops\n}'), '2:9 Invalid symbol.');
    assert.equal(problemOf('{\n<<<<<<< ours\n}'), '2:1 A git merge conflict is not resolved here.');
    assert.equal(problemOf('[]'), '1:1 Not a W3C AnnotationCollection.');
    assert.equal(
      problemOf('{"type": "AnnotationCollection"}'),
      '1:1 The collection has no first page with items.',
    );
    assert.match(problemOf(''), /^1:1 /);
  });
  it('reads any JSON without throwing', () => {
    const member = fc.constantFrom(
      'id',
      'type',
      'target',
      'selector',
      'body',
      'start',
      'exact',
      'first',
      'items',
    );
    const value: fc.Arbitrary<unknown> = fc.letrec((tie) => ({
      any: fc.oneof(
        { maxDepth: 6 },
        fc.constantFrom(
          'Annotation',
          'AnnotationCollection',
          'TextQuoteSelector',
          'TextPositionSelector',
          1,
          null,
        ),
        fc.array(tie('any'), { maxLength: 4 }),
        fc.dictionary(member, tie('any'), { maxKeys: 6 }),
      ),
    })).any;
    fc.assert(
      fc.property(value, (items) => {
        const json = {
          type: 'AnnotationCollection',
          first: { items: [items, { id: 'a', type: 'Annotation', target: items }] },
        };
        readSidecar(JSON.stringify(json), readableOf('Some words.'));
      }),
    );
  });
});

describe('mergeAnnotations', () => {
  const { text, annotations } = annotated('One <person>Ada Berg</person> and <person>Bo Lund</person> came.');
  const [ada, bo] = annotations as [Annotation, Annotation];
  const relabelled = (a: Annotation, label: string) => ({ ...a, label });

  it('takes additions, deletions and changes of both sides', () => {
    const merged = mergeAnnotations([ada, bo], [relabelled(ada, 'source'), bo], [ada]);
    assert.deepEqual(
      merged.annotations.map((a) => [a.id, a.label]),
      [[ada.id, 'source']],
    );
    assert.deepEqual(merged.conflicts, []);
  });
  it('joins a new label of one side with a new place of the other', () => {
    const longer = annotate(text, { start: 0, end: 12 }, ada.id);
    const merged = mergeAnnotations([ada], [relabelled(ada, 'source')], [longer]);
    assert.equal(merged.annotations[0]!.label, 'source');
    assert.equal(merged.annotations[0]!.targets[0]!.span!.start, 0);
    assert.deepEqual(merged.conflicts, []);
  });
  it('asks when both changed the same, and keeps ours meanwhile', () => {
    const merged = mergeAnnotations([ada], [relabelled(ada, 'source')], [relabelled(ada, 'cue')]);
    assert.equal(merged.annotations[0]!.label, 'source');
    assert.equal(merged.conflicts[0]!.theirs!.label, 'cue');
  });
  it('asks when one side deleted what the other changed, and deletes nothing meanwhile', () => {
    const merged = mergeAnnotations([ada], [], [relabelled(ada, 'cue')]);
    assert.equal(merged.annotations[0]!.label, 'cue');
    assert.equal(merged.conflicts.length, 1);
  });
});
