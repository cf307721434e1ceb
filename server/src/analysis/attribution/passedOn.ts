import type { Channel, Cue, Report } from '../model';
import { contains, type Span } from '../span';
import { passiveQuote, quotedAs } from '../speakers/quoted';
import { Item, itemAt } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { lowerAt } from '../tokens/wordsAt';
import { findChannel } from './channel';
import type { Group } from './groups';
import type { LinkRead } from './options';
import type { AttributionInput } from './read';
import { quotedBy, relayChannel } from './relayed';

/** Who said the words of a group and through whom they reached the text. */
export interface PassedOn {
  readonly source: Nominee | null;
  readonly channel: Channel | null;
  readonly content: readonly Span[];
}

/** The source of a group, who may be quoted by whoever the cue is about (`the paper quoted Ruiz as saying`), and its channel. */
export function passedOn(input: AttributionInput, read: LinkRead, group: Group): PassedOn {
  const cue = group.cue >= 0 ? input.cues[group.cue]! : null;
  const items = group.cue >= 0 ? read.outlines.cueOutlines[group.cue]! : null;
  const at = items ? read.outlines.cueItems[group.cue]! : -1;
  const passive = items && cue && cue.lemma === 'quote' ? passiveQuote(read, items, at) : null;
  const quoted = items && !passive ? quotedAs(read, items, at) : null;
  const source = quoted
    ? quoted.speaker
    : passive && group.source === passive.relay
      ? passive.speaker
      : group.source;
  const relay = group.link?.relay?.source ?? passive?.relay ?? namedRelay(quoted?.relay);
  const quoter = !relay && cue && items && cue.kind === 'phrase' ? quotedBy(input, items, at) : null;
  let channel: Channel | null = quoter;
  if (relay) channel = relayChannel(input, relay);
  else if (cue && items) channel ??= outside(group.content, findChannel(input, items, at, cue));
  // “was quoted as saying by Tass”: whoever quotes is no part of what was said.
  const content = quoter && cue ? group.content.filter((c) => !isBy(input.text, cue.end, c)) : group.content;
  return { source, channel, content: source && cue ? withoutAgent(input, cue, source, content) : content };
}

/** `was called “a coward” by Reed`: who says it is no part of what is said. */
function withoutAgent(
  { tokens }: AttributionInput,
  cue: Cue,
  source: Nominee,
  content: readonly Span[],
): readonly Span[] {
  const by = source.firstToken - 1;
  if (source.start < cue.end || lowerAt(tokens, by) !== 'by') return content;
  const end = tokens.ends[by - 1]!;
  const left: Span[] = [];
  for (const c of content) left.push(c.start < end && source.end <= c.end ? { start: c.start, end } : c);
  return left;
}

/** All reports but those of `quoted` in `the paper quoted Ruiz as saying`, whose words `saying` reports. */
export function reportsOf(input: AttributionInput, read: LinkRead): readonly Report[] {
  const own: Report[] = [];
  for (const report of input.reports) if (!isSaying(read, report)) own.push(report);
  return own;
}

function isSaying(read: LinkRead, { cue }: Report): boolean {
  const items = read.outlines.cueOutlines[cue];
  const at = read.outlines.cueItems[cue]!;
  const quoted = items && quotedAs(read, items, at);
  if (!quoted || quoted.saying === at) return false;
  return itemAt(items, quoted.saying) === Item.Cue;
}

/** The channel, unless it is part of what was said: `said she heard it on television`. */
function outside(content: readonly Span[], channel: Channel | null): Channel | null {
  if (channel) for (const c of content) if (contains(c, channel.span)) return null;
  return channel;
}

/** Whoever quotes another, unless a pronoun stands for them. */
function namedRelay(relay: Nominee | null | undefined): Nominee | null {
  return relay && (relay.kind === 'name' || relay.kind === 'nominal') ? relay : null;
}

function isBy(text: string, cueEnd: number, { start }: Span): boolean {
  return start >= cueEnd && start - cueEnd <= 1 && text.startsWith('by ', start);
}
