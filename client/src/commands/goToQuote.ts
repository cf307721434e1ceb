import { Selection, TextEditorRevealType, window } from 'vscode';
import type { OverviewQuote } from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { compare, toRange } from '../ranges';
import { asPlain } from '../words';

/** Which quotes a walk stops at. */
export type Stops = 'any' | 'unattributed';

/** Moves the cursor to the next or previous quote of the article, around its end if need be, and says which it is. */
export async function goToQuote(
  newsmark: Newsmark,
  direction: 'next' | 'previous',
  stops: Stops,
): Promise<void> {
  const active = await newsmark.overviews.ready();
  if (!active) return;
  const { editor, overview } = active;
  const quotes = overview.quotes.filter((quote) => isStop(quote, stops)).sort(byStart);
  const here = editor.selection.active;
  const target =
    direction === 'next'
      ? (quotes.find((quote) => compare(startOf(quote), here) > 0) ?? quotes[0])
      : (quotes.filter((quote) => compare(startOf(quote), here) < 0).at(-1) ?? quotes.at(-1));
  const content = target?.content[0];
  if (!target || !content) {
    const none = stops === 'any' ? 'No quotes in this article' : 'Every quote here has a source';
    window.setStatusBarMessage(`Newsmark: ${none}`, 3000);
    return;
  }
  const { start } = toRange(content);
  editor.selection = new Selection(start, start);
  editor.revealRange(toRange(content), TextEditorRevealType.InCenterIfOutsideViewport);
  const source = target.sourceName ?? (target.source.length > 0 ? 'unnamed source' : 'no source');
  window.setStatusBarMessage(
    `Quote ${quotes.indexOf(target) + 1} of ${quotes.length} · ${asPlain(source)}`,
    6000,
  );
}

function isStop(quote: OverviewQuote, stops: Stops): boolean {
  if (quote.boilerplate || quote.content.length === 0) return false;
  return stops === 'any' || quote.source.length === 0;
}

const startOf = (quote: OverviewQuote) => quote.content[0]!.start;

const byStart = (a: OverviewQuote, b: OverviewQuote) => compare(startOf(a), startOf(b));
