import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Annotation } from '../../server/src/annotations/annotation';
import { applyEdit, rebase, type TextEdit } from '../../server/src/annotations/rebase';
import { parseMarked } from '../support/marked';
import {
  annotate,
  applyTracked,
  runs,
  type Tracked,
  type TrackedEdit,
  tracked,
  WORDS,
} from '../support/tracked';

/** Replaces the first `old` of the text and shows what the annotations `<a>` cover afterwards. */
function checkEdit(marked: string, old: string, now: string, expected: readonly (string | null)[]): void {
  const { text, spans } = parseMarked(marked);
  const at = text.indexOf(old);
  assert.ok(at >= 0, `no “${old}” in the text`);
  const edit = { span: { start: at, end: at + old.length }, newText: now };
  const covered = covers(
    rebase(
      spans.map((s) => annotate(text, s)),
      edit,
      text,
      applyEdit(text, edit),
    ),
    applyEdit(text, edit),
  );
  assert.deepEqual(covered, expected);
}

function covers(annotations: readonly Annotation[], text: string): (string | null)[] {
  return annotations.flatMap((a) => a.targets.map((t) => t.span && text.slice(t.span.start, t.span.end)));
}

describe('rebase', () => {
  it('moves with text inserted before', () =>
    checkEdit('Today <a>Anna</a> spoke.', 'Today', 'On Monday', ['Anna']));
  it('leaves text inserted at the edges outside', () => {
    checkEdit('Today <a>Anna</a> spoke.', 'Today ', 'Today Dr. ', ['Anna']);
    checkEdit('Today <a>Anna</a> spoke.', ' spoke', ' Petrova spoke', ['Anna']);
  });
  it('stretches with text typed inside', () =>
    checkEdit('He said <a>“we wait”</a> here.', 'we wait', 'we will wait', ['“we will wait”']));
  it('follows a spelling mended in place', () =>
    checkEdit('Then <a>Sergei</a> left.', 'Sergei', 'Sergey', ['Sergey']));
  it('becomes an orphan when its words are replaced', () =>
    checkEdit('Then <a>Smith</a> left.', 'Smith', 'Dolan', [null]));
  it('becomes an orphan when its words are deleted', () =>
    checkEdit('Then <a>Smith</a> left. Smith came back.', 'Smith ', '', [null]));
  it('keeps what a deletion across its edge leaves, if that is most of it', () => {
    checkEdit('On Monday <a>the Northern Alliance</a> won.', 'Monday the ', '', ['Northern Alliance']);
    checkEdit('On Monday <a>the Northern Alliance</a> won.', 'Northern Alliance won', '', [null]);
  });
  it('finds its words again in a paragraph that was rewritten as a whole', () =>
    checkEdit(
      'First line.\nThen <a>the mayor</a> of the small town spoke for an hour.\nLast.',
      'First line.\nThen the mayor of the small town spoke for an hour.\nLast.',
      'A new first line.\r\nThen the mayor of the small town spoke for an hour.\r\nLast, too.',
      ['the mayor'],
    ));

  it('comes back when the words are typed away letter by letter and undone at once', () => {
    let text = 'Then Lavrov left the room.';
    let annotations: readonly Annotation[] = [annotate(text, { start: 5, end: 11 })];
    const type = (start: number, end: number, newText: string) => {
      const edit: TextEdit = { span: { start, end }, newText };
      const after = applyEdit(text, edit);
      annotations = rebase(annotations, edit, text, after);
      text = after;
    };
    for (let end = 11; end > 5; end--) type(end - 1, end, '');
    assert.deepEqual(covers(annotations, text), [null]);
    type(5, 5, 'Lavrov');
    assert.deepEqual(covers(annotations, text), ['Lavrov']);
  });

  it('never moves silently in random edit sequences', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(
        fc.array(fc.nat(WORDS.length - 1), { minLength: 30, maxLength: 90 }),
        steps,
        (words, moves) => {
          checkSequence(words.map((w, i) => WORDS[w] + (i % 17 === 16 ? '.\r\n\r\n' : ' ')).join(''), moves);
        },
      ),
      runs(300),
    );
  });
});

type Move = readonly [kind: number, a: number, b: number, word: number];
const steps = fc.array(
  fc.tuple(fc.nat(7), fc.nat(10_000), fc.nat(60), fc.nat(WORDS.length - 1)) as fc.Arbitrary<Move>,
  { minLength: 1, maxLength: 25 },
);

/** Plays edits as a person and an editor make them, and compares with the reference after each. */
function checkSequence(start: string, moves: readonly Move[]): void {
  let document = tracked(start);
  let annotations: readonly Annotation[] = wordsToAnnotate(start).map((s) => annotate(start, s));
  const owned = annotations.map((a) => {
    const { span } = a.targets[0]!;
    return new Set(document.ids.slice(span!.start, span!.end));
  });
  const moved = new Set<number>();
  let cut: { text: string; ids: readonly number[] } | null = null;
  const undo: TrackedEdit[] = [];
  const apply = (edit: TrackedEdit, remember = true) => {
    const { start: from, end: to } = edit.span;
    if (remember)
      undo.push({
        span: { start: from, end: from + edit.newText.length },
        newText: document.text.slice(from, to),
        ids: document.ids.slice(from, to),
      });
    const next = applyTracked(document, edit);
    annotations = rebase(annotations, edit, document.text, next.text);
    document = next;
    checkCovered(document, annotations, owned, moved);
  };
  for (const [kind, a, b, word] of moves) {
    const from = whole(document.text, a % (document.text.length + 1));
    const to = whole(document.text, Math.min(document.text.length, from + b));
    const cutSpan = { start: from, end: to };
    const here = { start: from, end: from };
    if (kind === 0) apply({ span: here, newText: WORDS[word]! });
    else if (kind === 1) apply({ span: here, newText: `\n${WORDS.slice(word, word + 12).join(' ')}\n` });
    else if (kind === 2) apply({ span: cutSpan, newText: '' });
    else if (kind === 3) apply({ span: cutSpan, newText: WORDS[word]! });
    else if (kind === 4) {
      cut = { text: document.text.slice(from, to), ids: document.ids.slice(from, to) };
      for (const id of cut.ids) moved.add(id);
      apply({ span: cutSpan, newText: '' });
    } else if (kind === 5 && cut) {
      apply({ span: here, newText: cut.text, ids: cut.ids });
      cut = null;
    } else if (kind === 6) {
      const lineEnd = document.text.indexOf('\n', from);
      const lineStart = document.text.lastIndexOf('\n', from - 1) + 1;
      apply({
        span: { start: lineStart, end: lineEnd < 0 ? document.text.length : lineEnd + 1 },
        newText: '',
      });
    } else if (kind === 7) {
      const last = undo.pop();
      if (last) apply(last, false);
    }
  }
  while (undo.length > 0) apply(undo.pop()!, false);
}

/** Words and runs of words to annotate, overlapping ones among them. */
function wordsToAnnotate(text: string): { start: number; end: number }[] {
  const words = [...text.matchAll(/\S+/g)].map((m) => ({ start: m.index, end: m.index + m[0].length }));
  return words.flatMap((w, i) =>
    i % 3 === 0 ? [{ start: w.start, end: words[Math.min(words.length - 1, i + (i % 5))]!.end }] : [],
  );
}

/** `offset`, not inside a surrogate pair. */
function whole(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  return code >= 0xdc00 && code <= 0xdfff ? offset - 1 : offset;
}

/** Every span holds some of its own characters, and no others unless they were typed or pasted; or is an orphan. */
function checkCovered(
  document: Tracked,
  annotations: readonly Annotation[],
  owned: readonly ReadonlySet<number>[],
  moved: ReadonlySet<number>,
): void {
  const original = new Set(owned.flatMap((ids) => [...ids]));
  for (const [i, annotation] of annotations.entries()) {
    const target = annotation.targets[0]!;
    if (!target.span) {
      assert.ok(target.near >= 0 && target.near <= document.text.length);
      continue;
    }
    const ids = document.ids.slice(target.span.start, target.span.end);
    const words = document.text.slice(target.span.start, target.span.end);
    const own = ids.map((id) => owned[i]!.has(id));
    assert.ok(own.includes(true), `“${target.quote.exact}” moved to “${words}”`);
    const foreign = ids.some((id, k) => !own[k] && original.has(id) && !moved.has(id));
    assert.ok(!foreign, `“${target.quote.exact}” took in its neighbours: “${words}”`);
  }
}
