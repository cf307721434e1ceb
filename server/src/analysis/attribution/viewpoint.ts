import { Item, isOblique, isPhrase, isPossessor, itemAt, refAt, tokenAt } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';
import type { Decision } from './link';
import type { LinkRead } from './options';
import type { QuoteView } from './quoteView';

/**
 * `For the sociologist Ana Ruiz, the conflict is “typical of its time”.` – whose view a sentence gives that opens with
 * “for” and a person (a viewpoint adjunct), where no word of it reports the quotation; null otherwise.
 */
export function viewpointOf(read: LinkRead, { chosen }: Decision, view: QuoteView): Nominee | null {
  const items = view.outline;
  if (chosen.cue >= 0 && read.outlines.cueOutlines[chosen.cue] === view.outline) return null;
  if (itemAt(items, 0) !== Item.Preposition || read.tokens[tokenAt(items, 0)]!.lower !== 'for') return null;
  if (!isPhrase(items, 1) || isPossessor(items, 1)) return null;
  let end = 2;
  while (itemAt(items, end) === Item.Preposition || isOblique(items, end)) end++;
  if (itemAt(items, end) !== Item.Comma || end >= view.first) return null;
  const nominee = read.nominees.at(refAt(items, 1));
  return HOLDERS.has(nominee.trait) ? nominee : null;
}

const HOLDERS: ReadonlySet<Trait> = new Set([
  Trait.PersonName,
  Trait.UnlinkedName,
  Trait.PersonNoun,
  Trait.AgentNoun,
]);
