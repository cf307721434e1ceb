import { type QuickPickItem, window } from 'vscode';
import { annotationMethod, type Occurrence, type Range } from '../../../../server/src/protocol';
import { type Annotations, annotationsAtCursor, say } from '../../annotations';
import { counted } from '../../counted';
import type { Newsmark } from '../../newsmark';
import { asPlain, lineAround, titleOf } from '../../words';
import { pickLabel, selectedRanges, toPlain } from './annotate';

/** Annotates every place with the words of the annotation at the cursor, or of the selection; after a list with boxes. */
export async function annotateOccurrences(newsmark: Newsmark, annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const { editor, view } = active;
  const here = editor.selection.isEmpty ? annotationsAtCursor(editor, view)[0] : undefined;
  const word = editor.document.getWordRangeAtPosition(editor.selection.active);
  if (!here && editor.selection.isEmpty && !word) return say('put the cursor on a word, or select some');
  const range: Range =
    here?.ranges[0] ?? (editor.selection.isEmpty && word ? toPlain(word) : selectedRanges(editor)[0]!);
  const found = await newsmark.request<Occurrence[] | null>(annotationMethod.occurrences, {
    uri: view.uri,
    range,
  });
  const places: (QuickPickItem & { readonly range: Range })[] = (found ?? []).map((o) => ({
    label: `Line ${o.range.start.line + 1}`,
    description: asPlain(o.line),
    range: o.range,
    picked: true,
  }));
  if (!here)
    places.unshift({
      label: `Line ${range.start.line + 1}`,
      description: `${asPlain(lineAround(editor.document.lineAt(range.start.line).text, range.start.character, 80))} (here)`,
      range,
      picked: true,
    });
  if (places.length === 0) return say('these words stand nowhere else');
  const label =
    here?.label ?? (await pickLabel(view, `Annotate ${counted(places.length, 'place')} as`))?.name;
  if (!label) return;
  const title = `Annotate as ${titleOf(view, label)}: uncheck what means something else`;
  const chosen = await window.showQuickPick(places, { canPickMany: true, title, matchOnDescription: true });
  if (!chosen || chosen.length === 0) return;
  await annotations.act({ kind: 'add', label, ranges: chosen.map((c) => c.range), each: true }, editor);
}
