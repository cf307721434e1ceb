import { ThemeIcon } from 'vscode';
import type { Overview, OverviewQuote } from '../../../server/src/protocol';
import { counted } from '../counted';
import { compare } from '../ranges';
import { branch, leaf, type Node } from './tree';

/** The quotes of the article under their sources, most quoted first; unattributed ones last, other stories' apart. */
export function quotesTree(overview: Overview): readonly Node[] {
  const own = overview.quotes.filter((quote) => !quote.boilerplate);
  const foreign = overview.quotes.filter((quote) => quote.boilerplate);
  const groups = [...groupBySource(own)].sort(([, a], [, b]) => b.length - a.length);
  const nodes = groups
    .sort(([a], [b]) => Number(a === '') - Number(b === ''))
    .map(([key, quotes]) => sourceNode(overview, key, quotes));
  if (foreign.length > 0) {
    const item = branch('In boilerplate', 'boilerplate', true);
    item.description = counted(foreign.length, 'quote');
    item.iconPath = new ThemeIcon('circle-slash');
    nodes.push({ item, children: foreign.map((quote) => quoteNode(overview, quote)) });
  }
  return nodes;
}

function groupBySource(quotes: readonly OverviewQuote[]): Map<string, OverviewQuote[]> {
  const groups = new Map<string, OverviewQuote[]>();
  for (const quote of quotes) {
    const key = quote.entity ?? quote.sourceName ?? (quote.source.length > 0 ? 'Unnamed source' : '');
    const group = groups.get(key);
    if (group) group.push(quote);
    else groups.set(key, [quote]);
  }
  return groups;
}

function sourceNode(overview: Overview, key: string, quotes: readonly OverviewQuote[]): Node {
  const entity = overview.entities.find(({ id }) => id === key);
  const first = quotes[0];
  const label = key === '' ? 'No source' : (entity?.name ?? first?.sourceName ?? key);
  const item = branch(label, `source:${key}`);
  item.description = [entity?.role, counted(quotes.length, 'quote')].filter(Boolean).join(' · ');
  item.iconPath = new ThemeIcon(key === '' ? 'question' : first?.anonymous ? 'eye-closed' : 'person');
  return { item, children: quotes.map((quote) => quoteNode(overview, quote)) };
}

function quoteNode({ uri }: Overview, quote: OverviewQuote): Node {
  const start = [...quote.content].sort((a, b) => compare(a.start, b.start))[0];
  const item = leaf(uri, quote.words, start, `quote:${quote.id}`);
  item.iconPath = new ThemeIcon(quote.kind === 'indirect' ? 'comment' : 'quote');
  const line = start ? `line ${start.start.line + 1}` : '';
  item.description = [line, quote.channel ? `via ${quote.channel}` : ''].filter(Boolean).join(' · ');
  item.accessibilityInformation = { label: `${quote.kind} quote, ${line}: ${quote.words}` };
  return { item, children: [] };
}
