import { countUpToTwo, firstWord, lastWord, sharedEnd, sharedStart } from './edges';
import { isWordCode } from './grams';
import { similarity } from './similarity';
import { readsAsKept } from './wordDiff';

/**
 * A stretch of the text described and what has become of it: both lie between the same two places, so that whatever the
 * words have become is in `now`, and every twin that a deletion could have slid into their place is in `then`.
 */
export interface Window {
  readonly then: string;
  readonly now: string;
  /** The words in `then`. */
  readonly from: number;
  readonly to: number;
  /** What stood before and after `then`, as far as it is known. */
  readonly before: string;
  readonly after: string;
}

/** Where the words begin in `now`; `ambiguous`: they may be there, or their twins; null: they are not. */
export type Found = number | 'ambiguous' | null;

/** Words as long as these are not typed again by chance. */
export const LONG = 24;

/** Characters beside words in the midst of edits that must still be there, on one side. */
export const BESIDE = 12;

/** Characters of a few words. */
const FEW = 12;

/** Below this likeness other words have taken their place; short ones, of which chance makes others, must be more alike. */
const LIKE = 0.6;
const LIKE_SHORT = 0.75;
const SHORT = 12;

/** Finds the unaltered words of a window. */
export function findWithin(window: Window): Found {
  const { then, now, from, to } = window;
  if (then === now) return from;
  const isLeft = sharedStart(then, now) >= to;
  const isRight = sharedEnd(then, now) >= then.length - from;
  if (!isLeft && !isRight) return findBetweenEdits(window);
  const grown = now.length - then.length;
  if (isLeft && isRight && grown !== 0) return 'ambiguous';
  const place = isLeft ? from : from + grown;
  const mayBeTwin = (isLeft && mayBeLater(window)) || (isRight && mayBeEarlier(window));
  if (mayBeTwin && !isSmall(window)) return 'ambiguous';
  return (mayBeTwin || hasTwin(window)) && !reads(window, place) ? 'ambiguous' : place;
}

/** True when no more than a few words were exchanged, in one place. */
function isSmall({ then, now }: Window): boolean {
  const kept = sharedStart(then, now) + sharedEnd(then, now);
  return then.length - kept <= FEW && now.length - kept <= FEW;
}

/** True when the first or the last of the words stands in the window more than once, or does so now. */
function hasTwin({ then, now, from, to }: Window): boolean {
  const ends = [firstWord(then, from, to), lastWord(then, from, to)];
  return ends.some((w) => {
    const word = w && then.slice(w.start, w.end);
    return word !== null && (countUpToTwo(then, word) > 1 || countUpToTwo(now, word) > 1);
  });
}

/** What to anyone who compares both texts word by word was not touched is theirs. */
function reads({ then, now, from, to, before, after }: Window, found: number): boolean {
  const lead = before.slice(-BESIDE);
  const tail = after.slice(0, BESIDE);
  return readsAsKept(
    lead + then + tail,
    { start: lead.length + from, end: lead.length + to },
    lead + now + tail,
    { start: lead.length + found, end: lead.length + found + to - from },
  );
}

/**
 * Everything up to the end of the words is the same. True when they may still be a twin that slid there: “A x A y” that
 * lost “A x” reads as if “x A” had gone; or one put in beside them. Not if what follows them, as far as it is the same,
 * follows no twin after them, then or now.
 */
export function mayBeLater({ then, now, from, to, after }: Window): boolean {
  const last = lastWord(then, from, to)?.start ?? from;
  const same = then.slice(last, Math.max(to, wholeWords(then, now, sharedStart(then, now))));
  return (
    (then + after.slice(0, same.length - 1)).indexOf(same, last + 1) >= 0 || now.indexOf(same, last + 1) >= 0
  );
}

/** The same for the words and everything after them. */
export function mayBeEarlier({ then, now, from, to, before }: Window): boolean {
  const first = firstWord(then, from, to)?.end ?? to;
  const begin = Math.min(from, wholeWordsFromEnd(then, now, then.length - sharedEnd(then, now)));
  const grown = now.length - then.length;
  const same = then.slice(begin, first);
  const lead = same.length > 1 ? before.slice(1 - same.length) : '';
  return stands(lead + then, same, lead.length + begin - 1) || stands(now, same, begin + grown - 1);
}

/** True when `piece` begins in `text` at `last` or before. */
function stands(text: string, piece: string, last: number): boolean {
  return last >= 0 && text.lastIndexOf(piece, last) >= 0;
}

/** `shared`, or where the word begins in the middle of which the texts part. */
function wholeWords(then: string, now: string, shared: number): number {
  const isWord = (text: string, at: number) => isWordCode(text.charCodeAt(at));
  if (!isWord(then, shared) && !isWord(now, shared)) return shared;
  let at = shared;
  while (at > 0 && isWord(then, at - 1)) at--;
  return at;
}

function wholeWordsFromEnd(then: string, now: string, begin: number): number {
  const isWord = (text: string, at: number) => isWordCode(text.charCodeAt(at));
  if (!isWord(then, begin - 1) && !isWord(now, begin + now.length - then.length - 1)) return begin;
  let at = begin;
  while (at < then.length && isWord(then, at)) at++;
  return at;
}

/** Something changed on both sides of the words: they are there when neither they nor their ends had or have a twin here. */
function findBetweenEdits(window: Window): Found {
  const { then, now, from, to } = window;
  const exact = then.slice(from, to);
  const at = now.indexOf(exact);
  if (at < 0) return null;
  const first = firstWord(then, from, to);
  const last = lastWord(then, from, to);
  if (!first || !last) return 'ambiguous';
  for (const piece of [exact, then.slice(first.start, first.end), then.slice(last.start, last.end)])
    if (countUpToTwo(then, piece) > 1 || countUpToTwo(now, piece) > 1) return 'ambiguous';
  if (exact.length >= LONG) return at;
  return (hasNeighbour(window, at) || isSmallBeside(window, at)) && reads(window, at) ? at : 'ambiguous';
}

/** True when on each side of the words no more than a word or two was exchanged. */
function isSmallBeside({ then, now, from, to }: Window, at: number): boolean {
  const isSmall = (before: string, after: string) => {
    const least = Math.min(before.length, after.length);
    const start = sharedStart(before, after);
    const kept = start + Math.min(sharedEnd(before, after), least - start);
    return before.length - kept <= FEW && after.length - kept <= FEW;
  };
  return isSmall(then.slice(0, from), now.slice(0, at)) && isSmall(then.slice(to), now.slice(at + to - from));
}

/** True when enough of what stood beside the words on one side still does. */
function hasNeighbour({ then, now, from, to }: Window, at: number): boolean {
  const before = sharedEnd(then.slice(0, from), now.slice(0, at));
  const after = sharedStart(then.slice(to), now.slice(at + to - from));
  return before >= BESIDE || after >= BESIDE;
}

/** Words that stand where those described stood but differ from them. */
export interface Altered {
  readonly start: number;
  readonly end: number;
  /** 0–1, see {@link similarity}. */
  readonly score: number;
}

/** Letters at an edge of altered words that show them to be the same ones, where not a whole word is left there. */
const KEPT = 3;

/**
 * True when the words still begin or end as they did, with a word or a few letters: what has neither edge of theirs may
 * have been typed in their place, and whoever sees only the texts cannot know.
 */
function keepsAnEdge(then: string, now: string): boolean {
  const first = firstWord(then, 0, then.length);
  const last = lastWord(then, 0, then.length);
  if (!first || !last) return false;
  const start = sharedStart(then, now);
  const end = then.length - sharedEnd(then, now);
  return start >= Math.min(first.end, first.start + KEPT) || end <= Math.max(last.start, last.end - KEPT);
}

/** The words of a window when all around them is the same and they themselves changed a little; null when they are gone. */
export function findAlteredWithin({ then, now, from, to }: Window): Altered | null {
  const before = then.slice(0, from).trimEnd().length;
  const after = then.slice(to).trimStart().length;
  const start = sharedStart(then, now);
  const end = sharedEnd(then, now);
  if (start < before || end < after || now.length - before - after <= 0) return null;
  // How far the edit could be slid along: not out of the words, or they may be others’.
  const shorter = Math.min(then.length, now.length);
  const first = Math.min(start, shorter - end);
  const last = Math.max(then.length - end, start + then.length - shorter);
  if (first < from - 1 || last > to + 1) return null;
  if (!keepsAnEdge(then.slice(from, to), now.slice(before, now.length - after).trim())) return null;
  const score = similarity(now.slice(before, now.length - after).trim(), then.slice(from, to));
  return score >= (to - from < SHORT ? LIKE_SHORT : LIKE)
    ? { start: before, end: now.length - after, score }
    : null;
}
