import type { CueRanking } from '../../speakers/subjects';
import type { Syntax } from '../../syntax';
import { Item, isPhrase, itemAt, type Outline, type OutlinePlace, refAt } from '../../syntax/outline';
import type { Nominee } from '../../syntax/phraseTraits';

/**
 * Who says the quotation that an outline stands in, as far as the words right beside it tell; null where they do not.
 * Attribution proper comes later and reads what pronouns mean, so this is only a first look.
 */
export function speakerOfZone({ outlines }: Syntax, speakers: CueRanking, { zone }: Outline): Nominee | null {
  const places = outlines.quotes[zone];
  if (!places) return null;
  const cue = cueBeside(places[0], places[1]);
  if (cue >= 0) return speakers.best(cue);
  // “…,” Ruiz said. “…” – the second quotation opens its sentence.
  const { outline, at } = places[0];
  const before = at === 0 && outline.index > 0 ? outlines.outer[outline.index - 1]! : null;
  if (!before || before.block !== outline.block) return null;
  for (let i = before.items.length - 1; i >= 0; i--)
    if (itemAt(before.items, i) === Item.Quote) {
      const other = cueBeside({ outline: before, at: i }, { outline: before, at: i });
      return other >= 0 ? speakers.best(other) : null;
    }
  return null;
}

/** The reporting word right before or after a quotation, commas and its own subject between; -1 without one. */
function cueBeside(first: OutlinePlace, last: OutlinePlace): number {
  const after = last.outline.items;
  for (let i = last.at + 1; i < after.length && i <= last.at + 3; i++) {
    const item = itemAt(after, i);
    if (item === Item.Cue) return refAt(after, i);
    if (item !== Item.Comma && !isPhrase(after, i)) break;
  }
  const before = first.outline.items;
  for (let i = first.at - 1; i >= 0 && i >= first.at - 3; i--) {
    const item = itemAt(before, i);
    if (item === Item.Cue) return refAt(before, i);
    if (item !== Item.Comma && item !== Item.Colon && item !== Item.Subordinator) break;
  }
  return -1;
}
