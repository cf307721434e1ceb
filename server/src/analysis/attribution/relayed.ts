import type { Channel, Tokens } from '../model';
import type { Syntax } from '../syntax';
import { Item, type Items, isPhrase, isPossessor, itemAt, refAt, tokenAt } from '../syntax/outline';
import type { Nominee } from '../syntax/phraseTraits';
import { WordClass } from '../syntax/wordClass';
import { channelOf } from './channel';

interface RelayRead {
  readonly text: string;
  readonly tokens: Tokens;
  readonly syntax: Syntax;
}

/** Whoever relayed the words, by name where there is one: “Russia’s state Tass news agency” is Tass. */
export function relayChannel(read: RelayRead, relay: Nominee): Channel {
  const words = channelOf(read, relay.start, relay.end);
  if (relay.entity?.type === 'organization') return { name: relay.entity.name, span: words.span };
  return { name: nameWithin(read, relay) ?? words.name, span: words.span };
}

/** The name inside a phrase that another noun heads (`the Xinhua news agency`), or null. */
function nameWithin({ tokens, syntax }: RelayRead, phrase: Nominee): string | null {
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
export function quotedBy(read: RelayRead, items: Items, cueAt: number): Channel | null {
  const by = cueAt + 1;
  if (itemAt(items, by) !== Item.Preposition || read.tokens[tokenAt(items, by)]!.lower !== 'by') return null;
  let named = by + 1;
  // “by Russia’s state news agency”: the possessor stands before the whole phrase.
  while (isPossessor(items, named)) named++;
  return isPhrase(items, named) ? relayChannel(read, read.syntax.nominees.at(refAt(items, named))) : null;
}
