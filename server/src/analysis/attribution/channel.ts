import { CHANNEL_NOUNS, CHANNEL_PREPOSITIONS, PLATFORMS, PRESS } from '../lexicon/channels';
import type { Channel, Cue, Token } from '../model';
import { Item, type Outline, type OutlineItem } from '../syntax/outline';
import { type Nominee, Trait } from '../syntax/phraseTraits';

interface ChannelRead {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly nominees: readonly Nominee[];
}

/** Items after a cue in which its channel may stand. */
const REACH = 9;

/**
 * Who or what relayed the words: the one told (`told reporters`), the occasion (`in an interview with the Times`), the
 * platform (`wrote on Facebook`).
 */
export function findChannel(read: ChannelRead, outline: Outline, at: number, cue: Cue): Channel | null {
  const { items } = outline;
  const told = items[at + 1];
  if (cue.lemma === 'tell' && told?.phrase && !told.oblique) {
    const channel = listener(read, told);
    if (channel) return channel;
  }
  for (let i = at + 1; i < items.length && i <= at + REACH; i++) {
    const item = items[i]!;
    if (item.item === Item.Cue || item.item === Item.Quote || item.item === Item.Stop) break;
    if (item.item === Item.Preposition) {
      const channel = occasion(read, items, i);
      if (channel) return channel;
    }
  }
  // “In an interview with the Times, she said …”
  for (let i = 0; i < at && i < 2; i++) {
    if (items[i]!.item !== Item.Preposition) continue;
    const channel = occasion(read, items, i);
    if (channel) return channel;
    break;
  }
  return null;
}

function listener(read: ChannelRead, item: OutlineItem): Channel | null {
  const nominee = read.nominees[item.ref]!;
  const head = read.tokens[nominee.phrase.head]!.lower;
  if (!PRESS.has(head) && nominee.trait !== Trait.GroupName) return null;
  return channelOf(read, nominee.phrase.start, nominee.phrase.end);
}

/** The group that starts with the preposition at `index`, when its noun names a channel. */
function occasion(read: ChannelRead, items: readonly OutlineItem[], index: number): Channel | null {
  const preposition = read.tokens[items[index]!.token]!.lower;
  let object = index + 1;
  while (items[object]?.phrase?.possessor) object++;
  const item = items[object];
  if (!item?.phrase || !CHANNEL_PREPOSITIONS.has(preposition)) return null;
  const head = read.tokens[item.phrase.head]!.lower;
  const noun = CHANNEL_NOUNS.has(head);
  const platform = preposition === 'on' && PLATFORMS.has(head);
  if (preposition === 'to' ? !PRESS.has(head) : !noun && !platform) return null;
  let end = item.phrase.end;
  // “an interview with the Times”, “a letter to the council”
  const link = items[object + 1];
  let with_ = object + 2;
  while (items[with_]?.phrase?.possessor) with_++;
  const partner = items[with_];
  if (noun && link?.item === Item.Preposition && partner?.phrase && partner.oblique) {
    const word = read.tokens[link.token]!.lower;
    if (word === 'with' || word === 'to' || word === 'by' || word === 'on') end = partner.phrase.end;
  }
  return channelOf(read, item.phrase.start, end);
}

/** A channel named by its words, without an article. */
export function channelOf(read: { readonly text: string }, start: number, end: number): Channel {
  const name = read.text
    .slice(start, end)
    .replace(/\s+/g, ' ')
    .replace(/^(?:the|an?)\s+/i, '');
  return { name, span: { start, end } };
}
