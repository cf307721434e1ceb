import type { Cue, Tokens } from '../../model';
import { uint8s } from '../../numbers';
import { PAUSE_EVERY, type Pausing } from '../../pauses';
import { passiveQuote, type QuotedRead, quotedAs } from '../../speakers/quoted';
import type { CueRanking } from '../../speakers/subjects';
import type { Syntax } from '../../syntax';
import { Item, isOblique, isPhrase, isPossessor, itemAt, type Outline, refAt } from '../../syntax/outline';
import { Kind, type Nominee, Trait } from '../../syntax/phraseTraits';
import { Role } from './pronounFeatures';
import { speakerOfZone } from './quotedBy';

/** How phrases stand in their sentences, by the index of their nominees, which is text order. */
export interface Placements {
  /** Its {@link Role}; `NOWHERE` for a phrase that stands in no outline. */
  readonly roles: Uint8Array;
  /** 1 for the first phrase of its sentence. */
  readonly opens: Uint8Array;
  /** Of “he” and “she” in a quotation who says it, where something beside it tells. */
  readonly quotedBy: ReadonlyMap<number, Nominee>;
}

export const NOWHERE = 255;

interface OrderRead {
  readonly tokens: Tokens;
  readonly cues: readonly Cue[];
  readonly syntax: Syntax;
  readonly speakers: CueRanking;
}

/** All phrases in text order, each once, with its role in the sentence. */
export function* mentionOrder(read: OrderRead): Pausing<Placements> {
  const { outlines, nominees } = read.syntax;
  const places: Placing = {
    roles: uint8s(nominees.length).fill(NOWHERE),
    opens: uint8s(nominees.length),
    quotedBy: new Map(),
  };
  const words = { tokens: read.tokens, nominees };
  // By index: in a generator V8 makes an object for every step of `for … of`.
  const { outer, inner } = outlines;
  for (let i = 0; i < outer.length; i++) {
    markSpeakers(read, words, outer[i]!, places.roles);
    placePhrases(read, outer[i]!, places);
    if ((i + 1) % PAUSE_EVERY === 0) yield null;
  }
  for (let i = 0; i < inner.length; i++) {
    placePhrases(read, inner[i]!, places);
    if ((i + 1) % PAUSE_EVERY === 0) yield null;
  }
  return places;
}

interface Placing extends Placements {
  readonly quotedBy: Map<number, Nominee>;
}

/** Puts the phrases of an outline into `places`; none of them stands in another outline. */
function placePhrases(read: OrderRead, outline: Outline, { roles, opens, quotedBy }: Placing): void {
  const items = outline;
  const { zone } = outline;
  const { nominees } = read.syntax;
  let first = true;
  for (let at = 0; at < items.length; at++) {
    if (!isPhrase(items, at)) continue;
    const index = refAt(items, at);
    if (roles[index] !== Role.Speaker)
      roles[index] = apposedRole(read, items, at, roles) ?? roleOf(outline, at, first);
    if (first) opens[index] = 1;
    // Who is quoted matters to “he” and “she” only.
    if (zone >= 0 && nominees.trait(index) === Trait.HeShe) {
      const speaker = speakerOfZone(read.syntax, read.speakers, outline);
      if (speaker) quotedBy.set(index, speaker);
    }
    if (!isOblique(items, at) && !isPossessor(items, at)) first = false;
  }
}

/** Marks those who say something in a sentence outside quotations. */
function markSpeakers(
  { cues, speakers }: OrderRead,
  words: QuotedRead,
  items: Outline,
  roles: Uint8Array,
): void {
  for (let at = 0; at < items.length; at++) {
    if (itemAt(items, at) !== Item.Cue) continue;
    const ref = refAt(items, at);
    if (cues[ref]!.meaning !== 'speech') continue;
    const quoted = quotedAs(words, items, at) ?? passiveQuote(words, items, at);
    const source = quoted ? quoted.speaker.index : speakers.bestIndex(ref);
    if (source >= 0) roles[source] = Role.Speaker;
  }
}

/** `Her editor, Joan Marsh, said`: the name speaks, or acts, as much as the noun it explains. */
function apposedRole(
  { syntax: { nominees } }: OrderRead,
  items: Outline,
  at: number,
  roles: Uint8Array,
): Role | null {
  if (itemAt(items, at - 1) !== Item.Comma || nominees.trait(refAt(items, at)) !== Trait.PersonName)
    return null;
  const noun = nounBefore(items, at - 2);
  if (noun >= 0) {
    const role: Role = roles[noun]!;
    const isSubject = role === Role.Speaker || role === Role.Subject;
    if (isSubject && nominees.kind(noun) === Kind.Nominal && !nominees.isPlural(noun)) return role;
  }
  // `One of them, Tim Marsh, has …`
  return itemAt(items, at + 1) === Item.Comma && isPredicate(itemAt(items, at + 2)) ? Role.Subject : null;
}

/** The phrase that ends at an item, without what says more of it: `a spokesman` of `a spokesman for the port`; -1 for none. */
function nounBefore(items: Outline, end: number): number {
  let at = end;
  while (isPhrase(items, at) && itemAt(items, at - 1) === Item.Preposition) at -= 2;
  return isPhrase(items, at) ? refAt(items, at) : -1;
}

function isPredicate(item: Item): boolean {
  return item === Item.Verb || item === Item.Auxiliary;
}

function roleOf(outline: Outline, at: number, first: boolean): Role {
  const items = outline;
  if (outline.zone >= 0) return Role.Quoted;
  if (isPossessor(items, at)) return Role.Possessor;
  if (isOblique(items, at)) return Role.Oblique;
  const next = itemAt(items, at + 1);
  const previous = itemAt(items, at - 1);
  if (first || isPredicate(next) || previous === Item.Subordinator) return Role.Subject;
  return Role.Object;
}
