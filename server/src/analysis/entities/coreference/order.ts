import type { Cue, Phrase, Token } from '../../model';
import { PAUSE_EVERY, type Pausing } from '../../pauses';
import { passiveQuote, quotedAs } from '../../speakers/quoted';
import type { CueRanking } from '../../speakers/subjects';
import type { Syntax } from '../../syntax';
import { Item, isOblique, isPossessor, itemAt, type Outline, phraseAt, refAt } from '../../syntax/outline';
import { type Nominee, Trait } from '../../syntax/phraseTraits';
import { Role } from './pronounFeatures';
import { speakerOfZone } from './quotedBy';

/** How a phrase stands in its sentence. */
export interface Placed {
  readonly role: Role;
  /** It is the first phrase of its sentence. */
  readonly opens: boolean;
  /** Of “he” and “she” in a quotation who says it; null outside quotations and where nothing beside it tells. */
  readonly quotedBy: Nominee | null;
}

/** By the index of its nominee, which is text order; null for a phrase that stands in no outline. */
export type Placements = readonly (Placed | null)[];

/** All places there are without somebody quoted: phrases share them. */
const FIRST = placesOf(true);
const LATER = placesOf(false);

function placesOf(opens: boolean): readonly Placed[] {
  const roles = [Role.Speaker, Role.Subject, Role.Object, Role.Oblique, Role.Possessor, Role.Quoted];
  return roles.map((role) => ({ role, opens, quotedBy: null }));
}

interface OrderRead {
  readonly tokens: readonly Token[];
  readonly cues: readonly Cue[];
  readonly syntax: Syntax;
  readonly speakers: CueRanking;
}

/** All phrases in text order, each once, with its role in the sentence. */
export function* mentionOrder(read: OrderRead): Pausing<Placements> {
  const { outer, inner } = read.syntax.outlines;
  const places: (Placed | null)[] = new Array(read.syntax.nominees.length).fill(null);
  let seen = 0;
  for (const outline of outer) {
    placePhrases(read, outline, places);
    if (++seen % PAUSE_EVERY === 0) yield null;
  }
  for (const outline of inner) placePhrases(read, outline, places);
  return places;
}

/** Puts the phrases of an outline into `places`; none of them stands in another outline. */
function placePhrases(read: OrderRead, outline: Outline, places: (Placed | null)[]): void {
  const { items, zone } = outline;
  const { nominees } = read.syntax;
  const speaking = zone < 0 ? speakersIn(read, outline) : NOBODY;
  let first = true;
  for (let at = 0; at < items.length; at++) {
    const phrase = phraseAt(items, at);
    if (!phrase) continue;
    const index = refAt(items, at);
    const role = speaking.includes(phrase) ? Role.Speaker : roleOf(outline, at, first);
    // Who is quoted matters to “he” and “she” only.
    const isAsked = zone >= 0 && nominees[index]!.trait === Trait.HeShe;
    const quotedBy = isAsked ? speakerOfZone(read.syntax, read.speakers, outline) : null;
    places[index] = quotedBy ? { role, opens: first, quotedBy } : (first ? FIRST : LATER)[role]!;
    if (!isOblique(items, at) && !isPossessor(items, at)) first = false;
  }
}

const NOBODY: readonly Phrase[] = [];

/** Those who say something in a sentence outside quotations. */
function speakersIn({ tokens, cues, syntax, speakers }: OrderRead, outline: Outline): readonly Phrase[] {
  const { items } = outline;
  const words = { tokens, nominees: syntax.nominees };
  let speaking: Phrase[] | null = null;
  for (let at = 0; at < items.length; at++) {
    if (itemAt(items, at) !== Item.Cue) continue;
    const ref = refAt(items, at);
    if (cues[ref]!.meaning !== 'speech') continue;
    const place = syntax.outlines.cues[ref]!;
    const quoted = quotedAs(words, place) ?? passiveQuote(words, place);
    const source = quoted?.speaker ?? speakers.best(ref);
    if (!source) continue;
    if (speaking) speaking.push(source.phrase);
    else speaking = [source.phrase];
  }
  return speaking ?? NOBODY;
}

function roleOf(outline: Outline, at: number, first: boolean): Role {
  const { items } = outline;
  if (outline.zone >= 0) return Role.Quoted;
  if (isPossessor(items, at)) return Role.Possessor;
  if (isOblique(items, at)) return Role.Oblique;
  const next = itemAt(items, at + 1);
  const previous = itemAt(items, at - 1);
  if (first || next === Item.Verb || next === Item.Auxiliary || previous === Item.Subordinator)
    return Role.Subject;
  return Role.Object;
}
