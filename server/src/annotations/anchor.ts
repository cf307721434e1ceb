import type { Span } from '../analysis';
import { trimSpan } from '../analysis/span';
import type { TextQuote, Uniqueness } from './annotation';
import type { Readable } from './describe';
import { fold, toFolded } from './folded';
import { findAltered } from './fuzzy';
import { GRAM } from './grams';

/** A place an orphan might belong to; for a person to choose from. */
export interface AnchorCandidate {
  readonly span: Span;
  /** 0–1: likeness of words and context. */
  readonly score: number;
}

/** Where a described quote stands in a text, and how that is known. */
export type Anchored =
  | { readonly place: 'exact' | 'moved'; readonly span: Span; readonly score: 1 }
  | { readonly place: 'fuzzy'; readonly span: Span; readonly score: number }
  | {
      readonly place: 'orphan';
      readonly span: null;
      readonly score: 0;
      /** `gone`: the words were not found; `ambiguous`: several places fit equally; `doubtful`: too little agrees. */
      readonly reason: 'gone' | 'ambiguous' | 'doubtful';
    };

/** Words that may be accepted without context must be at least this long (folded characters). */
const LONG = 24;

/** Context on both sides that is enough when nothing says that either side is unique. */
const BOTH_SIDES = 32;

/** Characters of the other side's context that must be left beside words that only one side proves. */
const REST = 12;

/** How much text may have come between the words and what is left of that context. */
const NEARBY = 32;

/** Places with the same words that are looked at for the list of candidates. */
const MOST_PLACES = 2000;

/** A quote folded: its words are `all.slice(from, to)`, the rest is context. */
export interface Needle {
  readonly all: string;
  readonly from: number;
  readonly to: number;
  readonly exact: string;
}

/**
 * Finds the words of `quote`, near `hint` (UTF-16) first. Accepts a place only when the description proves it: all of
 * the context there, or a side that was unique when it was described, or long words that were; and only when no other
 * place fits as well. Otherwise an orphan with candidates: never a guess. Linear in the text for each call.
 */
export function anchor(readable: Readable, quote: TextQuote, hint: number): Anchored {
  const needle = needleOf(quote);
  if (needle.exact.trim() === '') return orphan('gone');
  const found = findProven(readable, needle, quote.unique, toFolded(readable.folded, hint));
  if (found === 'ambiguous') return orphan('ambiguous');
  if (found !== null) {
    const span = unfold(readable, found, found + needle.exact.length);
    return { place: span.start === hint ? 'exact' : 'moved', span, score: 1 };
  }
  if (readable.folded.text.includes(needle.exact)) return orphan('doubtful');
  const altered = findAltered(readable.folded.text, needle, quote.unique);
  if (!altered?.certain) return orphan(altered ? 'doubtful' : 'gone');
  const span = trimSpan(readable.text, unfold(readable, altered.start, altered.end));
  return { place: 'fuzzy', span, score: altered.score };
}

/** Where an orphan's words may have gone: the same words elsewhere and altered ones, best first, at most five. */
export function findCandidates(readable: Readable, quote: TextQuote, hint: number): AnchorCandidate[] {
  const needle = needleOf(quote);
  if (needle.exact.trim() === '') return [];
  const altered = findAltered(readable.folded.text, needle, quote.unique);
  const same = samePlaces(readable, needle, toFolded(readable.folded, hint));
  if (!altered) return same;
  const span = trimSpan(readable.text, unfold(readable, altered.start, altered.end));
  return [{ span, score: altered.score }, ...same].slice(0, 5);
}

/**
 * The span at `hint` when the words stand there with all their context, in a text known to be the one that was
 * described: twins need not be looked for. Null when they do not.
 */
export function anchorUnchanged(readable: Readable, quote: TextQuote, hint: number): Span | null {
  const end = hint + quote.exact.length;
  const { text } = readable;
  const stands =
    text.startsWith(quote.exact, hint) &&
    text.startsWith(quote.suffix, end) &&
    text.startsWith(quote.prefix, hint - quote.prefix.length);
  return stands && hint >= quote.prefix.length ? { start: hint, end } : null;
}

/** `quote` in the form texts are compared in. */
function needleOf(quote: TextQuote): Needle {
  const folded = fold(quote.prefix + quote.exact + quote.suffix);
  const from = toFolded(folded, quote.prefix.length);
  const to = toFolded(folded, quote.prefix.length + quote.exact.length);
  return { all: folded.text, from, to, exact: folded.text.slice(from, to) };
}

/** `at` when the words stand there with all their context, and part of that occurs once in the text. */
function provenAt(readable: Readable, needle: Needle, at: number): number | null {
  const from = at - needle.from;
  if (from < 0 || !readable.folded.text.startsWith(needle.all, from)) return null;
  const last = Math.min(needle.all.length, 1024) - GRAM;
  for (let i = 0; i <= last; i++) if (readable.grams.isUnique(from + i)) return at;
  return null;
}

/** The one place that the description proves; null when there is none, `ambiguous` when there are several. */
function findProven(
  readable: Readable,
  needle: Needle,
  unique: Uniqueness | null,
  at: number,
): number | 'ambiguous' | null {
  const { text } = readable.folded;
  const { all, from, to } = needle;
  if (text === all) return from;
  // Known to have had twins that no context could tell apart: no place in a changed text can be proven.
  if (unique && !unique.exact && unique.prefix === 0 && unique.suffix === 0)
    return text.includes(needle.exact) ? 'ambiguous' : null;
  const here = provenAt(readable, needle, at);
  if (here !== null) return here;
  if (all.length - (to - from) >= BOTH_SIDES) {
    const place = onlyPlace(text, all, from);
    if (place !== null) return place;
  }
  if (!unique) return null;
  const { prefix, suffix } = unique;
  const before =
    prefix > 0 ? onlyPlace(text, all.slice(Math.max(0, from - prefix), to), Math.min(from, prefix)) : null;
  const after = suffix > 0 ? onlyPlace(text, all.slice(from, to + suffix), 0) : null;
  if (before === 'ambiguous' || after === 'ambiguous') return 'ambiguous';
  if (before !== null && after !== null) return before === after ? before : 'ambiguous';
  const place = before ?? after;
  if (place !== null) {
    const other = before !== null ? 'after' : 'before';
    return unique.exact || !mayBeTwin(text, needle, place, other) ? place : 'ambiguous';
  }
  return unique.exact && to - from >= LONG ? onlyPlace(text, needle.exact, 0) : null;
}

/**
 * True when words proven by one side only may be a twin that slid there: “A x A y” that lost “A x” reads as if “x A” had
 * gone. Some of the context between the words and their next twin must be left on the other side to rule that out.
 */
function mayBeTwin(text: string, needle: Needle, place: number, side: 'before' | 'after'): boolean {
  const { all, from, to, exact } = needle;
  const context = side === 'after' ? all.slice(to) : all.slice(0, from);
  const reach = context.length + NEARBY;
  const end = place + exact.length;
  const near =
    side === 'after' ? text.slice(end, end + reach) : text.slice(Math.max(0, place - reach), place);
  // The edge of the text was near: nothing else could have followed.
  if (context.length < REST) return !near.includes(context);
  const twin = side === 'after' ? context.indexOf(exact) : context.lastIndexOf(exact);
  const first = side === 'before' && twin >= 0 ? Math.max(0, twin + exact.length - REST) : 0;
  const last = side === 'after' && twin >= 0 ? twin : context.length;
  for (let i = first; i <= Math.min(last, context.length - REST); i++)
    if (near.includes(context.slice(i, i + REST))) return false;
  return true;
}

/** Where `piece` occurs, plus `shift`, when it occurs once. */
function onlyPlace(text: string, piece: string, shift: number): number | 'ambiguous' | null {
  const first = text.indexOf(piece);
  if (first < 0) return null;
  return text.indexOf(piece, first + 1) < 0 ? first + shift : 'ambiguous';
}

/** The places with the same words, best context first, then nearest. */
function samePlaces(readable: Readable, needle: Needle, at: number): AnchorCandidate[] {
  const text = readable.folded.text;
  const found: { start: number; context: number }[] = [];
  let next = text.indexOf(needle.exact);
  for (let i = 0; next >= 0 && i < MOST_PLACES; i++) {
    found.push({ start: next, context: sharedContext(text, needle, next) });
    next = text.indexOf(needle.exact, next + 1);
  }
  found.sort((a, b) => b.context - a.context || Math.abs(a.start - at) - Math.abs(b.start - at));
  const most = Math.max(1, needle.all.length - needle.exact.length);
  return found.slice(0, 5).map(({ start, context }) => ({
    span: unfold(readable, start, start + needle.exact.length),
    score: Math.round((0.5 + (0.5 * context) / most) * 100) / 100,
  }));
}

/** How many characters of context around `start` agree, counted outwards from the words. */
function sharedContext(text: string, needle: Needle, start: number): number {
  let before = 0;
  while (before < needle.from && text[start - 1 - before] === needle.all[needle.from - 1 - before]) before++;
  const end = start + needle.exact.length;
  let after = 0;
  while (needle.to + after < needle.all.length && text[end + after] === needle.all[needle.to + after])
    after++;
  return before + after;
}

function unfold(readable: Readable, start: number, end: number): Span {
  const { origin } = readable.folded;
  const last = end > start ? origin[end - 1]! : origin[start]!;
  const next = origin[end]!;
  // A run of white space folded to one character must not be swallowed whole at the end of the words.
  const isRun = next - last > 1 && readable.folded.text[end - 1] === ' ';
  return { start: origin[start]!, end: isRun ? last + 1 : next };
}

function orphan(reason: 'gone' | 'ambiguous' | 'doubtful'): Anchored {
  return { place: 'orphan', span: null, score: 0, reason };
}
