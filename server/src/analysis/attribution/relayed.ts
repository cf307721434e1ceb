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
  if (relay.entity?.type === 'organization') return { ...words, name: relay.entity.name };
  return { ...words, name: nameWithin(read, relay) ?? words.name };
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

/** The two of `the minister was quoted by Tass as saying`; null for any other use of the verb. */
export function passiveQuote(
  read: RelayRead,
  { outline: { items }, at }: OutlinePlace,
): { readonly speaker: Nominee; readonly relay: Nominee } | null {
  const cue = items[at]!;
  if (!BE.has(read.tokens[cue.token - 1]?.lower ?? '')) return null;
  const by = items[at + 1];
  if (by?.item !== Item.Preposition || read.tokens[by.token]!.lower !== 'by') return null;
  let relay = at + 2;
  while (items[relay]?.phrase?.possessor) relay++;
  let speaker = at - 1;
  while (speaker >= 0 && (items[speaker]!.item === Item.Auxiliary || items[speaker]!.oblique)) speaker--;
  const phrases = [items[speaker], items[relay]];
  if (!phrases.every((item) => item?.phrase && !item.phrase.possessor)) return null;
  const [said, told] = phrases.map((item) => read.syntax.nominees[item!.ref]!);
  return { speaker: said!, relay: told! };
}

const QUOTING: ReadonlySet<string> = new Set(['quoted', 'quotes', 'quoting', 'cited', 'cites', 'citing']);
/** Items between the quoting verb and “saying”, at most: the one quoted, with role and apposition. */
const MAX_QUOTED = 8;

/** The two of `Tass quoted the minister as saying`, seen from “saying”; null for any other use of the word. */
export function activeQuote(
  read: RelayRead,
  { outline: { items }, at }: OutlinePlace,
): { readonly speaker: Nominee; readonly relay: Nominee } | null {
  const { token } = items[at]!;
  if (read.tokens[token]!.lower !== 'saying' || read.tokens[token - 1]?.lower !== 'as') return null;
  let speaker = -1;
  for (let k = at - 1; k >= 0 && k >= at - MAX_QUOTED; k--) {
    const item = items[k]!;
    if (item.phrase && !item.phrase.possessor) speaker = k;
    else if (QUOTING.has(read.tokens[item.token]!.lower)) {
      if (read.tokens[item.token + 1]?.lower === 'by') return null;
      let relay = k - 1;
      while (relay >= 0 && (!items[relay]!.phrase || items[relay]!.oblique)) relay--;
      if (relay < 0 || speaker < 0) return null;
      const [said, told] = [speaker, relay].map((i) => read.syntax.nominees[items[i]!.ref]!);
      return { speaker: said!, relay: told! };
    }
  }
  return null;
}

const BE: ReadonlySet<string> = new Set(['was', 'were', 'is', 'are', 'been', 'being']);

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
