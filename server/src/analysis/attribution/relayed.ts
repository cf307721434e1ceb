import type { Channel, Token } from '../model';
import type { Syntax } from '../syntax';
import { Item, type OutlinePlace } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { WordClass } from '../syntax/wordClasses';
import { channelOf } from './channel';

interface RelayRead {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly syntax: Syntax;
}

/** Whoever relayed the words, by name where there is one: “Russia’s state Tass news agency” is Tass. */
export function relayChannel(read: RelayRead, relay: Nominee): Channel {
  const words = channelOf(read, relay.phrase.start, relay.phrase.end);
  if (relay.entity?.type === 'organization') return { name: relay.entity.name, span: words.span };
  return { name: nameWithin(read, relay) ?? words.name, span: words.span };
}

/** The name inside a phrase that another noun heads (`the Xinhua news agency`), or null. */
function nameWithin({ tokens, syntax }: RelayRead, { phrase }: Nominee): string | null {
  const { classes } = syntax;
  if (phrase.kind === 'name') return null;
  let end = phrase.endToken;
  while (end > phrase.firstToken && classes[end - 1] !== WordClass.Name) end--;
  let first = end;
  while (first > phrase.firstToken && classes[first - 1] === WordClass.Name) first--;
  if (first === end || classes[end] === WordClass.Possessive) return null;
  return tokens
    .slice(first, end)
    .map((t) => t.text)
    .join(' ');
}

/** The one by whom somebody is quoted: `was quoted as saying by Tass`, `as reported by Reuters`; null without one. */
export function quotedBy(read: RelayRead, place: OutlinePlace): Channel | null {
  const by = place.outline.items[place.at + 1];
  const item = place.outline.items[place.at + 2];
  if (!by || by.item !== Item.Preposition || read.tokens[by.token]!.lower !== 'by') return null;
  let at = place.at + 2;
  let named = item;
  // “by Russia’s state news agency”: the possessor stands before the whole phrase.
  while (named?.phrase?.possessor) named = place.outline.items[++at];
  return named?.phrase ? relayChannel(read, read.syntax.nominees[named.ref]!) : null;
}
