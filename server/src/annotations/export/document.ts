import type { Analysis, Sentence, Span, Tokens } from '../../analysis';
import { type Annotation, type AttributeValue, type Motivation, type Relation, spansOf } from '../annotation';
import { fromAnalysis, openSuggestions } from '../fromAnalysis';

/** One thing to export: words with a label. */
export interface ExportItem {
  readonly id: string;
  readonly label: string;
  readonly motivation: Motivation;
  /** Sorted, not empty. */
  readonly spans: readonly Span[];
  readonly attributes: Readonly<Record<string, AttributeValue>>;
  readonly relations: readonly Relation[];
  readonly note: string;
  readonly creator: string;
  /** 0–1. */
  readonly confidence: number;
  /** True for what Newsmark found and nobody has confirmed. */
  readonly suggested: boolean;
}

/** An article with what is to be exported of it. */
export interface ExportDocument {
  /** File name or id. */
  readonly name: string;
  readonly text: string;
  readonly items: readonly ExportItem[];
  readonly tokens: Tokens;
  readonly sentences: readonly Sentence[];
}

/** A text in another program's format, and what that format could not hold. */
export interface Exported {
  readonly output: string;
  readonly warnings: readonly string[];
}

export interface ExportChoice {
  /** Findings of the engine that nobody has decided on; true unless said otherwise. */
  readonly suggestions?: boolean;
  /** What stands in boilerplate, too. */
  readonly boilerplate?: boolean;
}

/** What is to be exported of an article: what a person accepted, and what Newsmark found besides. */
export function exportDocument(
  name: string,
  analysis: Analysis,
  annotations: readonly Annotation[] = [],
  { suggestions = true, boilerplate = false }: ExportChoice = {},
): ExportDocument {
  const accepted = annotations
    .filter((a) => a.status === 'accepted')
    .map((a) => ({ ...a, spans: spansOf(a), suggested: false }))
    .filter((a) => a.spans.length > 0);
  const open = suggestions ? openSuggestions(fromAnalysis(analysis), annotations) : [];
  const found = open
    .filter((s) => boilerplate || !s.boilerplate)
    .map((s) => ({ ...s, note: '', creator: '', suggested: true }));
  const items = [...accepted, ...found].sort(
    (a, b) => a.spans[0]!.start - b.spans[0]!.start || b.spans[0]!.end - a.spans[0]!.end,
  );
  const ids = new Set(items.map((i) => i.id));
  const linked = items.map((i) => ({ ...i, relations: i.relations.filter((r) => ids.has(r.target)) }));
  return { name, text: analysis.text, items: linked, tokens: analysis.tokens, sentences: analysis.sentences };
}

/** `3 items lost x`, or nothing. */
export function warn(count: number, what: string): string[] {
  return count === 0 ? [] : [`${count} ${count === 1 ? 'annotation' : 'annotations'}: ${what}`];
}
