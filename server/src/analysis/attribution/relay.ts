import { CueForm, cueFormOf } from '../speakers/subjectFeatures';
import { Item, isPhrase, itemAt, type Outline } from '../syntax/outline';
import { Where } from './linkSpace';
import type { LinkOption, LinkRead } from './options';
import type { QuoteView } from './quoteView';

/**
 * `“…,” he told reporters, according to Tass.` – the words are his, Tass relayed them. When the best explanation is a
 * relay (`according to`, `as reported by`) and a speech cue stands right at the quotation, that cue wins and the relay
 * becomes the channel. Null when there is no such pair.
 */
export function findRelay(
  read: LinkRead,
  view: QuoteView,
  ranked: readonly LinkOption[],
): { readonly speaker: LinkOption; readonly relay: LinkOption } | null {
  const relay = ranked.find((option) => option.kind === 'cue' && isRelay(read, option));
  if (!relay) return null;
  const best = ranked[0]!;
  if (best.kind !== 'cue' || (best.where !== Where.Before && best.where !== Where.After && best !== relay))
    return null;
  if (best !== relay) {
    const near = relay.where === Where.After || relay.where === Where.Before;
    return near && !isRelay(read, best) && best.source ? { speaker: best, relay } : null;
  }
  const speaker = ranked.find(
    (option) =>
      option.kind === 'cue' &&
      option.source !== null &&
      option.cue !== relay.cue &&
      !isRelay(read, option) &&
      stands(read, view, option, relay),
  );
  return speaker ? { speaker, relay } : null;
}

function isRelay(read: LinkRead, option: LinkOption): boolean {
  const cue = read.cues[option.cue]!;
  if (cue.kind === 'according-to') return true;
  if (cue.lemma !== 'report' || cueFormOf(cue, read.tokens) === CueForm.Gerund) return false;
  return follows(read, option) || closes(read, option);
}

/** `…, the Herald reported.` – a clause that ends the sentence, behind a comma. */
function closes(read: LinkRead, option: LinkOption): boolean {
  const items = read.outlines.cueOutlines[option.cue];
  if (!items || option.where !== Where.After) return false;
  const cueAt = read.outlines.cueItems[option.cue]!;
  let at = cueAt - 1;
  while (at > 0 && isPhrase(items, at)) at--;
  const next = itemAt(items, cueAt + 1);
  return at < cueAt - 1 && itemAt(items, at) === Item.Comma && (next === Item.Edge || next === Item.Stop);
}

/** The source follows its cue: `reported by Tass`, `reported the BBC`. */
function follows(read: LinkRead, option: LinkOption): boolean {
  return option.source !== null && option.source.start > read.cues[option.cue]!.start;
}

/** The cue stands at the quotation: right before it, or between it and the relay. */
function stands(read: LinkRead, view: QuoteView, option: LinkOption, relay: LinkOption): boolean {
  const { cueOutlines, cueItems } = read.outlines;
  const outline = cueOutlines[option.cue];
  const relayOutline = cueOutlines[relay.cue];
  if (!outline || !relayOutline) return false;
  const cueAt = cueItems[option.cue]!;
  if (option.where === Where.After)
    return relay.where === Where.After && outline === relayOutline && cueAt < cueItems[relay.cue]!;
  // “said it was “…”, the Herald reported”
  if (option.where === Where.Before) {
    const stop = itemAt(outline, view.first - 1) === Item.Auxiliary ? view.first - 1 : view.first;
    if (onlyJoints(outline, cueAt + 1, stop)) return true;
  }
  return leadsIn(read, view, option);
}

/** The cue stands right before the quotation, in its sentence or at the end of the paragraph before. */
export function leadsIn(read: LinkRead, view: QuoteView, option: LinkOption): boolean {
  const outline = read.outlines.cueOutlines[option.cue];
  if (!outline) return false;
  const from = read.outlines.cueItems[option.cue]! + 1;
  if (option.where === Where.Before) return onlyJoints(outline, from, view.first);
  if (option.where === Where.PreviousBlock)
    return view.first === 0 && onlyJoints(outline, from, outline.length);
  return false;
}

/** Nothing but commas, colons, “that”, and the one spoken to or of (`accused them of “…”`). */
function onlyJoints(outline: Outline, from: number, to: number): boolean {
  if (to - from > 3) return false;
  for (let i = from; i < to; i++) {
    const item = itemAt(outline, i);
    if (item === Item.Comma || item === Item.Colon || item === Item.Subordinator || item === Item.Cue)
      continue;
    if (item === Item.Preposition && i === to - 1) continue;
    if (item === Item.Pronoun || item === Item.Name || item === Item.Nominal) continue;
    return false;
  }
  return true;
}
