import { CueForm, cueFormOf } from '../speakers/subjectFeatures';
import type { Previous } from './link';
import { Where } from './linkSpace';
import type { LinkOption, LinkRead } from './options';
import type { QuoteView } from './quoteView';

/** The paragraph before never closed its marks, and no other person by name is said to say this. */
export function goesOn(previous: Previous, view: QuoteView, best: LinkOption): boolean {
  const { quotation, lastOutline, last } = previous.view;
  if (quotation.closed || last < lastOutline.length - 1) return false;
  if (!view.opens || view.outline.block !== lastOutline.block + 1) return false;
  const entity = best.kind === 'cue' && best.where === Where.After ? (best.source?.entity ?? null) : null;
  return entity === null || entity === (previous.source?.entity ?? entity);
}

/** `“…,” she said. Adding: “…”` – a participle that opens its sentence has the source of the quotation before. */
export function isAdding(read: LinkRead, option: LinkOption): boolean {
  if (option.kind !== 'cue' || option.source !== null || option.where !== Where.Before) return false;
  const cue = read.cues[option.cue]!;
  return (
    read.outlines.cueOutlines[option.cue] !== null &&
    read.outlines.cueItems[option.cue] === 0 &&
    cue.meaning === 'speech' &&
    cueFormOf(cue, read.tokens) === CueForm.Gerund
  );
}
