import type { Attribution, StructureSpan } from '../analysis';
import type { Span } from '../analysis/span';
import { unattributedQuotations } from './diagnostics/unattributedQuote';
import { entityOf, sourceKey } from './lookup';
import { nameOfKind } from './reasons';
import type { Snapshot } from './snapshot';
import { count, excerpt, plain, quoteWords } from './words';

export type SymbolKind = 'headline' | 'subhead' | 'group' | 'source' | 'quote' | 'boilerplate';

/** An entry of the outline; `selection` lies inside `span`. */
export interface DocumentSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly detail: string;
  readonly span: Span;
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** The outline: headline, subheads, the quotes by source, the boilerplate sections. */
export function documentSymbols(snapshot: Snapshot): DocumentSymbol[] {
  return [...headings(snapshot), ...quotesBySource(snapshot), ...boilerplate(snapshot)];
}

function headings({ analysis, text }: Snapshot): DocumentSymbol[] {
  const shown = analysis.layout.structure.filter((s) => s.role === 'headline' || s.role === 'subhead');
  return shown.map((s: StructureSpan) => {
    const span = { start: s.start, end: s.end };
    const kind = s.role as 'headline' | 'subhead';
    return { kind, name: excerpt(text, s) || kind, detail: s.role, span, selection: span, children: [] };
  });
}

/** One group with a child for each source in the order of their first quotes; unattributed quotes come last. */
function quotesBySource(snapshot: Snapshot): DocumentSymbol[] {
  const { analysis, text } = snapshot;
  const bySource = new Map<string, Attribution[]>();
  for (const a of analysis.attributions) {
    if (a.boilerplate || a.content.length === 0) continue;
    const key = sourceKey(a) ?? (a.anonymous || a.source.length > 0 ? `?${unnamed(text, a)}` : '');
    const quotes = bySource.get(key);
    if (quotes) quotes.push(a);
    else bySource.set(key, [a]);
  }
  const sources = [...bySource].map(([key, quotes]) => sourceSymbol(snapshot, key, quotes));
  const loose = unattributedQuotations(analysis)
    .filter((q) => q.attribution === null)
    .map((q) => quoteSymbol(text, [q], ''));
  if (loose.length > 0) sources.push(group('source', 'No source found', '', loose));
  if (sources.length === 0) return [];
  const total = sources.reduce((sum, s) => sum + s.children.length, 0);
  return [
    group(
      'group',
      'Quotes',
      `${count(total, 'quote')}, ${count(bySource.size - (bySource.has('') ? 1 : 0), 'source')}`,
      sources,
    ),
  ];
}

function sourceSymbol(
  { analysis, text }: Snapshot,
  key: string,
  quotes: readonly Attribution[],
): DocumentSymbol {
  const first = quotes[0]!;
  const entity = entityOf(analysis, first.entity);
  const name = first.sourceName ?? entity?.name ?? (key === '' ? 'No source found' : unnamed(text, first));
  const children = quotes.map((a) => quoteSymbol(text, a.content, a.kind === 'direct' ? '' : a.kind));
  return group('source', plain(name) || 'Unnamed source', plain(entity?.role ?? ''), children);
}

function unnamed(text: string, a: Attribution): string {
  return a.source[0] ? excerpt(text, a.source[0], 40) : 'Unnamed source';
}

function quoteSymbol(text: string, content: readonly Span[], detail: string): DocumentSymbol {
  const span = { start: content[0]!.start, end: content.at(-1)!.end };
  const selection = { start: content[0]!.start, end: content[0]!.end };
  return { kind: 'quote', name: quoteWords(text, content, 60) || '…', detail, span, selection, children: [] };
}

function boilerplate({ analysis, text }: Snapshot): DocumentSymbol[] {
  const children = analysis.layout.sections.map((s): DocumentSymbol => {
    const span = { start: s.start, end: s.end };
    const name = plain(s.title) || excerpt(text, s, 40) || nameOfKind(s.kind);
    const detail = `${nameOfKind(s.kind)}, ${count(s.lines, 'line')}`;
    return { kind: 'boilerplate', name, detail, span, selection: span, children: [] };
  });
  if (children.length === 0) return [];
  return [group('group', 'Boilerplate', count(children.length, 'section'), children)];
}

/** A parent that spans all its children; the first one is shown when it is chosen. */
function group(
  kind: SymbolKind,
  name: string,
  detail: string,
  children: readonly DocumentSymbol[],
): DocumentSymbol {
  const start = children.reduce((least, c) => Math.min(least, c.span.start), Number.POSITIVE_INFINITY);
  const end = children.reduce((most, c) => Math.max(most, c.span.end), 0);
  const first = children.find((c) => c.span.start === start) ?? children[0]!;
  return { kind, name, detail, span: { start, end }, selection: first.selection, children };
}
