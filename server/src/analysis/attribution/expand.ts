import { POSSESSIVES } from '../lexicon/functionWords';
import { GROUP_NOUNS } from '../lexicon/sourceNouns';
import { PERSON_TITLES } from '../lexicon/titles';
import type { Phrase, Tokens } from '../model';
import type { Span } from '../span';
import type { Nominees } from '../syntax/nominees';
import {
  Item,
  type Items,
  isOblique,
  isPhrase,
  isPossessor,
  itemAt,
  type Outline,
  refAt,
  tokenAt,
} from '../syntax/outline';
import { isSourceNoun, type Nominee, Trait } from '../syntax/phraseTraits';
import { nameInApposition } from './apposition';
import { coordinationOf } from './coordination';
import { isPersonNoun } from './personNoun';

/** The words that name a source, and the phrase that says who it is. */
export interface SourcePhrase {
  readonly span: Span;
  /** The name where the words hold one (`the governor of Ohio, Jane Roe`), else the phrase chosen. */
  readonly named: Nominee;
  /** The name after a title where no mention tells it (`Minister of Education Ana Ruiz`), else null. */
  readonly name: string | null;
  /** Who speaks along with `named` (`Marsh and Reed said`), or null. */
  readonly together: Nominee | null;
}

/** A source is never longer than this many items of its outline. */
const MAX_ITEMS = 8;
/** Prepositions that belong to the noun before them also where a cue stands before it (`said a spokesman for the bank`). */
const OF_NOUN = new Set(['of', 'for', 'from', 'with']);

/** What stands between an office and its place. */
const OF_OFFICE = new Set(['of', 'for', 'at', 'from', 'in']);

/**
 * The whole noun phrase around the phrase chosen: its prepositional groups (`officials at the ministry`), the name after
 * a title with one (`Minister of Education Ana Ruiz`) or in apposition (`the head of the bank, Ana Ruiz,`).
 */
export function expandSource(
  read: SourceWords,
  outline: Outline | null,
  cueAt: number,
  chosen: Nominee,
): SourcePhrase {
  const at = outline ? placeIn(outline, chosen) : -1;
  const joint = at >= 0 ? coordinationOf(read, outline!, at, cueAt) : null;
  if (joint) {
    const span = { start: joint.first.start, end: joint.second.end };
    return { span, named: joint.first, name: null, together: joint.second };
  }
  const { span, named, name } = expandAfter(read, outline, at, cueAt, chosen);
  const start =
    at < 2
      ? null
      : (startOfPair(read, outline!, at, cueAt, chosen) ?? startOfRole(read, outline!, at, cueAt, chosen));
  const whole = start === null ? span : { start, end: span.end };
  return { span: whole, named, name, together: null };
}

/** Index of the item that is `phrase`, or -1. */
function placeIn(items: Items, { index }: Nominee): number {
  for (let at = 0; at < items.length; at++) if (isPhrase(items, at) && refAt(items, at) === index) return at;
  return -1;
}

interface SourceWords {
  readonly tokens: Tokens;
  readonly nominees: Nominees;
}

/** Where the role begins that a name is in apposition to: `The panel’s chair, Ana Ruiz, voted for it but said`; else null. */
function startOfRole(
  read: SourceWords,
  items: Outline,
  at: number,
  cueAt: number,
  chosen: Nominee,
): number | null {
  if (chosen.trait !== Trait.PersonName) return null;
  const role = at - 2;
  if (!isPhrase(items, role) || isOblique(items, role) || isPossessor(items, role) || at > cueAt) return null;
  const nominee = read.nominees.at(refAt(items, role));
  if (nominee.plural || !isPerson(nominee, read.tokens)) return null;
  const named = nameInApposition(read, items, role, at - 1, cueAt);
  return named === chosen ? nominee.start : null;
}

/** Where two roles of one speaker begin: `The former mayor and harbor chief said`; null for anything else. */
function startOfPair(
  { tokens }: SourceWords,
  items: Outline,
  at: number,
  cueAt: number,
  chosen: Nominee,
): number | null {
  if (cueAt < at || itemAt(items, at - 1) !== Item.Conjunction) return null;
  if (chosen.kind === 'pronoun' || chosen.kind === 'relative') return null;
  if (chosen.trait === Trait.PersonName || ARTICLES.has(tokens[chosen.firstToken]!.lower)) return null;
  if (POSSESSIVES.has(tokens[chosen.firstToken]!.lower)) return null;
  if (tokens[tokenAt(items, at - 1)]!.lower !== 'and') return null;
  let first = at - 2;
  while (first >= 2 && isOblique(items, first) && itemAt(items, first - 1) === Item.Preposition) first -= 2;
  if (!isPhrase(items, first) || isOblique(items, first)) return null;
  const article = tokenAt(items, first);
  return ARTICLES.has(tokens[article]!.lower) ? tokens.starts[article]! : null;
}

const ARTICLES = new Set(['the', 'a', 'an']);

function expandAfter(
  read: SourceWords,
  outline: Outline | null,
  at: number,
  cueAt: number,
  chosen: Nominee,
): Omit<SourcePhrase, 'together'> {
  const whole = { span: { start: chosen.start, end: chosen.end }, named: chosen, name: null };
  if (!outline || chosen.kind === 'relative') return whole;
  const items = outline;
  if (chosen.kind === 'pronoun' || ONE.has(read.tokens[chosen.head]!.lower))
    return (at >= 0 && oneOf(read, items, at, cueAt, chosen)) || whole;
  if (at < 0 || chosen.possessor) return whole;
  const personal = isPerson(chosen, read.tokens);
  const before = cueAt > at;
  let end = chosen.end;
  let i = at;
  const stop = Math.min(items.length - 1, at + MAX_ITEMS, before ? cueAt - 1 : items.length - 1);
  for (; i + 2 <= stop; i += 2) {
    let object = i + 2;
    while (object < stop && isPossessor(items, object)) object++;
    if (itemAt(items, i + 1) !== Item.Preposition || !isOblique(items, object)) break;
    const word = read.tokens[tokenAt(items, i + 1)]!.lower;
    if (!before && !OF_NOUN.has(word)) break;
    const phrase = read.nominees.at(refAt(items, object));
    if (
      personal &&
      phrase.trait === Trait.PersonName &&
      phrase.mention &&
      OF_OFFICE.has(word) &&
      endsWithPlace(read.tokens, phrase, phrase.mention.start)
    )
      return { span: { start: chosen.start, end: phrase.end }, named: phrase, name: null };
    const titled = personal && chosen.kind === 'name' && (word === 'of' || word === 'for');
    const long = phrase.endToken - phrase.firstToken > 2;
    // “chief executive of the Harbor Council Ana Ruiz”: two more names after the noun of a body are a person.
    const body =
      phrase.endToken - phrase.firstToken > 3 && GROUP_NOUNS.has(read.tokens[phrase.head - 2]!.lower);
    if (
      titled &&
      long &&
      (phrase.trait === Trait.UnlinkedName || (phrase.trait === Trait.GroupName && body))
    ) {
      const name = `${read.tokens[phrase.head - 1]!.text} ${read.tokens[phrase.head]!.text}`;
      return { span: { start: chosen.start, end: phrase.end }, named: phrase, name };
    }
    end = phrase.end;
    i = object - 2;
  }
  if ((personal || chosen.trait === Trait.OtherNoun) && !chosen.plural && (!before || i + 2 < cueAt)) {
    const named = nameInApposition(read, items, at, i + 1, cueAt);
    if (named) return { span: { start: chosen.start, end: named.end }, named, name: null };
  }
  // A prepositional group between subject and verb belongs to the noun only when nothing else stands between.
  if (before && i + 1 < cueAt && chosen.kind === 'name') return whole;
  const after = itemAt(items, i + 1);
  if (before && i + 1 !== cueAt && after !== Item.Comma && after !== Item.Relative) return whole;
  return { span: { start: chosen.start, end }, named: chosen, name: null };
}

/**
 * True when the words before the name at `nameStart` name what an office belongs to (`the governor of Ohio Jane Roe`), and
 * are no title or role of the name itself (`a friend of Senator Jane Roe`).
 */
function endsWithPlace(tokens: Tokens, phrase: Phrase, nameStart: number): boolean {
  let last = phrase.firstToken - 1;
  while (tokens.starts[last + 1]! < nameStart) last++;
  if (last < phrase.firstToken) return false;
  const { text, lower } = tokens[last]!;
  return text !== lower && !PERSON_TITLES.has(lower) && !isSourceNoun(lower);
}

/** `one of the organisers, Ana Ruiz,`, `another, Harrow Homes,`: the one is named; null for any other pronoun. */
function oneOf(
  read: SourceWords,
  items: Items,
  at: number,
  cueAt: number,
  chosen: Nominee,
): Omit<SourcePhrase, 'together'> | null {
  if (!ONE.has(read.tokens[chosen.head]!.lower)) return null;
  let comma = at + 1;
  if (itemAt(items, comma) === Item.Preposition) {
    let group = at + 2;
    while (isPossessor(items, group)) group++;
    if (!isOblique(items, group)) return null;
    comma = group + 1;
  }
  const named = nameInApposition(read, items, at, comma, cueAt, true);
  return named && { span: { start: chosen.start, end: named.end }, named, name: null };
}

const ONE = new Set(['one', 'another']);

function isPerson(nominee: Nominee, tokens: Tokens): boolean {
  if (nominee.trait === Trait.PersonNoun || nominee.trait === Trait.AgentNoun) return true;
  return nominee.trait !== Trait.PersonName && isPersonNoun(tokens[nominee.head]!);
}
