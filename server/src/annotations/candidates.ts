import type { Span } from '../analysis';
import { trimSpan } from '../analysis/span';
import { findAltered } from './anchor';
import type { TextQuote } from './annotation';
import type { Readable } from './describe';
import { toFolded } from './folded';
import { type Needle, needleOf } from './needle';
import { unfold } from './unfold';

/** A place an orphan might belong to; for a person to choose from. */
export interface AnchorCandidate {
  readonly span: Span;
  /** 0–1: likeness of words and context. */
  readonly score: number;
}

/** Places with the same words that are looked at for the list of candidates. */
const MOST_PLACES = 2000;

/** Where an orphan's words may have gone: the same words elsewhere and altered ones, best first, at most five. */
export function findCandidates(readable: Readable, quote: TextQuote, hint: number): AnchorCandidate[] {
  const needle = needleOf(quote);
  if (needle.exact.trim() === '') return [];
  const at = toFolded(readable.folded, hint);
  const altered = findAltered(readable, needle, at);
  const same = samePlaces(readable, needle, at);
  if (!altered) return same;
  const span = trimSpan(readable.text, unfold(readable, altered.start, altered.end));
  return [{ span, score: altered.score }, ...same].slice(0, 5);
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
