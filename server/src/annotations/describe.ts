import type { Span } from '../analysis';
import type { TextQuote } from './annotation';
import { type Folded, fold, toFolded } from './folded';
import { GRAM, type Grams, gramsOf } from './grams';

/** A text made ready for describing and anchoring; the tables are built when first asked for. */
export interface Readable {
  readonly text: string;
  readonly folded: Folded;
  readonly grams: Grams;
}

/** Characters of context on each side, unless more are needed to tell a place from its twins. */
export const CONTEXT = 32;

/** The most context that is looked at to tell twins apart. */
const MOST_CONTEXT = 256;

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
 * occurs nowhere else (at most 256 characters); `unique` records how many characters next to the words are enough.
 */
export function describe(readable: Readable, span: Span): TextQuote {
  const { text, folded, grams } = readable;
  const start = toFolded(folded, span.start);
  const end = Math.max(start, toFolded(folded, span.end));
  const before = uniqueBefore(grams, start);
  const after = uniqueAfter(grams, end, folded.text.length);
  const from = Math.max(0, start - Math.max(CONTEXT, before));
  const to = Math.min(folded.text.length, end + Math.max(CONTEXT, after));
  return {
    exact: text.slice(span.start, span.end),
    prefix: text.slice(Math.min(span.start, wholeAt(text, folded.origin[from]!)), span.start),
    suffix: text.slice(span.end, Math.max(span.end, wholeAt(text, folded.origin[to]!))),
    unique: { exact: holdsUnique(grams, start, end), prefix: before, suffix: after },
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

/** How many characters before `start` hold the nearest unique run; 0 when none is near. */
function uniqueBefore(grams: Grams, start: number): number {
  for (let size = GRAM; size <= MOST_CONTEXT && size <= start; size++)
    if (grams.isUnique(start - size)) return size;
  return 0;
}

function uniqueAfter(grams: Grams, end: number, length: number): number {
  for (let size = GRAM; size <= MOST_CONTEXT && end + size <= length; size++)
    if (grams.isUnique(end + size - GRAM)) return size;
  return 0;
}

/** True when some run inside the words occurs once: then the words do. Only the first 512 characters are tried. */
function holdsUnique(grams: Grams, start: number, end: number): boolean {
  const last = Math.min(end, start + 512) - GRAM;
  for (let i = start; i <= last; i++) if (grams.isUnique(i)) return true;
  return false;
}

/** `offset`, or one less when it would split a surrogate pair. */
function wholeAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const before = text.charCodeAt(offset - 1);
  const splits = code >= 0xdc00 && code <= 0xdfff && before >= 0xd800 && before <= 0xdbff;
  return splits ? offset - 1 : offset;
}
