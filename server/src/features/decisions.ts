import type { EntityType } from '../analysis';
import type { Span } from '../analysis/span';

/** What a person has decided about one document, in offsets of its present text. */
export type Decision =
  /** Whole lines are (not) boilerplate. */
  | { readonly kind: 'boilerplate'; readonly span: Span; readonly value: boolean }
  /** The pair of quotation marks at `span` is (not) speech. */
  | { readonly kind: 'speech'; readonly span: Span; readonly value: boolean }
  /** Who said the quote at `span`; `source` are the words that name them, null when only the name is known. */
  | {
      readonly kind: 'source';
      readonly span: Span;
      readonly source: Span | null;
      readonly name: string | null;
    }
  /** What a name means in this document; `none` = not a name. */
  | {
      readonly kind: 'name';
      readonly span: Span;
      readonly name: string;
      readonly type: EntityType | 'none';
    }
  /** A diagnostic is not wanted: at `span`, or in the whole file when null. */
  | { readonly kind: 'ignore'; readonly code: string; readonly span: Span | null };

/** One replacement in a text: the words of `span` give way to `newText`. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/**
 * The decisions after one edit. Text before a span moves it, text inside stretches or shrinks it, text inserted at an
 * edge stays outside; a decision whose words are all gone is dropped.
 */
export function rebaseDecisions(decisions: readonly Decision[], edit: TextEdit): readonly Decision[] {
  if (decisions.length === 0) return decisions;
  const rebased: Decision[] = [];
  for (const decision of decisions) {
    const span = decision.span && rebase(decision.span, edit);
    if (decision.span && !span) continue;
    if (decision.kind === 'source' && span) {
      const source = decision.source && rebase(decision.source, edit);
      rebased.push({ ...decision, span, source });
    } else rebased.push({ ...decision, span } as Decision);
  }
  return rebased;
}

/** `span` after `edit`, or null when nothing of it is left. */
function rebase(span: Span, edit: TextEdit): Span | null {
  const { start: from, end: to } = edit.span;
  const grown = edit.newText.length - (to - from);
  if (to <= span.start) return { start: span.start + grown, end: span.end + grown };
  if (from >= span.end) return span;
  if (from <= span.start && to >= span.end) return null;
  const start = from < span.start ? from + edit.newText.length : span.start;
  const end = to > span.end ? from : span.end + grown;
  return end > start ? { start, end } : null;
}
