import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../server/src/annotations/annotation';
import { readableOf } from '../../server/src/annotations/describe';
import { mergeAnnotations } from '../../server/src/annotations/sidecar/merge';
import { readSidecar, type Sidecar } from '../../server/src/annotations/sidecar/read';
import { renderSidecar } from '../../server/src/annotations/sidecar/write';
import { annotate, runs } from '../support/tracked';

const text =
  'In Riga 😀, Ilze Ozola said “we are not done” and left.\r\nThe council had met twice, Ozola said.';
const readable = readableOf(text);

/** A sidecar with every kind of member we write. */
function usual(): string {
  const person = annotate(text, { start: 12, end: 22 }, 'urn:test:person');
  const quote: Annotation = {
    ...annotate(text, { start: 28, end: 45 }, 'urn:test:quote', 'quote'),
    attributes: { speaker: 'Ilze Ozola', sure: true },
    note: 'Check with the tape.',
    relations: [{ type: 'source', target: 'urn:test:person' }],
    origin: 'machine',
    confidence: 0.8,
  };
  return renderSidecar(readable, [person, quote], { source: 'story.txt', foreign: [], members: {} });
}

function rendered(sidecar: Sidecar): string {
  return renderSidecar(readable, sidecar.annotations, { source: 'story.txt', ...sidecar });
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

/** Every object and list in `json`. */
function containers(json: Json): (Json[] | { [name: string]: Json })[] {
  if (typeof json !== 'object' || json === null) return [];
  return [json, ...Object.values(json).flatMap(containers)];
}

const value = fc.oneof(
  fc.constantFrom<Json>(null, true, -1, 1e99, '', 'Annotation', 'tagging', [], {}, [null], {
    type: 'Person',
  }),
  fc.jsonValue().map((v) => v as Json),
);

/** Changes in turn: a member or item replaced, taken away, or doubled. */
const mutations = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(2), value), { minLength: 1, maxLength: 4 });

describe('sidecars of any kind', () => {
  it('never throw; what is read and written again says the same, with every item kept', () => {
    fc.assert(
      fc.property(mutations, (changes) => {
        const json = JSON.parse(usual()) as Json;
        for (const [where, which, how, added] of changes) {
          const now = structuredClone(added);
          const all = containers(json);
          const at = all[where % all.length]!;
          const names = Object.keys(at);
          const name = names[which % Math.max(1, names.length)];
          if (name === undefined) continue;
          if (Array.isArray(at)) at.splice(Number(name), how === 1 ? 1 : 0, ...(how === 1 ? [] : [now]));
          else if (how === 1) delete at[name];
          else at[how === 2 ? `x:${name}` : name] = now;
        }
        const reading = readSidecar(JSON.stringify(json), readable);
        if (!reading.ok) {
          assert.ok(reading.problems.length > 0 && reading.problems.every((p) => p.line > 0 && p.column > 0));
          return;
        }
        const { sidecar } = reading;
        const first = (json as { first?: { items?: Json[] }; items?: Json[] }).first?.items;
        const items = first ?? (json as { items?: Json[] }).items ?? [];
        assert.equal(sidecar.annotations.length + sidecar.foreign.length, items.length);
        const once = rendered(sidecar);
        const again = readSidecar(once, readable);
        assert.ok(again.ok);
        assert.equal(rendered(again.sidecar), once, 'written again without a change');
      }),
      runs(400),
    );
  });

  it('keep every unknown member, wherever it stands', () => {
    fc.assert(
      fc.property(fc.nat(), fc.jsonValue(), (where, unknown) => {
        const json = JSON.parse(usual()) as Json;
        const objects = containers(json).filter(
          (c): c is { [name: string]: Json } => !Array.isArray(c) && !('start' in c && 'before' in c),
        );
        const at = objects[where % objects.length]!;
        // Members of `newsmark:unique` and of the vocabulary’s own context are ours alone.
        const isOurs = !('type' in at) && !('id' in at) && !('selector' in at) && !('first' in at);
        if (isOurs) return;
        at['x:unknown'] = unknown as Json;
        const reading = readSidecar(JSON.stringify(json), readable);
        assert.ok(reading.ok);
        assert.deepEqual(JSON.parse(rendered(reading.sidecar)), JSON.parse(JSON.stringify(json)));
      }),
      runs(300),
    );
  });

  it('keep another program’s creator, bodies, context and source until a person changes them', () => {
    const json = JSON.parse(usual());
    const [person] = json.first.items;
    person.creator = [
      { id: 'https://orcid.example/1', type: 'Person', name: 'Anna', email: 'a@example.org' },
    ];
    person.motivation = ['tagging', 'highlighting'];
    person.body[0].language = 'lv';
    person.target.source = 'https://example.org/story';
    person.target.selector.push({ type: 'TextQuoteSelector', exact: 'Ilze' });
    json['@context'] = ['http://www.w3.org/ns/anno.jsonld', { dc: 'http://purl.org/dc/terms/' }];
    json.id = 'https://example.org/anno/1';
    const reading = readSidecar(JSON.stringify(json), readable);
    assert.ok(reading.ok);
    const again = JSON.parse(rendered(reading.sidecar));
    assert.deepEqual(again.first.items[0], person);
    assert.equal(again.id, json.id);
    assert.deepEqual(again['@context'].slice(0, 2), json['@context']);
    const relabelled = reading.sidecar.annotations.map((a) => ({ ...a, label: 'source' }));
    const changed = JSON.parse(rendered({ ...reading.sidecar, annotations: relabelled }));
    assert.equal(changed.first.items[0].body[0].value, 'source');
    assert.deepEqual(changed.first.items[0].creator, person.creator);
  });
});

describe('mergeAnnotations under random actions of both sides', () => {
  const words = [...text.matchAll(/\p{L}+/gu)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  const base = words.slice(0, 6).map((w, i) => annotate(text, w, `urn:test:${i}`));
  const action = fc.tuple(fc.nat(7), fc.nat(3), fc.nat(words.length - 1));
  const labels = ['person', 'source', 'location'];

  function perform(list: readonly Annotation[], actions: readonly (readonly number[])[], side: string) {
    return actions.reduce<readonly Annotation[]>((now, [which, kind, word], i) => {
      const id = `urn:test:${which}`;
      if (kind === 0) return now.concat(annotate(text, words[word!]!, `urn:${side}:${i}`, side));
      if (kind === 1) return now.filter((a) => a.id !== id);
      const change = (a: Annotation): Annotation =>
        kind === 2
          ? { ...a, label: labels[word! % 3]! }
          : { ...a, targets: annotate(text, words[word!]!, id).targets };
      return now.map((a) => (a.id === id ? change(a) : a));
    }, list);
  }

  const told = (a: Annotation | undefined) => a && JSON.stringify([a.label, a.targets[0]!.span]);

  it('lose nothing a person made: each change is in the result, or offered', () => {
    fc.assert(
      fc.property(fc.array(action, { maxLength: 8 }), fc.array(action, { maxLength: 8 }), (mine, others) => {
        const ours = perform(base, mine, 'ours');
        const theirs = perform(base, others, 'theirs');
        const { annotations, conflicts } = mergeAnnotations(base, ours, theirs);
        const find = (list: readonly Annotation[], id: string) => list.find((a) => a.id === id);
        const offered = new Set(conflicts.map((c) => c.id));
        for (const id of new Set([...ours, ...theirs, ...base].map((a) => a.id))) {
          const [then, a, b, now] = [base, ours, theirs, annotations].map((list) => told(find(list, id)));
          if (offered.has(id)) {
            // Neither version is dropped: one stands, the other is offered.
            const conflict = conflicts.find((c) => c.id === id)!;
            assert.deepEqual([told(conflict.ours ?? undefined), told(conflict.theirs ?? undefined)], [a, b]);
            assert.ok(now !== undefined);
          } else if (a === then) assert.equal(now, b);
          else if (b === then) assert.equal(now, a);
          else if (a === b) assert.equal(now, a);
          else {
            // One changed its label and the other its place: both are in the result.
            const [[wasLabel, wasSpan], ofOurs, ofTheirs, [label, span]] = [then, a, b, now].map((x) =>
              JSON.parse(x!).map((part: unknown) => JSON.stringify(part)),
            ) as [string[], string[], string[], string[]];
            for (const k of [0, 1]) {
              const changes = new Set([ofOurs[k], ofTheirs[k]].filter((x) => x !== [wasLabel, wasSpan][k]));
              assert.ok(changes.size < 2, 'both changed the same and nobody was asked');
            }
            assert.equal(label, ofOurs[0] === wasLabel ? ofTheirs[0] : ofOurs[0]);
            assert.equal(span, ofOurs[1] === wasSpan ? ofTheirs[1] : ofOurs[1]);
          }
        }
        assert.equal(new Set(annotations.map((a) => a.id)).size, annotations.length);
      }),
      runs(500),
    );
  });
});
