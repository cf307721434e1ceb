import { type QuickPickItem, window } from 'vscode';
import type { Range, ViewAnnotation } from '../../../../server/src/protocol';
import { type Annotations, annotationsAtCursor, say } from '../../annotations';
import { compare, toRange } from '../../ranges';
import { asPlain, quoted, shortened, titleOf } from '../../words';
import { selectedRanges } from './annotate';

type Item = QuickPickItem & { readonly to: string; readonly words: string };

const SOURCES = ['source', 'person', 'organization'];

const icons: Readonly<Record<string, string>> = {
  source: 'mention',
  person: 'person',
  organization: 'organization',
};

/**
 * Links the quote at the cursor to its source. With words selected, those are the source of the nearest quote; else a
 * list of the article's sources and names, the nearest first.
 */
export async function linkSource(annotations: Annotations): Promise<void> {
  const active = await annotations.ready();
  if (!active) return;
  const { editor, view } = active;
  const quotes = view.annotations.filter(
    (a) => a.label === 'quote' && a.status === 'accepted' && a.ranges.length > 0,
  );
  const here = annotationsAtCursor(editor, view).find((a) => a.label === 'quote');
  const distance = (a: ViewAnnotation) => Math.abs(a.ranges[0]!.start.line - editor.selection.active.line);
  if (!editor.selection.isEmpty && !here) {
    // Stepping through suggestions selects them: words of a quote are nobody who speaks.
    const isQuote = view.suggestions.some(
      (s) =>
        s.label === 'quote' &&
        s.ranges.some((r) => toRange(r).intersection(editor.selection)?.isEmpty === false),
    );
    if (isQuote) return say('this quote is only a suggestion: accept it first');
    const nearest = [...quotes].sort((a, b) => distance(a) - distance(b))[0];
    if (!nearest) return say('annotate the quote first');
    return link(nearest, selectedRanges(editor)[0]!, editor.document.getText(editor.selection));
  }
  if (!here) return say('put the cursor on a quote you annotated, or select the words of its source');
  const cursor = editor.selection.active;
  const near = (line: number) => Math.abs(line - cursor.line);
  const candidates = [
    ...view.annotations.filter((a) => a.status === 'accepted' && SOURCES.includes(a.label)),
    ...view.suggestions.filter((s) => SOURCES.includes(s.label)),
  ].filter((c) => c.ranges.length > 0);
  candidates.sort(
    (a, b) =>
      near(a.ranges[0]!.start.line) - near(b.ranges[0]!.start.line) ||
      compare(a.ranges[0]!.start, b.ranges[0]!.start),
  );
  const items: Item[] = distinct(candidates).map((c) => {
    const detail = 'detail' in c && c.detail !== c.words ? c.detail : '';
    const place = `line ${c.ranges[0]!.start.line + 1}`;
    const description = [titleOf(view, c.label), detail, place].filter(Boolean).join(' · ');
    return {
      label: `$(${icons[c.label] ?? 'tag'}) ${asPlain(c.words)}`,
      description: asPlain(description),
      to: c.id,
      words: c.words,
    };
  });
  const chosen = await window.showQuickPick(items, {
    title: `Who said ${quoted(here.words)}?`,
    placeHolder: 'Or press Escape, select the words of the source, and run this again',
    matchOnDescription: true,
  });
  if (chosen) await link(here, chosen.to, chosen.words);

  async function link(quote: ViewAnnotation, to: string | Range, source: string): Promise<void> {
    const linked = await annotations.act({ kind: 'link', id: quote.id, type: 'source', to }, editor);
    if (linked) say(`${quoted(shortened(quote.words, 40))} is by ${source}`);
  }
}

/** Of several candidates on the same words the first: what a person annotated before what is suggested. */
function distinct<T extends { readonly ranges: readonly Range[] }>(candidates: readonly T[]): T[] {
  const keyOf = ({ ranges }: T) => JSON.stringify(ranges[0]);
  const keys = candidates.map(keyOf);
  return candidates.filter((c, i) => keys.indexOf(keyOf(c)) === i);
}
