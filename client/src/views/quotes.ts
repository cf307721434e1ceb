import { ThemeIcon } from 'vscode';
import type { Overview, OverviewQuote } from '../../../server/src/protocol';
import { counted } from '../counted';
import { compare } from '../ranges';
import { shortened } from '../words';
import { branch, leaf, type Node, type WordsAt } from './tree';

/** A source with what it said. */
interface Group {
  readonly rank: 'named' | 'unnamed' | 'none';
  readonly label: string;
  readonly role: string | null;
  readonly quotes: OverviewQuote[];
}

const ranks = ['named', 'unnamed', 'none'];
const icons = { named: 'person', unnamed: 'eye-closed', none: 'question' };

/**
 * The quotes of the article under their sources: named ones first, the most quoted first, then unnamed ones by the
 * words that stand for them, then quotes without a source; other stories' apart.
 */
export function quotesTree(overview: Overview, wordsAt: WordsAt): readonly Node[] {
  const own = overview.quotes.filter((quote) => !quote.boilerplate);
  const foreign = overview.quotes.filter((quote) => quote.boilerplate);
  const nodes = groupBySource(overview, own, wordsAt).map((group) => sourceNode(overview, group, wordsAt));
  if (foreign.length > 0) {
    const item = branch('In boilerplate', 'boilerplate', true);
    item.description = counted(foreign.length, 'quote');
    item.iconPath = new ThemeIcon('circle-slash');
    nodes.push({ item, children: foreign.map((quote) => quoteNode(overview, quote, wordsAt)) });
  }
  return nodes;
}

function groupBySource(overview: Overview, quotes: readonly OverviewQuote[], wordsAt: WordsAt): Group[] {
  const groups = new Map<string, Group>();
  for (const quote of quotes) {
    const entity = overview.entities.find(({ id }) => id === quote.entity);
    const words = quote.source.map(wordsAt).join(' … ');
    const name = entity?.name ?? quote.sourceName;
    const label = name ?? (words || 'No source');
    const rank = label === 'No source' ? 'none' : name !== null && !quote.anonymous ? 'named' : 'unnamed';
    const key = `${rank}:${label.toLowerCase()}`;
    const group = groups.get(key);
    if (group) group.quotes.push(quote);
    else groups.set(key, { rank, label, role: entity?.role ?? null, quotes: [quote] });
  }
  const order = (a: Group, b: Group) =>
    ranks.indexOf(a.rank) - ranks.indexOf(b.rank) || b.quotes.length - a.quotes.length;
  return [...groups.values()].sort(order);
}

function sourceNode(overview: Overview, { rank, label, role, quotes }: Group, wordsAt: WordsAt): Node {
  const item = branch(label, `source:${rank}:${label}`);
  item.description = [role, counted(quotes.length, 'quote')].filter(Boolean).join(' · ');
  item.tooltip = `${label}\n${item.description}`;
  item.iconPath = new ThemeIcon(icons[rank]);
  return { item, children: quotes.map((quote) => quoteNode(overview, quote, wordsAt)) };
}

function quoteNode({ uri }: Overview, quote: OverviewQuote, wordsAt: WordsAt): Node {
  const start = [...quote.content].sort((a, b) => compare(a.start, b.start))[0];
  const item = leaf(uri, quote.words, start, `quote:${quote.id}`);
  item.iconPath = new ThemeIcon(quote.kind === 'indirect' ? 'comment' : 'quote');
  const line = start ? `line ${start.start.line + 1}` : '';
  const unsure = quote.unsure ? 'unsure' : '';
  item.description = [line, quote.channelWords ?? '', unsure].filter(Boolean).join(' · ');
  item.tooltip = `${inFull(quote, wordsAt)}\n${[`${quote.kind} quote`, item.description].filter(Boolean).join(' · ')}`;
  item.contextValue = 'quote';
  item.accessibilityInformation = {
    label: `${quote.kind} quote, ${line}${unsure && ', unsure'}: ${quote.words}`,
  };
  return { item, children: [] };
}

/** Characters of a quote that fit a tooltip. */
const LONGEST = 600;

/** The words of a quote, not shortened as in the list. */
function inFull({ content }: OverviewQuote, wordsAt: WordsAt): string {
  return shortened(content.map(wordsAt).join(' … ').replace(/\s+/g, ' '), LONGEST);
}
