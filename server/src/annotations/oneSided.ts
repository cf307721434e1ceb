import { isSpace } from '../analysis/span';
import type { Uniqueness } from './annotation';
import type { Readable } from './describe';
import { firstWord, lastWord, sharedEnd, sharedStart } from './edges';
import { GRAM } from './grams';
import type { Needle } from './needle';
import { mayBeEarlier, mayBeLater } from './window';

/** Words that stand, with all up to there, beside a run of their context. */
export interface Beside {
  readonly place: number;
  /** `sure`: no twin can have slid into the other end of them; `likely`: of long words only the last one or two. */
  readonly proof: 'sure' | 'likely' | null;
}

/**
 * Words of which only the text after is found (at `run` of the needle, `at` in the text): theirs when they and all up
 * to there stand together, and no twin can have slid into their beginning: it had none, or it is the beginning of a line
 * that is there whole. Null when they do not stand there.
 */
export function findByRight(
  readable: Readable,
  needle: Needle,
  unique: Uniqueness,
  run: number,
  at: number,
): Beside | null {
  const { all, from, to } = needle;
  const then = all.slice(0, run);
  const now = readable.folded.text.slice(Math.max(0, at - run), at);
  if (sharedEnd(then, now) < run - from) return null;
  const place = at - (run - from);
  if (mayBeEarlier({ then, now, from, to, before: '', after: '' })) return { place, proof: null };
  return { place, proof: beginsSurely(readable, needle, unique, run, place) };
}

/** The same with the text before. */
export function findByLeft(
  readable: Readable,
  needle: Needle,
  unique: Uniqueness,
  run: number,
  at: number,
): Beside | null {
  const { all, from, to } = needle;
  const first = run + GRAM;
  const then = all.slice(first);
  const now = readable.folded.text.slice(at + GRAM, at + GRAM + then.length);
  if (sharedStart(then, now) < to - first) return null;
  const place = at + GRAM + from - first;
  const window = { then, now, from: from - first, to: to - first, before: '', after: '' };
  if (mayBeLater(window)) return { place, proof: null };
  return { place, proof: endsSurely(readable, needle, unique, run, place) };
}

/** Whether the words at `place` begin with their own beginning, when they and all up to the run at `run` stand there. */
export function beginsSurely(
  readable: Readable,
  { all, from, to, lineStart, lineEnd, exact }: Needle,
  unique: Uniqueness,
  run: number,
  place: number,
): Beside['proof'] {
  if (unique.start && isOnly(readable.folded.text, exact)) return unique.start === 'word' ? 'sure' : 'likely';
  if (lineStart === null || lineStart > from || run + GRAM > (lineEnd ?? all.length)) return null;
  const first = place - (from - lineStart);
  const isWhole = readable.folded.text.startsWith(all.slice(lineStart, from), first);
  if (!isWhole || !isLineStart(readable, first)) return null;
  // The next word, too, of what begins its line: many a line begins with “He”.
  const next = firstWord(all, from === lineStart ? to : from, all.length)?.end ?? to;
  return isOnlyAt(readable, all.slice(lineStart, next), (at) => isLineStart(readable, at)) ? 'sure' : null;
}

/** Whether they end with their own end, when all from the run at `run` to there stands before them. */
export function endsSurely(
  readable: Readable,
  { all, from, to, lineStart, lineEnd, exact }: Needle,
  unique: Uniqueness,
  run: number,
  place: number,
): Beside['proof'] {
  if (unique.end && isOnly(readable.folded.text, exact)) return unique.end === 'word' ? 'sure' : 'likely';
  if (lineEnd === null || lineEnd < to || run < (lineStart ?? 0)) return null;
  const end = place + to - from;
  const isWhole = readable.folded.text.startsWith(all.slice(to, lineEnd), end);
  if (!isWhole || !isLineEnd(readable, end + lineEnd - to)) return null;
  const previous = lastWord(all, 0, to === lineEnd ? from : to)?.start ?? from;
  const line = all.slice(previous, lineEnd);
  return isOnlyAt(readable, line, (at) => isLineEnd(readable, at + line.length)) ? 'sure' : null;
}

/** True when `piece` stands once where `isThere`. */
function isOnlyAt({ folded }: Readable, piece: string, isThere: (at: number) => boolean): boolean {
  let count = 0;
  for (let at = folded.text.indexOf(piece); at >= 0 && count < 2; at = folded.text.indexOf(piece, at + 1))
    if (isThere(at)) count++;
  return count < 2;
}

function isOnly(text: string, piece: string): boolean {
  return text.indexOf(piece, text.indexOf(piece) + 1) < 0;
}

function isLineStart({ text, folded }: Readable, index: number): boolean {
  let at = folded.origin[index] ?? text.length;
  while (at > 0 && isSpace(text.charCodeAt(at - 1)) && !isBreak(text, at - 1)) at--;
  return at === 0 || isBreak(text, at - 1);
}

function isLineEnd({ text, folded }: Readable, index: number): boolean {
  let at = index > 0 ? folded.origin[index - 1]! + 1 : 0;
  while (at < text.length && isSpace(text.charCodeAt(at)) && !isBreak(text, at)) at++;
  return at === text.length || isBreak(text, at);
}

function isBreak(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x0a || code === 0x0d;
}
