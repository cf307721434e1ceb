import { type Position, Selection, TextEditorRevealType, window } from 'vscode';
import type { Overview, OverviewQuote } from '../../../server/src/protocol';
import type { Newsmark } from '../newsmark';
import { covers, toRange } from '../ranges';
import { asPlain } from '../words';

/** Selects the words that name the source of the quote at the cursor, and says who it is. */
export async function showSource(newsmark: Newsmark): Promise<void> {
  const active = await newsmark.overviews.ready();
  if (!active) return;
  const { editor, overview } = active;
  const quote = quoteAt(overview, editor.selection.active);
  if (!quote) {
    void window.showInformationMessage('Put the cursor on a quote to see its source.');
    return;
  }
  const entity = overview.entities.find(({ id }) => id === quote.entity);
  const words = quote.source[0] ?? entity?.mentions[0];
  if (!words) {
    void window.showInformationMessage('Newsmark found no source for this quote.');
    return;
  }
  const range = toRange(words);
  editor.selection = new Selection(range.start, range.end);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  const name = entity?.name ?? quote.sourceName ?? 'unnamed';
  const role = entity?.role ? `, ${entity.role}` : '';
  const channel = quote.channelWords ? ` · ${quote.channelWords}` : '';
  window.setStatusBarMessage(asPlain(`Source: ${name}${role}${channel}`), 6000);
}

/** The quote whose words, cue or source stand at `position`; the shortest where several do. */
function quoteAt(overview: Overview, position: Position): OverviewQuote | undefined {
  const parts = [
    (quote: OverviewQuote) => quote.content,
    (quote: OverviewQuote) => [...quote.cue, ...quote.source],
  ];
  for (const part of parts) {
    const found = overview.quotes.filter((quote) => part(quote).some((range) => covers(range, position)));
    if (found.length > 0) return found.at(-1);
  }
  return undefined;
}
