import type { CueRanking } from '../speakers/subjects';
import { Item, isPhrase, itemAt, refAt } from '../syntax/outline';
import { Where } from './linkSpace';
import type { LinkOption, LinkRead } from './options';
import type { QuoteView } from './quoteView';

/** The cue before the colon has a subject at least this probable. */
const LEAST_SOURCE = 0.6;
/** What may stand between the verb and its colon: whom it speaks to. */
const MAX_BETWEEN = 3;

/**
 * The verb of speech whose colon opens the quotation, where a clause around it would have the words: in `the court heard
 * that she had texted her sister: “…”` she is quoted. Null where the colon closes no such clause.
 */
export function leadingVerb(
  read: LinkRead,
  ranking: CueRanking,
  view: QuoteView,
  ranked: readonly LinkOption[],
): LinkOption | null {
  const best = ranked[0]!;
  const items = view.outline;
  const colon = view.first - 1;
  if (colon < 0 || best.where !== Where.Before || best.cue < 0) return null;
  if (read.cues[best.cue]!.kind === 'according-to') return null;
  const isCue = itemAt(items, colon) === Item.Cue && read.cues[refAt(items, colon)]!.kind === 'colon';
  if (!isCue && itemAt(items, colon) !== Item.Colon) return null;
  for (let i = view.first - 2; i >= 0 && i >= view.first - 2 - MAX_BETWEEN; i--) {
    const item = itemAt(items, i);
    if (item !== Item.Cue) {
      if (!isPhrase(items, i) && item !== Item.Preposition) return null;
      continue;
    }
    const ref = refAt(items, i);
    const { kind, meaning } = read.cues[ref]!;
    if (ref === best.cue || kind !== 'verb' || meaning !== 'speech') return null;
    const source = ranking.best(ref);
    if (!source || ranking.probability(ranking.first(ref)) < LEAST_SOURCE) return null;
    const { cueOutlines, cueItems } = read.outlines;
    if (cueOutlines[best.cue] !== view.outline || cueItems[best.cue]! > i || best.source === source)
      return null;
    return ranked.find((o) => o.cue === ref && o.source === source) ?? null;
  }
  return null;
}
