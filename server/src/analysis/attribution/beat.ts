import { Item } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';
import type { Link, Previous } from './link';
import type { QuoteView } from './linkFeatures';
import type { LinkRead } from './options';

/**
 * `“The bus was late,” said Kalland. / Maria Costa smiled. “There is no bus.”` – who does something in the sentence right
 * before the quotation (an action beat, in the terms of fiction editing), where it would go on with what another person
 * says in an earlier paragraph; null otherwise.
 */
export function beatBefore(
  read: LinkRead,
  { chosen }: Link,
  view: QuoteView,
  previous: Previous | null,
  meant: (source: Nominee) => string | null,
): Nominee | null {
  if (chosen.kind !== 'continue' || !view.opens || !previous?.source) return null;
  const { block, index } = view.outline;
  const before = read.outlines.outer[index - 1];
  if (before?.block !== block || previous.view.lastOutline.block === block) return null;
  if (before.items.some(({ item }) => item === Item.Quote)) return null;
  const first = before.items[0];
  if (!first?.phrase || first.phrase.possessor) return null;
  const nominee = read.nominees[first.ref]!;
  if (nominee.trait !== Trait.PersonName) return null;
  const own = meant(nominee);
  return own !== null && own !== meant(previous.source) ? nominee : null;
}
