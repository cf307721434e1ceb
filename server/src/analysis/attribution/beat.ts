import { Item, isOblique, isPhrase, isPossessor, itemAt, type Outline, refAt } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';
import { nameInApposition } from './apposition';
import type { Decision, Previous } from './link';
import type { LinkRead } from './options';
import type { QuoteView } from './quoteView';

/**
 * `“The bus was late,” said Kalland. / Maria Costa smiled. “There is no bus.”` – who does something in the sentence right
 * before the quotation (an action beat, in the terms of fiction editing), where it would go on with what another person
 * says in an earlier paragraph; null otherwise.
 */
export function beatBefore(
  read: LinkRead,
  { chosen }: Decision,
  view: QuoteView,
  previous: Previous | null,
  meant: (source: Nominee) => string | null,
): Nominee | null {
  if (chosen.kind !== 'continue' || !view.opens || !previous?.source) return null;
  const { block, index } = view.outline;
  const before = read.outlines.outer[index - 1];
  if (before?.block !== block || previous.view.lastOutline.block === block) return null;
  if (holdsQuote(before)) return null;
  const actor = actorOf(read, before);
  if (!actor) return null;
  const own = meant(actor);
  // “the driver” may be anybody; whoever it is, nobody is named by it.
  if (own === null) return actor.trait === Trait.PersonName ? null : actor;
  return own !== meant(previous.source) ? actor : null;
}

function holdsQuote(items: Outline): boolean {
  for (let i = 0; i < items.length; i++) if (itemAt(items, i) === Item.Quote) return true;
  return false;
}

/** The person a sentence begins with, by name where an apposition tells it: `A clerk at the court, Ana Ruiz, shrugged.` */
function actorOf(read: LinkRead, items: Outline): Nominee | null {
  let at = 0;
  while (isPossessor(items, at)) at++;
  if (!isPhrase(items, at) || isOblique(items, at)) return null;
  const nominee = read.nominees.at(refAt(items, at));
  if (nominee.trait === Trait.PersonName) return nominee;
  if (nominee.plural || (nominee.trait !== Trait.PersonNoun && nominee.trait !== Trait.AgentNoun))
    return null;
  let end = at + 1;
  while (itemAt(items, end) === Item.Preposition || isOblique(items, end)) end++;
  return nameInApposition(read, items, at, end, -1) ?? nominee;
}
