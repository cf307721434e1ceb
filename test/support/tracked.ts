import type { Span } from '../../server/src/analysis';
import type { Annotation, Target } from '../../server/src/annotations/annotation';
import { describe, readableOf } from '../../server/src/annotations/describe';
import { applyEdit, type TextEdit } from '../../server/src/annotations/rebase';

/**
 * A text whose every character has an identity: the reference that says where words went. Characters that an edit
 * leaves the same at its ends keep theirs, as they do for whoever looks at the screen.
 */
export interface Tracked {
  readonly text: string;
  readonly ids: readonly number[];
}

let nextId = 1;

export function tracked(text: string): Tracked {
  return { text, ids: fresh(text.length) };
}

function fresh(length: number): number[] {
  return Array.from({ length }, () => nextId++);
}

/** A replacement; `ids` are given when the new text is made of known characters (undo, paste of a cut). */
export interface TrackedEdit extends TextEdit {
  readonly ids?: readonly number[];
}

export function applyTracked(document: Tracked, edit: TrackedEdit): Tracked {
  const { start, end } = edit.span;
  const text = applyEdit(document.text, edit);
  let ids = edit.ids;
  if (!ids) {
    const made = fresh(edit.newText.length);
    let from = 0;
    while (start + from < end && from < made.length && document.text[start + from] === edit.newText[from]) {
      made[from] = document.ids[start + from]!;
      from++;
    }
    for (let k = 1; k <= made.length - from && start + from <= end - k; k++) {
      if (document.text[end - k] !== edit.newText[made.length - k]) break;
      made[made.length - k] = document.ids[end - k]!;
    }
    ids = made;
  }
  return { text, ids: [...document.ids.slice(0, start), ...ids, ...document.ids.slice(end)] };
}

/** A person's annotation of `span`, as the program makes it. */
export function annotate(text: string, span: Span, id = `a${span.start}`, label = 'person'): Annotation {
  const target: Target = {
    span: { start: span.start, end: span.end },
    place: 'exact',
    score: 1,
    quote: describe(readableOf(text), span),
    near: span.start,
  };
  return {
    id,
    motivation: 'identifying',
    label,
    attributes: {},
    note: '',
    targets: [target],
    relations: [],
    creator: 'Anna',
    origin: 'human',
    status: 'accepted',
    confidence: 1,
    created: '2026-01-01T00:00:00Z',
    modified: '2026-01-01T00:00:00Z',
  };
}

/** An article of repeating and unrepeated words, with emoji, curly marks and both line ends. */
export const WORDS = (
  'the minister said on Monday that talks would go ahead he she Anna Petrova Marco Bianchi told reporters in Rome 😀 ' +
  '“we will not wait” he added according to the office officials council river bridge harvest vote party 👩‍🚀 ' +
  'Northern Alliance budget school teachers demand wages rain storm coast fishermen'
).split(' ');

/** The usual run of a property is the same every time; `NEWSMARK_RUNS=20000` tries as many new ones. */
export function runs(usual: number): { numRuns: number; seed?: number } {
  const wanted = Number(process.env.NEWSMARK_RUNS ?? 0);
  return wanted > 0 ? { numRuns: wanted } : { numRuns: usual, seed: 20260101 };
}
