import { Item } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';
import type { Link } from './link';
import type { QuoteView } from './linkFeatures';
import type { LinkRead } from './options';

/**
 * `For the sociologist Ana Ruiz, the conflict is “typical of its time”.` – whose view a sentence gives that opens with
 * “for” and a person (a viewpoint adjunct), where no word of it reports the quotation; null otherwise.
 */
export function viewpointOf(read: LinkRead, { chosen }: Link, view: QuoteView): Nominee | null {
  const { items } = view.outline;
  if (chosen.cue >= 0 && read.outlines.cues[chosen.cue]?.outline === view.outline) return null;
  const [preposition, holder] = [items[0], items[1]];
  if (preposition?.item !== Item.Preposition || read.tokens[preposition.token]!.lower !== 'for') return null;
  if (!holder?.phrase || holder.phrase.possessor) return null;
  let end = 2;
  while (items[end]?.item === Item.Preposition || items[end]?.oblique) end++;
  if (items[end]?.item !== Item.Comma || end >= view.first) return null;
  const nominee = read.nominees[holder.ref]!;
  return HOLDERS.has(nominee.trait) ? nominee : null;
}

const HOLDERS: ReadonlySet<Trait> = new Set([
  Trait.PersonName,
  Trait.UnlinkedName,
  Trait.PersonNoun,
  Trait.AgentNoun,
]);
