import { elementAt } from '../../arrays';
import type { Cue, Phrase } from '../../model';
import type { CueRanking } from '../../speakers/subjects';
import type { Syntax } from '../../syntax';
import { Item, type Outline } from '../../syntax/outline';
import { Role } from './pronounFeatures';

/** A phrase with its role in its sentence. */
export interface Placed {
  /** Index among the nominees. */
  readonly index: number;
  readonly role: Role;
  /** It is the first phrase of its sentence. */
  readonly opens: boolean;
}

interface OrderRead {
  readonly cues: readonly Cue[];
  readonly syntax: Syntax;
  readonly speakers: CueRanking;
}

/** All phrases in text order, each once, with its role in the sentence. */
export function mentionOrder(read: OrderRead): readonly Placed[] {
  const order: Placed[] = [];
  const visit = (outline: Outline) => {
    const { items } = outline;
    let first = true;
    const speaking = new Set<Phrase>();
    if (outline.zone < 0)
      for (const item of items)
        if (item.item === Item.Cue && read.cues[item.ref]!.meaning === 'speech') {
          const source = read.speakers.of(item.ref)[0]?.nominee;
          if (source) speaking.add(source.phrase);
        }
    items.forEach((item, at) => {
      if (!item.phrase) return;
      order.push({
        index: item.ref,
        role: speaking.has(item.phrase) ? Role.Speaker : roleOf(outline, at, first),
        opens: first,
      });
      if (!item.oblique && !item.phrase.possessor) first = false;
    });
  };
  for (const outline of read.syntax.outlines.outer) visit(outline);
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
