import type { Span } from '../analysis';
import type { TextQuote, Uniqueness } from './annotation';
import { firstWord, lastWord } from './edges';
import { type Folded, fold, toFolded } from './folded';
import { GRAM, type Grams, gramsOf } from './grams';

/** A text made ready for describing and anchoring; the tables are built when first asked for. */
export interface Readable {
  readonly text: string;
  readonly folded: Folded;
  readonly grams: Grams;
}

/** Characters of context on each side, unless more are needed to tell a place from its twins. */
export const CONTEXT = 64;

/** The most context that is looked at to tell twins apart. */
const MOST_CONTEXT = 256;

/** Runs that occur once which are noted on each side: where an edit spoils one, another is left. */
const MOST_RUNS = 3;

/** Prepares `text`; cheap until `folded` or `grams` is read, each then O(length). */
export function readableOf(text: string): Readable {
  let folded: Folded | undefined;
  let grams: Grams | undefined;
  return {
    text,
    get folded() {
      folded ??= fold(text);
      return folded;
    },
    get grams() {
      grams ??= gramsOf(this.folded.text);
      return grams;
    },
  };
}

/**
 * The words of `span` with enough context to find them again. A side grows until it holds a run of characters that
 * occurs nowhere else (at most 256 characters).
 */
export function describe(readable: Readable, span: Span): TextQuote {
  const { text, folded, grams } = readable;
  const start = toFolded(folded, span.start);
  const end = Math.max(start, toFolded(folded, span.end));
  const before = uniqueBefore(grams, start);
  const after = uniqueAfter(grams, end, folded.text.length);
  const from = Math.max(0, start - Math.max(CONTEXT, before[0] ?? 0));
  const to = Math.min(folded.text.length, end + Math.max(CONTEXT, after[0] ?? 0));
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.min(span.start, wholeAt(text, folded.origin[from]!)), span.start),
    suffix: text.slice(span.end, Math.max(span.end, wholeAt(text, folded.origin[to]!))),
    unique: {
      start: beginsUnique(readable, start, end),
      end: endsUnique(readable, start, end),
      before,
      after,
      opens: from === 0,
      closes: to === folded.text.length,
    },
  };
}

/** The same without looking for twins: O(1), for words that are about to be lost. */
export function describeQuickly(text: string, span: Span): TextQuote {
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(wholeAt(text, Math.max(0, span.start - CONTEXT)), span.start),
    suffix: text.slice(span.end, wholeAt(text, Math.min(text.length, span.end + CONTEXT))),
    unique: null,
  };
}

/** Distances from `start` back to runs that occur once; they do not overlap. Only the first may be far. */
function uniqueBefore(grams: Grams, start: number): number[] {
  const found: number[] = [];
  for (let d = GRAM; d <= start && found.length < MOST_RUNS; d++) {
    if (d > (found.length === 0 ? MOST_CONTEXT : CONTEXT)) break;
    if (!grams.isUnique(start - d)) continue;
    found.push(d);
    d += GRAM - 1;
  }
  return found;
}

function uniqueAfter(grams: Grams, end: number, length: number): number[] {
  const found: number[] = [];
  for (let d = GRAM; end + d <= length && found.length < MOST_RUNS; d++) {
    if (d > (found.length === 0 ? MOST_CONTEXT : CONTEXT)) break;
    if (!grams.isUnique(end + d - GRAM)) continue;
    found.push(d);
    d += GRAM - 1;
  }
  return found;
}

function beginsUnique({ folded, grams }: Readable, start: number, end: number): Uniqueness['start'] {
  const first = firstWord(folded.text, start, end);
  if (first && grams.isOnlyWord(first.start, first.end)) return 'word';
  return end - start >= GRAM && grams.isUnique(start) ? 'run' : null;
}

function endsUnique({ folded, grams }: Readable, start: number, end: number): Uniqueness['end'] {
  const last = lastWord(folded.text, start, end);
  if (last && grams.isOnlyWord(last.start, last.end)) return 'word';
  return end - start >= GRAM && grams.isUnique(end - GRAM) ? 'run' : null;
}

/** `offset`, or one less when it would split a surrogate pair. */
function wholeAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  const splits = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return splits ? offset - 1 : offset;
}
