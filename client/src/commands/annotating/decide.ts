import { type QuickPickItem, window } from 'vscode';
import type { ViewSuggestion } from '../../../../server/src/protocol';
import { type Annotations, say } from '../../annotations';
import { counted } from '../../counted';
import { covers } from '../../ranges';
import { asPlain, kindOf, percent, shortened } from '../../words';
import { goToSuggestion } from './walk';

/** The suggestion at the cursor: the one whose words are selected, else the innermost. */
export async function suggestionHere(annotations: Annotations): Promise<ViewSuggestion | 'none' | undefined> {
  const active = await annotations.ready();
  if (!active) return undefined;
  const { active: cursor, start } = active.editor.selection;
  const here = active.view.suggestions.filter((s) => s.ranges.some((r) => covers(r, cursor)));
  const begins = here.find((s) => {
    const first = s.ranges[0]!.start;
    return first.line === start.line && first.character === start.character && !s.part;
  });
  return begins ?? here.find((s) => !s.part) ?? here[0] ?? 'none';
}

/** Accepts or rejects the suggestion at the cursor, and goes on to the next. */
export async function decide(annotations: Annotations, kind: 'accept' | 'reject'): Promise<void> {
  const suggestion = await suggestionHere(annotations);
  if (!suggestion) return;
  if (suggestion === 'none') return say('no suggestion at the cursor');
  const view = await annotations.act({ kind, suggestions: [suggestion.id] });
  if (view?.suggestions.some((s) => !s.part)) await goToSuggestion(annotations, 'next');
}

/** Accepts all suggestions that can be seen in the editor, after a list with boxes. */
export async function acceptShown(annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const { editor, view } = active;
  const shown = view.suggestions.filter(
    (s) =>
      !s.part &&
      editor.visibleRanges.some((v) => {
        const line = s.ranges[0]!.start.line;
        return v.start.line <= line && line <= v.end.line;
      }),
  );
  if (shown.length === 0) return say('no suggestions are shown here');
  const items = shown.map((s): QuickPickItem & { readonly id: string } => ({
    label: asPlain(shortened(s.words, 48)),
    description: `${asPlain(kindOf(view, s))} · ${percent(s.confidence)}`,
    picked: true,
    id: s.id,
  }));
  const title = `Accept ${counted(items.length, 'suggestion')}: uncheck what is wrong`;
  const chosen = await window.showQuickPick(items, { canPickMany: true, title, matchOnDescription: true });
  if (chosen && chosen.length > 0)
    await annotations.act({ kind: 'accept', suggestions: chosen.map((c) => c.id) }, editor);
}
