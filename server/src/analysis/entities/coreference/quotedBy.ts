import type { CueRanking } from '../../speakers/subjects';
import type { Syntax } from '../../syntax';
import { Item, type Items, isPhrase, itemAt, type Outline, refAt } from '../../syntax/outline';
import type { Nominee } from '../../syntax/phraseTraits';

/**
 * Who says the quotation that an outline stands in, as far as the words right beside it tell; null where they do not.
 * Attribution proper comes later and reads what pronouns mean, so this is only a first look.
 */
export function speakerOfZone({ outlines }: Syntax, speakers: CueRanking, { zone }: Outline): Nominee | null {
  const outline = outlines.quoteOutlines[zone];
  const last = outlines.lastQuoteOutlines[zone];
  if (!outline || !last) return null;
  const at = outlines.quoteItems[zone]!;
  const cue = cueBeside(outline, at, last, outlines.lastQuoteItems[zone]!);
  if (cue >= 0) return speakers.best(cue);
  // “…,” Ruiz said. “…” – the second quotation opens its sentence.
  const before = at === 0 && outline.index > 0 ? outlines.outer[outline.index - 1]! : null;
  if (!before || before.block !== outline.block) return null;
  for (let i = before.length - 1; i >= 0; i--)
    if (itemAt(before, i) === Item.Quote) {
      const other = cueBeside(before, i, before, i);
      return other >= 0 ? speakers.best(other) : null;
    }
  return null;
}

/** The reporting word right before or after a quotation, commas and its own subject between; -1 without one. */
function cueBeside(before: Items, first: number, after: Items, last: number): number {
  for (let i = last + 1; i < after.length && i <= last + 3; i++) {
    const item = itemAt(after, i);
    if (item === Item.Cue) return refAt(after, i);
    if (item !== Item.Comma && !isPhrase(after, i)) break;
  }
  for (let i = first - 1; i >= 0 && i >= first - 3; i--) {
    const item = itemAt(before, i);
    if (item === Item.Cue) return refAt(before, i);
    if (item !== Item.Comma && item !== Item.Colon && item !== Item.Subordinator) break;
  }
  return -1;
}
