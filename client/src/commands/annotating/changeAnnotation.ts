import { type QuickPickItem, type TextEditor, window } from 'vscode';
import type { AnnotateAction, AnnotationsView, ViewAnnotation } from '../../../../server/src/protocol';
import { type Annotations, annotationsAtCursor, say } from '../../annotations';
import { asPlain, quoted, shortened, titleOf } from '../../words';
import { pickLabel } from './annotate';
import { catchTyping } from './typedAhead';

/** An annotation with the view it is in. */
export interface Target {
  readonly annotation: ViewAnnotation;
  readonly view: AnnotationsView;
  readonly editor: TextEditor;
}

/**
 * The annotation at the cursor (the innermost, before others one that is `meant`), or the one a tree item stands for.
 */
export async function target(
  annotations: Annotations,
  item: unknown,
  meant: (annotation: ViewAnnotation, view: AnnotationsView) => boolean = () => true,
): Promise<Target | undefined> {
  const active = await annotations.ready();
  if (!active) return undefined;
  const id = (item as { annotation?: string } | undefined)?.annotation;
  const here = id ? [] : annotationsAtCursor(active.editor, active.view);
  const found = id
    ? active.view.annotations.find((a) => a.id === id)
    : (here.find((a) => meant(a, active.view)) ?? here[0]);
  if (!found) return say('no annotation of yours at the cursor');
  return { ...active, annotation: found };
}

/** Gives the annotation another label. */
export async function changeLabel(annotations: Annotations, item: unknown): Promise<void> {
  const ahead = catchTyping(window.activeTextEditor);
  const found = await target(annotations, item);
  if (!found) return void ahead.takeBack();
  const { annotation, view } = found;
  const label = await pickLabel(view, `Change ${quoted(annotation.words)} to`, ahead);
  if (label) await annotations.act({ kind: 'relabel', id: annotation.id, label: label.name });
}

/** Deletes the annotation; its words stay. */
export async function deleteAnnotation(annotations: Annotations, item: unknown): Promise<void> {
  const annotation = (await target(annotations, item))?.annotation;
  if (annotation) await annotations.act({ kind: 'delete', id: annotation.id });
}

/** Writes or changes the note on the annotation. */
export async function editNote(annotations: Annotations, item: unknown): Promise<void> {
  const annotation = (await target(annotations, item))?.annotation;
  if (!annotation) return;
  const note = await window.showInputBox({
    title: `Note on ${quoted(annotation.words)}`,
    value: annotation.note,
  });
  if (note !== undefined) await annotations.act({ kind: 'note', id: annotation.id, note });
}

/** Takes a word into the annotation at the cursor, or gives one back. */
export async function resize(
  annotations: Annotations,
  side: 'start' | 'end',
  change: 'grow' | 'shrink',
): Promise<void> {
  const found = await target(annotations, undefined);
  if (!found) return;
  const { annotation, editor } = found;
  const { line, character } = editor.selection.active;
  const action: AnnotateAction = {
    kind: 'resize',
    id: annotation.id,
    side,
    change,
    position: { line, character },
  };
  await annotations.act(action, editor);
}

/** Says which words a quote was confirmed with are now right. */
export async function confirmWords(annotations: Annotations, item: unknown): Promise<void> {
  const annotation = (await target(annotations, item))?.annotation;
  if (annotation) await annotations.act({ kind: 'confirm', id: annotation.id });
}

/** Adds the selection to an annotation of several pieces: a quote that goes on after its cue. */
export async function addPiece(annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  if (active.editor.selection.isEmpty) return say('select the words to add');
  const { start, end } = active.editor.selection;
  const from = (a: ViewAnnotation) => Math.abs((a.ranges[0]?.start.line ?? 0) - start.line);
  const near = active.view.annotations
    .filter((a) => a.status === 'accepted' && a.ranges.length > 0)
    .sort((a, b) => Number(b.label === 'quote') - Number(a.label === 'quote') || from(a) - from(b))
    .slice(0, 20);
  const items = near.map((a): QuickPickItem & { readonly id: string } => ({
    label: asPlain(shortened(a.words, 60)),
    description: `${titleOf(active.view, a.label)} · line ${a.ranges[0]!.start.line + 1}`,
    id: a.id,
  }));
  const chosen = await window.showQuickPick(items, { title: 'Add the selection to' });
  if (chosen)
    await annotations.act({ kind: 'addPiece', id: chosen.id, range: { start, end } }, active.editor);
}
