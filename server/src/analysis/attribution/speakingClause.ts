import type { Cue } from '../model';
import { absoluteOpening } from '../speakers/absolute';
import { quotedAs } from '../speakers/quoted';
import { Item, isOblique, isPhrase, itemAt, refAt } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { Where } from './linkSpace';
import { type LinkOption, type LinkRead, optionOf } from './options';
import type { QuoteView } from './quoteView';

const SURE = 0.8;

/** A verb of speech that surely reports. */
export function isSure({ kind, meaning, confidence }: Cue): boolean {
  return kind === 'verb' && meaning === 'speech' && confidence >= SURE;
}

/**
 * The clause right behind a quotation that would go on with the one before or belong to a clause before it: `“And the
 * money?” Ruiz pressed.` Null when nothing of the kind stands there.
 */
export function reportingClause(
  read: LinkRead,
  view: QuoteView,
  ranked: readonly LinkOption[],
): LinkOption | null {
  if (ranked[0]!.where === Where.After || !view.opens || (view.endMark !== 1 && view.endMark !== 3))
    return null;
  const items = view.lastOutline;
  const first = view.last + 1;
  const cueAt = itemAt(items, first) === Item.Cue ? first : first + 1;
  const subject = cueAt === first ? first + 1 : first;
  if (itemAt(items, cueAt) !== Item.Cue || !isPhrase(items, subject) || isOblique(items, subject))
    return null;
  const cue = refAt(items, cueAt);
  if (!isSure(read.cues[cue]!)) return null;
  const said = read.nominees.at(refAt(items, subject));
  return ranked.find((o) => o.cue === cue && o.source === said) ?? null;
}

/** A cue of speech that surely reports here, or does so in a clause of its own (`while Tolland warned of “…”`). */
export function isSpeech(read: LinkRead, option: LinkOption): boolean {
  const cue = read.cues[option.cue]!;
  if (cue.meaning !== 'speech' || option.source === null) return false;
  return cue.confidence > (cue.kind === 'verb' && opensClause(read, option.source, option.cue) ? 0.4 : 0.9);
}

/** The source stands between a word that joins clauses and its cue (`while`, or `with` and a participle). */
function opensClause({ outlines, tokens }: LinkRead, source: Nominee, cue: number): boolean {
  const items = outlines.cueOutlines[cue];
  if (!items) return false;
  const at = outlines.cueItems[cue]!;
  if (absoluteOpening(items, at, tokens) >= 0) return true;
  const before = itemAt(items, at - 2);
  const isSource = isPhrase(items, at - 1) && refAt(items, at - 1) === source.index;
  return isSource && (before === Item.Subordinator || before === Item.Conjunction);
}

/** The option with `saying` for its cue in place of `quoted`, in `the paper quoted Ruiz as saying`. */
export function withSaying(read: LinkRead, option: LinkOption): LinkOption {
  const items = option.cue >= 0 ? read.outlines.cueOutlines[option.cue] : null;
  const quoted = items && quotedAs(read, items, read.outlines.cueItems[option.cue]!);
  if (!quoted || itemAt(items, quoted.saying) !== Item.Cue) return option;
  const { kind, source, where, row } = option;
  return optionOf(kind, refAt(items, quoted.saying), source, where, row);
}
