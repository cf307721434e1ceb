import type { Outline } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import type { Decision, Previous } from './link';
import type { QuoteView } from './quoteView';

/** Code units of what is said in such an exchange, at most. */
const SHORT = 80;

/**
 * `“You’re late,” Marsh says. / “The bus was late,” she says. / “There is no bus.”` – a short quotation without a cue in a
 * paragraph of its own, after two that different people say in the paragraphs right before.
 */
export function takesTurn(
  outlines: readonly Outline[],
  { chosen }: Decision,
  view: QuoteView,
  previous: Previous | null,
  other: Previous | null,
  meant: (source: Nominee) => string | null,
): boolean {
  if (chosen.kind !== 'continue' || !isAlone(outlines, view) || !previous?.source || !other?.source)
    return false;
  const said = [view, previous.view, other.view];
  if (said.some(({ quotation: q, opens }) => !opens || !q.closed || q.end - q.start > SHORT)) return false;
  if (view.outline.block - previous.view.lastOutline.block !== 1) return false;
  if (previous.view.outline.block - other.view.lastOutline.block !== 1) return false;
  const [a, b] = [meant(previous.source), meant(other.source)];
  return a !== null && b !== null && a !== b;
}

/** Nothing else stands in its paragraph: `Costa smiled. “There is no bus.”` tells who speaks in another way. */
function isAlone(outlines: readonly Outline[], { outline, lastOutline, whole }: QuoteView): boolean {
  const { block } = outline;
  return (
    whole && outlines[outline.index - 1]?.block !== block && outlines[lastOutline.index + 1]?.block !== block
  );
}
