import { type QuickPickItem, window } from 'vscode';
import type { AnnotationsView, Range, ViewOrphan } from '../../../../server/src/protocol';
import { type Annotations, say } from '../../annotations';
import { asPlain, quoted, shortened, titleOf } from '../../words';
import { selectedRanges } from './annotate';
import { select } from './walk';

type Item = QuickPickItem & { readonly range?: Range; readonly remove?: boolean };

/** Attaches lost words again: to the selection, or to one of the places they may have gone to. */
export async function attachOrphan(annotations: Annotations, node: unknown): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const { editor, view } = active;
  const orphan = (node as { orphan?: ViewOrphan } | undefined)?.orphan ?? (await pickOrphan(view));
  if (!orphan) return;
  const before = editor.selection;
  const selection: Item[] = before.isEmpty
    ? []
    : [
        {
          label: '$(selection) The selection',
          description: asPlain(editor.document.getText(before)),
          range: selectedRanges(editor)[0]!,
        },
      ];
  const items: Item[] = [
    ...selection,
    ...orphan.candidates.map((c) => ({
      label: `$(location) Line ${c.range.start.line + 1}`,
      description: `${Math.round(c.score * 100)} % alike, surroundings included`,
      detail: asPlain(c.line),
      range: c.range,
    })),
    { label: '$(trash) Delete the annotation', remove: true },
  ];
  const placeHolder =
    orphan.candidates.length > 0
      ? 'Its words may have gone here; the arrow keys show each place'
      : 'Its words are nowhere in the text: select where it belongs and run this again, or delete it';
  const chosen = await window.showQuickPick(items, {
    placeHolder,
    title: `Where did ${quoted(orphan.words)} (${titleOf(view, orphan.label)}) go?`,
    onDidSelectItem: (item) => {
      const { range } = item as Item;
      if (range) select(editor, range);
    },
  });
  if (chosen?.remove) await annotations.act({ kind: 'delete', id: orphan.id }, editor);
  else if (chosen?.range)
    await annotations.act(
      { kind: 'attach', id: orphan.id, index: orphan.index, range: chosen.range },
      editor,
    );
  else editor.selection = before;
}

async function pickOrphan(view: AnnotationsView): Promise<ViewOrphan | undefined> {
  if (view.orphans.length === 0) {
    say('no annotation has lost its words');
    return undefined;
  }
  const items = view.orphans.map((orphan) => ({
    label: asPlain(shortened(orphan.words, 60)),
    description: `${titleOf(view, orphan.label)} · stood at line ${orphan.near.start.line + 1}`,
    orphan,
  }));
  return (await window.showQuickPick(items, { title: 'Annotations that lost their words' }))?.orphan;
}

/** Chooses between two versions of an annotation that was changed here and on disk. */
export async function settleConflicts(annotations: Annotations): Promise<void> {
  const conflicts = (await annotations.ready())?.view.conflicts ?? [];
  if (conflicts.length === 0) return say('no annotation was changed on both sides');
  for (const { id, ours, theirs } of conflicts) {
    const items = [
      { label: asPlain(ours), description: 'here', take: false },
      { label: asPlain(theirs), description: 'on disk', take: true },
    ];
    const chosen = await window.showQuickPick(items, {
      title: 'Changed here and on disk: which one is right?',
    });
    if (!chosen) return;
    await annotations.act(chosen.take ? { kind: 'settle', id } : { kind: 'keep', id });
    say(chosen.take ? 'the version on disk was taken' : 'the version here stays');
  }
}
