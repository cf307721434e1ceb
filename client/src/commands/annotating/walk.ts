import { type Position, Selection, type TextEditor, TextEditorRevealType } from 'vscode';
import type { Range, ViewAnnotation } from '../../../../server/src/protocol';
import { type Annotations, annotationsAt, say } from '../../annotations';
import { compare, toRange } from '../../ranges';
import { kindOf, percent, shortened, titleOf } from '../../words';

/** Selects `range` and brings it into view. */
export function select(editor: TextEditor, range: Range): void {
  const { start, end } = toRange(range);
  editor.selection = new Selection(start, end);
  editor.revealRange(toRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Goes to the next or previous annotation, around the end of the article. */
export async function goToAnnotation(
  annotations: Annotations,
  direction: 'next' | 'previous',
): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const list = active.view.annotations.filter((a) => a.status === 'accepted' && a.ranges.length > 0);
  if (list.length === 0) {
    say('nothing is annotated here');
    return;
  }
  const found = step(active.editor, list, direction);
  select(active.editor, found.ranges[0]!);
  const where = `${list.indexOf(found) + 1} of ${list.length}`;
  say(`${titleOf(active.view, found.label)}: ${shortened(found.words, 60)}, ${where}`);
}

/** Goes to the next or previous suggestion nobody has decided on. */
export async function goToSuggestion(
  annotations: Annotations,
  direction: 'next' | 'previous',
): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const list = active.view.suggestions.filter((s) => !s.part);
  if (list.length === 0) {
    say('no suggestions are left');
    return;
  }
  const found = step(active.editor, list, direction);
  select(active.editor, found.ranges[0]!);
  const where = `${list.indexOf(found) + 1} of ${list.length}`;
  say(`${kindOf(active.view, found)}, ${percent(found.confidence)} sure, ${where}`);
}

/** Where cycling began, and what it selected last: as long as that stays selected, it goes on from there. */
let cycling: { readonly from: Position; readonly selected: Selection } | undefined;

/** Selects the next of the annotations that overlap at the cursor, from the innermost outwards. */
export async function cycleOverlaps(annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const { editor, view } = active;
  const goesOn = cycling?.selected.isEqual(editor.selection) ?? false;
  const from = cycling && goesOn ? cycling.from : editor.selection.active;
  const all = annotationsAt(editor, view, from);
  if (all.length === 0) {
    say('no annotation of yours at the cursor');
    return;
  }
  const isSelected = (a: ViewAnnotation) => a.ranges.some((r) => toRange(r).isEqual(editor.selection));
  const next = all[(all.findIndex(isSelected) + 1) % all.length]!;
  const { start, end } = toRange(next.ranges.find((r) => toRange(r).contains(from)) ?? next.ranges[0]!);
  // The cursor goes to the start: commands on the annotation at the cursor then mean this one.
  editor.selection = new Selection(end, start);
  cycling = { from, selected: editor.selection };
  const where = `${all.indexOf(next) + 1} of ${all.length} here`;
  say(`${titleOf(view, next.label)}: ${shortened(next.words, 60)}, ${where}`);
}

function step<T extends { readonly ranges: readonly Range[] }>(
  editor: TextEditor,
  list: readonly T[],
  direction: 'next' | 'previous',
): T {
  const here = editor.selection.start;
  const sorted = [...list].sort((a, b) => compare(a.ranges[0]!.start, b.ranges[0]!.start));
  const after = (x: T) => compare(x.ranges[0]!.start, here);
  return direction === 'next'
    ? (sorted.find((x) => after(x) > 0) ?? sorted[0]!)
    : (sorted.filter((x) => after(x) < 0).at(-1) ?? sorted.at(-1)!);
}
