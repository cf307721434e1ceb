import { elementAt } from '../../arrays';
import type { Cue, Phrase, Token } from '../../model';
import { PAUSE_EVERY, type Pausing } from '../../pauses';
import { passiveQuote, quotedAs } from '../../speakers/quoted';
import type { CueRanking } from '../../speakers/subjects';
import type { Syntax } from '../../syntax';
import { Item, type Outline } from '../../syntax/outline';
import type { Nominee } from '../../syntax/phraseTraits';
import { Role } from './pronounFeatures';
import { speakerOfZone } from './quotedBy';

/** A phrase with its role in its sentence. */
export interface Placed {
  /** Index among the nominees. */
  readonly index: number;
  readonly role: Role;
  /** It is the first phrase of its sentence. */
  readonly opens: boolean;
  /** Who says the quotation it stands in; null outside quotations and where nothing beside it tells. */
  readonly quotedBy: Nominee | null;
}

interface OrderRead {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly syntax: Syntax;
  readonly speakers: CueRanking;
}

/** All phrases in text order, each once, with its role in the sentence. */
export function* mentionOrder(read: OrderRead): Pausing<readonly Placed[]> {
  const order: Placed[] = [];
  const words = { tokens: read.tokens, nominees: read.syntax.nominees };
  const visit = (outline: Outline) => {
    const { items } = outline;
    let first = true;
    const quotedBy = outline.zone < 0 ? null : speakerOfZone(read.syntax, read.speakers, outline);
    const speaking = new Set<Phrase>();
    if (outline.zone < 0)
      items.forEach((item, at) => {
        if (item.item !== Item.Cue || read.cues[item.ref]!.meaning !== 'speech') return;
        const place = { outline, at };
        const quoted = quotedAs(words, place) ?? passiveQuote(words, place);
        const source = quoted?.speaker ?? read.speakers.of(item.ref)[0]?.nominee;
        if (source) speaking.add(source.phrase);
      });
    items.forEach((item, at) => {
      if (!item.phrase) return;
      order.push({
        index: item.ref,
        role: speaking.has(item.phrase) ? Role.Speaker : roleOf(outline, at, first),
        opens: first,
        quotedBy,
      });
      if (!item.oblique && !item.phrase.possessor) first = false;
    });
  };
  let seen = 0;
  for (const outline of read.syntax.outlines.outer) {
    visit(outline);
    if (++seen % PAUSE_EVERY === 0) yield null;
  }
  for (const outline of read.syntax.outlines.inner) visit(outline);
  order.sort((a, b) => a.index - b.index);
  return order;
}

function roleOf(outline: Outline, at: number, first: boolean): Role {
  const { items } = outline;
  const item = items[at]!;
  if (outline.zone >= 0) return Role.Quoted;
  if (item.phrase!.possessor) return Role.Possessor;
  if (item.oblique) return Role.Oblique;
  const next = elementAt(items, at + 1)?.item;
  const previous = elementAt(items, at - 1)?.item;
  if (first || next === Item.Verb || next === Item.Auxiliary || previous === Item.Subordinator)
    return Role.Subject;
  return Role.Object;
}
