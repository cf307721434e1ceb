import { isSpace } from '../analysis/span';
import type { TextQuote } from './annotation';
import type { Readable } from './describe';
import { fold, toFolded } from './folded';
import { GRAM } from './grams';

/** A quote folded: its words are `all.slice(from, to)`, the rest is context. Indices count folded characters. */
export interface Needle {
  readonly all: string;
  readonly from: number;
  readonly to: number;
  readonly exact: string;
  /** Where runs of the prefix begin that occurred once in the text described, nearest to the words first. */
  readonly lefts: readonly number[];
  readonly rights: readonly number[];
  /** `all` begins where the text began, ends where it ended. */
  readonly opens: boolean;
  readonly closes: boolean;
  /** Where the line of the words begins in `all`, and ends; null when it lies outside. */
  readonly lineStart: number | null;
  readonly lineEnd: number | null;
}

/** `quote` in the form texts are compared in. */
export function needleOf(quote: TextQuote): Needle {
  const { prefix, exact, suffix, unique } = quote;
  const raw = prefix + exact + suffix;
  const folded = fold(raw);
  const from = toFolded(folded, prefix.length);
  const to = Math.max(from, toFolded(folded, prefix.length + exact.length));
  const all = folded.text;
  const opens = unique?.opens ?? false;
  const closes = unique?.closes ?? false;
  const lineStart = afterBreak(prefix);
  const lineEnd = beforeBreak(suffix);
  return {
    all,
    from,
    to,
    exact: all.slice(from, to),
    lefts: (unique?.before ?? []).map((d) => from - d).filter((i) => i >= 0),
    rights: (unique?.after ?? []).map((d) => to + d - GRAM).filter((i) => i >= to && i + GRAM <= all.length),
    opens,
    closes,
    lineStart: lineStart !== null ? toFolded(folded, lineStart) : opens ? 0 : null,
    lineEnd:
      lineEnd !== null
        ? toFolded(folded, prefix.length + exact.length + lineEnd)
        : closes
          ? all.length
          : null,
  };
}

/** Where the text after the last line break begins; null without one. */
function afterBreak(prefix: string): number | null {
  let at = Math.max(prefix.lastIndexOf('\n'), prefix.lastIndexOf('\r')) + 1;
  if (at === 0) return null;
  while (at < prefix.length && isSpace(prefix.charCodeAt(at))) at++;
  return at;
}

/** Where the text before the first line break ends; null without one. */
function beforeBreak(suffix: string): number | null {
  let at = suffix.search(/[\r\n]/);
  if (at < 0) return null;
  while (at > 0 && isSpace(suffix.charCodeAt(at - 1))) at--;
  return at;
}

/** Where the run of `all` at `run` stands in the text, tried first at `expected`; `copied` when it does so several times. */
export function locate(
  { folded, grams }: Readable,
  needle: Needle,
  run: number,
  expected: number,
): number | 'copied' | null {
  const { text } = folded;
  const piece = needle.all.slice(run, run + GRAM);
  if (expected >= 0 && grams.isUnique(expected) && text.startsWith(piece, expected)) return expected;
  const first = text.indexOf(piece);
  if (first < 0) return null;
  return text.indexOf(piece, first + 1) < 0 ? first : 'copied';
}
