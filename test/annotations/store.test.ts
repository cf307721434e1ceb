import assert from 'node:assert/strict';
import { analyze } from '../../server/src/analysis';
import * as actions from '../../server/src/annotations/actions';
import { findAlteredQuotes } from '../../server/src/annotations/altered';
import { readableOf } from '../../server/src/annotations/describe';
import { fromAnalysis, openSuggestions, withRelated } from '../../server/src/annotations/fromAnalysis';
import { applyEdit } from '../../server/src/annotations/rebase';
import {
  act,
  annotationsAt,
  rebaseStore,
  redo,
  type Store,
  storeOf,
  undo,
} from '../../server/src/annotations/store';
import { occurrencesOf, resizeByWord } from '../../server/src/annotations/words';

const text = 'Mayor Ada Berg said: “We rebuild the bridge.” Ada Berg left at noon. Bo Lund stayed.';

function actor(): actions.Actor {
  let next = 0;
  return { creator: 'Anna', now: '2026-02-03T04:05:06Z', newId: () => `urn:test:${next++}` };
}

function spanOf(words: string, from = 0): { start: number; end: number } {
  const start = text.indexOf(words, from);
  return { start, end: start + words.length };
}

/** The annotations as lines `label: words`. */
function shown(store: Store, now = text): string[] {
  return store.annotations.map(
    (a) =>
      `${a.label}: ${a.targets.map((t) => (t.span ? now.slice(t.span.start, t.span.end) : '—')).join(' … ')}`,
  );
}

function person(words: string): actions.Draft {
  return { label: 'person', motivation: 'identifying', spans: [spanOf(words)] };
}

describe('store', () => {
  const readable = readableOf(text);
  const who = actor();
  const start = act(storeOf(), actions.annotate(readable, [person(' Ada Berg ')], who));
  const [ada] = start.annotations;

  it('annotates words, without the spaces around them', () =>
    assert.deepEqual(shown(start), ['person: Ada Berg']));
  it('ignores a selection without words', () =>
    assert.equal(act(start, actions.annotate(readable, [person(' ')], who)), start));
  it('relabels, retargets and takes notes', () => {
    const grown = resizeByWord(text, spanOf('Ada Berg'), 'start', 'grow');
    let store = act(start, actions.retarget(readable, ada!, 0, grown, who));
    assert.deepEqual(shown(store), ['person: Mayor Ada Berg']);
    store = act(store, actions.relabel(store.annotations[0]!, 'source', 'classifying', who));
    store = act(store, actions.setNote(store.annotations[0]!, 'sure?', who));
    assert.deepEqual(shown(store), ['source: Mayor Ada Berg']);
    assert.equal(store.annotations[0]!.note, 'sure?');
  });
  it('undoes and redoes whole actions, also after the text was edited', () => {
    const two = act(start, actions.annotate(readable, [person('Bo Lund'), person('noon')], who));
    const edit = { span: { start: 0, end: 0 }, newText: 'Update: ' };
    const now = applyEdit(text, edit);
    const undone = undo(rebaseStore(two, edit, text, now));
    assert.deepEqual(shown(undone, now), ['person: Ada Berg']);
    assert.deepEqual(shown(redo(undone), now), ['person: Ada Berg', 'person: noon', 'person: Bo Lund']);
    assert.deepEqual(shown(undo(undo(undone)), now), []);
  });
  it('deletes an annotation with the arrows to it', () => {
    const quote = {
      label: 'quote',
      motivation: 'classifying' as const,
      spans: [spanOf('We rebuild the bridge.')],
    };
    let store = act(start, actions.annotate(readable, [quote], who));
    store = act(store, actions.link(store.annotations[1]!, 'source', ada!.id, who));
    assert.deepEqual(store.annotations[1]!.relations, [{ type: 'source', target: ada!.id }]);
    const less = act(store, actions.remove(store, ada!.id, who));
    assert.deepEqual(less.annotations[0]!.relations, []);
    assert.deepEqual(undo(less).annotations[1]!.relations, [{ type: 'source', target: ada!.id }]);
  });
  it('finds what is under the cursor, innermost first', () => {
    const store = act(start, actions.annotate(readable, [person('Mayor Ada Berg')], who));
    assert.deepEqual(
      annotationsAt(store, 8).map((a) => a.targets[0]!.quote.exact),
      ['Ada Berg', 'Mayor Ada Berg'],
    );
  });
  it('warns of an accepted quote whose words changed, and can restore them', () => {
    const quote = {
      label: 'quote',
      motivation: 'classifying' as const,
      spans: [spanOf('“We rebuild the bridge.”')],
    };
    const store = act(storeOf(), actions.annotate(readable, [quote], who));
    const at = text.indexOf('rebuild');
    const edit = { span: { start: at, end: at + 7 }, newText: 'repair' };
    const now = applyEdit(text, edit);
    const [found, ...more] = findAlteredQuotes(now, rebaseStore(store, edit, text, now).annotations);
    assert.equal(found!.now, '“We repair the bridge.”');
    assert.deepEqual(more, []);
    assert.equal(applyEdit(now, found!.restore), text);
    assert.deepEqual(findAlteredQuotes(text, store.annotations), []);
  });
});

describe('words', () => {
  it('grows and shrinks by word at both ends', () => {
    const check = (side: 'start' | 'end', change: 'grow' | 'shrink', expected: string) => {
      const span = resizeByWord(text, spanOf('rebuild the'), side, change);
      assert.equal(text.slice(span.start, span.end), expected);
    };
    check('end', 'grow', 'rebuild the bridge');
    check('end', 'shrink', 'rebuild');
    check('start', 'grow', 'We rebuild the');
    check('start', 'shrink', 'the');
  });
  it('finds the other places of the same words, whole words only', () => {
    const found = occurrencesOf('Ada and Adaline met Ada.', { start: 0, end: 3 });
    assert.deepEqual(found, [{ start: 20, end: 23 }]);
  });
});

describe('suggestions', () => {
  it('are not offered again once decided', () => {
    const article = `${text}\n\n`.repeat(2);
    const all = fromAnalysis(analyze(article));
    const readable = readableOf(article);
    const who = actor();
    let store = storeOf();
    for (let left = openSuggestions(all, store.annotations); left.length > 0; ) {
      const group = withRelated(left[0]!, left);
      store = act(store, actions.decide(readable, group, 'rejected', who));
      const now = openSuggestions(all, store.annotations);
      assert.ok(now.length < left.length);
      left = now;
    }
    assert.ok(store.annotations.every((a) => a.status === 'rejected' && a.origin === 'machine'));
  });
});
