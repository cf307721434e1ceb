import type { Span } from '../analysis';
import { trimSpan } from '../analysis/span';
import type { TextQuote, Uniqueness } from './annotation';
import type { Readable } from './describe';
import { firstWord, lastWord, sharedEnd, sharedStart } from './edges';
import { toFolded } from './folded';
import { areOnly, findByEnds, onlyIndex, VERY_LONG } from './fuzzy';
import { GRAM, isWordCode } from './grams';
import { locate, type Needle, needleOf } from './needle';
import { type Beside, beginsSurely, endsSurely, findByLeft, findByRight } from './oneSided';
import { unfold } from './unfold';
import { type Altered, BESIDE, type Found, findAlteredWithin, findWithin, LONG, type Window } from './window';

/** Where a described quote stands in a text, and how that is known. */
export type Anchored =
  | { readonly place: 'exact' | 'moved'; readonly span: Span; readonly score: 1 }
  | { readonly place: 'fuzzy'; readonly span: Span; readonly score: number }
  | {
      readonly place: 'orphan';
      readonly span: null;
      readonly score: 0;
      /** `gone`: the words were not found; `ambiguous`: twins cannot be ruled out; `doubtful`: too little agrees. */
      readonly reason: 'gone' | 'ambiguous' | 'doubtful';
    };

/** Context that is enough when nothing says whether it was unique: another program described the words. */
const ENOUGH = 32;

/** Likeness of long words that are the same while nothing around them is. */
const ALONE = 0.9;

/** Characters of context in a row that a found run must be part of. */
const STRETCH = 24;

/** Characters taken away and put in beside the words that are no local edit any more. */
const MUCH = 60;

/** Characters at the edge of the text that must be the same for it to count as a place. */
const EDGE = 8;

/** How much may have been put in between the words and the runs that were found on either side. */
const MOST_INSERTED = 4000;

/**
 * Finds the words of `quote`, near `hint` (UTF-16) first. Between two runs of the context that occurred once and do so
 * still, everything the words can have become is known, and so is every twin that could have slid into their place: they
 * are there, altered (`fuzzy`), or gone. With one such run the beginning (or end) of the words must have been unique, or
 * their line whole. Long words without any such run are `fuzzy` when both their ends were unique. Otherwise an orphan:
 * never a guess.
 * Linear in the text for each call.
 */
export function anchor(readable: Readable, quote: TextQuote, hint: number): Anchored {
  const needle = needleOf(quote);
  if (needle.exact.trim() === '') return orphan('gone');
  const { text } = readable.folded;
  const found = findPlace(readable, needle, quote.unique, toFolded(readable.folded, hint));
  if (typeof found === 'number') {
    if (isPartOfWord(text, needle, found)) return orphan('doubtful');
    const span = unfold(readable, found, found + needle.exact.length);
    if (hasTurnedMark(quote.exact, readable.text.slice(span.start, span.end))) return orphan('doubtful');
    return { place: span.start === hint ? 'exact' : 'moved', span, score: 1 };
  }
  if (found === 'ambiguous') return orphan('ambiguous');
  if (found === null) return orphan(text.includes(needle.exact) ? 'doubtful' : 'gone');
  const span = trimSpan(readable.text, unfold(readable, found.start, found.end));
  return { place: 'fuzzy', span, score: found.score };
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

function findPlace(
  readable: Readable,
  needle: Needle,
  unique: Uniqueness | null,
  at: number,
): Found | Altered {
  const { text } = readable.folded;
  const { all, from, to, exact } = needle;
  if (text === all) return from;
  if (!unique) {
    if (all.length - exact.length < ENOUGH) return null;
    const place = onlyIndex(text, all);
    return place < 0 ? null : place + from;
  }
  const sides = sidesOf(readable, needle, at);
  if (sides === 'copied') return 'ambiguous';
  const window = windowOf(readable, needle, sides);
  if (window) {
    const found = findWithin(window);
    if (typeof found === 'number') return proven(readable, needle, unique, window, found);
    // Words that stand whole elsewhere have gone there, whatever is like them here.
    const isElsewhere = exact.length >= BESIDE && text.includes(exact);
    const altered = found === null && !isElsewhere ? findAlteredWithin(window) : null;
    if (found !== null || altered) return altered ? shifted(altered, window.begin) : found;
  } else {
    const found = besideOne(readable, needle, unique, sides);
    if (found !== null) return found;
  }
  if (!unique.start || !unique.end || !areOnly(text, exact)) return null;
  // Runs that only together occur once may meet by chance where something between them was deleted.
  const areWords = unique.start === 'word' && unique.end === 'word';
  if (to - from < (areWords ? LONG : VERY_LONG)) return null;
  const only = text.indexOf(exact);
  return only >= 0 ? alone(needle, only) : findByEnds(text, needle);
}

/**
 * The words found in a window. Where much was changed right beside them, a block may have come there that a twin stands
 * before: then their end on that side must be theirs surely.
 */
function proven(
  readable: Readable,
  needle: Needle,
  unique: Uniqueness,
  window: FoundWindow,
  found: number,
): Found | Altered {
  const place = window.begin + found;
  const { then, now, from, to, left, right } = window;
  if (
    then.length - sharedStart(then, now) - sharedEnd(then, now) + Math.abs(now.length - then.length) <=
    MUCH
  )
    return place;
  const end = found + to - from;
  const before = sharedEnd(then.slice(0, from), now.slice(0, found));
  const after = sharedStart(then.slice(to), now.slice(end));
  let proof: Beside['proof'] = 'sure';
  if (before < BESIDE && (before < from || found !== from))
    proof = beginsSurely(readable, needle, unique, right ?? needle.all.length, place);
  if (after < BESIDE && (after < then.length - to || now.length - end !== then.length - to))
    proof = proof && endsSurely(readable, needle, unique, left ?? -GRAM, place);
  if (proof === 'sure') return place;
  return proof && to - from >= LONG ? alone(needle, place) : 'ambiguous';
}

function alone({ exact }: Needle, start: number): Altered {
  return { start, end: start + exact.length, score: ALONE };
}

/** The words beside the one run that was found, or beside one of two that are no longer near each other. */
function besideOne(
  readable: Readable,
  needle: Needle,
  unique: Uniqueness,
  { left, right }: Sides,
): Found | Altered {
  const byLeft = left?.run != null ? findByLeft(readable, needle, unique, left.run, left.at) : null;
  const byRight = right?.run != null ? findByRight(readable, needle, unique, right.run, right.at) : null;
  if (!byLeft && !byRight) return null;
  if (byLeft && byRight && byLeft.place !== byRight.place) return 'ambiguous';
  const proofs = [byLeft?.proof, byRight?.proof];
  const { place } = (byLeft ?? byRight)!;
  // Part of the words may have stayed where the other run is, and what was found be a copy.
  if (!byLeft && left?.run != null && staysAfter(readable, needle, left.run, left.at)) return 'ambiguous';
  if (!byRight && right?.run != null && staysBefore(readable, needle, right.run, right.at))
    return 'ambiguous';
  if (proofs.includes('sure')) return place;
  return proofs.includes('likely') && needle.exact.length >= LONG ? alone(needle, place) : 'ambiguous';
}

/** True when the first of the words still stands where it did after the run at `run`, now at `at`. */
function staysAfter({ folded }: Readable, { all, from, to }: Needle, run: number, at: number): boolean {
  const first = firstWord(all, from, to)?.end ?? to;
  return folded.text.startsWith(all.slice(run, first), at);
}

function staysBefore({ folded }: Readable, { all, from, to }: Needle, run: number, at: number): boolean {
  const last = lastWord(all, from, to)?.start ?? from;
  return folded.text.startsWith(all.slice(last, run), at - (run - last));
}

/** Altered words of an orphan that a person may look at: less certain ones, too. */
export function findAltered(readable: Readable, needle: Needle, at: number): Altered | null {
  const sides = sidesOf(readable, needle, at);
  const window = sides === 'copied' ? null : windowOf(readable, needle, sides);
  const altered = window && findAlteredWithin(window);
  return altered ? shifted(altered, window.begin) : findByEnds(readable.folded.text, needle);
}

/** What was found of the context: the end of a run before the words, the beginning of one after them. */
interface Side {
  /** The run in the needle; null for the edge of the text. */
  readonly run: number | null;
  /** Where it begins in the text. */
  readonly at: number;
}

interface Sides {
  readonly left: Side | null;
  readonly right: Side | null;
  /** All runs that were found stand in the order they had. */
  readonly inOrder: boolean;
}

/** The nearest runs that are still there; `copied` when one of them is there several times by now. */
function sidesOf(readable: Readable, needle: Needle, at: number): Sides | 'copied' {
  const found: { run: number; at: number }[] = [];
  for (const run of [...needle.lefts, ...needle.rights]) {
    const place = locate(readable, needle, run, at + run - needle.from);
    if (place === 'copied') return place;
    if (place !== null && isLongEnough(readable, needle, run, place)) found.push({ run, at: place });
  }
  found.sort((a, b) => a.run - b.run);
  const inOrder = found.every(({ at }, i) => i === 0 || found[i - 1]!.at < at);
  const edge = (isKnown: boolean, at: number): Side | null => (isKnown ? { run: null, at } : null);
  const left = found.filter(({ run }) => run < needle.from).pop() ?? edge(needle.opens, 0);
  const right = found.find(({ run }) => run >= needle.to) ?? edge(needle.closes, readable.folded.text.length);
  return { left, right, inOrder };
}

/** True when the run is part of a longer stretch of context that is still there: two words may meet by chance. */
function isLongEnough({ folded }: Readable, { all, from, to }: Needle, run: number, at: number): boolean {
  const [first, last] = run < from ? [0, from] : [to, all.length];
  const before = sharedEnd(all.slice(first, run), folded.text.slice(Math.max(0, at - run + first), at));
  const after = sharedStart(all.slice(run, last), folded.text.slice(at, at + last - run));
  return before + after >= Math.min(STRETCH, last - first);
}

interface FoundWindow extends Window {
  /** Where `now` begins in the text. */
  readonly begin: number;
  /** The runs beside it, in the needle; null for the edge of the text. */
  readonly left: number | null;
  readonly right: number | null;
}

/** The stretch between both sides; null when one is missing or they are no longer near each other, in order. */
function windowOf(
  { folded }: Readable,
  { all, from, to }: Needle,
  { left, right, inOrder }: Sides,
): FoundWindow | null {
  if (!left || !right) return null;
  const first = left.run === null ? 0 : left.run + GRAM;
  const begin = left.run === null ? 0 : left.at + GRAM;
  const end = right.at;
  const then = all.slice(first, right.run ?? all.length);
  if (end < begin || end - begin > then.length + MOST_INSERTED) return null;
  const now = folded.text.slice(begin, end);
  // Where other runs moved away, what is left between these two may be anything, unless nothing changed there.
  if (!inOrder && then !== now) return null;
  // Where something was put before the first words of the text (after the last), its edge proves nothing.
  if (left.run === null && sharedStart(then, now) < Math.min(EDGE, then.length)) return null;
  if (right.run === null && sharedEnd(then, now) < Math.min(EDGE, then.length)) return null;
  return {
    then,
    now,
    from: from - first,
    to: to - first,
    before: all.slice(0, first),
    after: all.slice(first + then.length),
    begin,
    left: left.run,
    right: right.run,
  };
}

/** True when the words have grown into a longer one: “he” of what is “the” now. */
function isPartOfWord(text: string, { all, from, to }: Needle, at: number): boolean {
  const grew = (then: number, now: number) => !isWordCode(then) && isWordCode(now);
  const end = at + to - from;
  return (
    (isWordCode(all.charCodeAt(from)) && grew(all.charCodeAt(from - 1), text.charCodeAt(at - 1))) ||
    (isWordCode(all.charCodeAt(to - 1)) && grew(all.charCodeAt(to), text.charCodeAt(end)))
  );
}

/** True when the words begin or end with a curly mark that is another one now: it belongs to other words. */
function hasTurnedMark(then: string, now: string): boolean {
  const turned = (a: string | undefined, b: string | undefined) => a !== b && CURLY.test(`${a}${b}`);
  return turned(then[0], now[0]) || turned(then.at(-1), now.at(-1));
}

const CURLY = /^[“”‘’„‚‟‛]{2}$/;

function shifted({ start, end, score }: Altered, by: number): Altered {
  return { start: start + by, end: end + by, score };
}

function orphan(reason: 'gone' | 'ambiguous' | 'doubtful'): Anchored {
  return { place: 'orphan', span: null, score: 0, reason };
}
