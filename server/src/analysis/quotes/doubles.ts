import type { Mark } from './marks';
import { type MarkPair, pairOf } from './pairs';

/** Deeper nesting is no nesting but a run of unclosed marks. */
const MAX_DEPTH = 6;

type Role = 'open' | 'close';

/**
 * Pairs the double marks (every family but `single`) of one block. Several pairs may be missing a mark: an opener
 * without a closer ends where its block or the next quotation of its level starts, a closer without an opener stands alone.
 */
export function pairDoubles(text: string, marks: readonly Mark[], end: number): MarkPair[] {
  if (marks.length === 2 && isPlainPair(marks[0]!, marks[1]!))
    return [pairOf(marks[0]!, marks[1]!, marks[1]!.end)];
  const pairs: MarkPair[] = [];
  const stack: Mark[] = [];
  const unclosed = (edge: number) => pairs.push(pairOf(stack.pop()!, null, edge));
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    const second = marks[i + 1];
    if (stack.length === 0 && second && isPlainPair(mark, second) && !doubledAt(marks, i + 1)) {
      pairs.push(pairOf(mark, second, second.end));
      i++;
      continue;
    }
    const again = doubledAt(marks, i);
    if (again) i++;
    const role = roleOf(text, mark, stack);
    if (role === 'open') {
      const same = lastOfFamily(stack, mark);
      if (same >= 0 && !closesTwice(marks, i)) while (stack.length > same) unclosed(mark.start);
      if (stack.length >= MAX_DEPTH) unclosed(mark.start);
      stack.push(again ? endingAt(mark, again.end) : mark);
      continue;
    }
    const whole = again ? endingAt(mark, again.end) : mark;
    let at = lastOfFamily(stack, mark);
    if (at < 0) at = stack.length - 1;
    if (at < 0) {
      pairs.push(pairOf(null, whole, whole.start));
      continue;
    }
    while (stack.length > at + 1) unclosed(mark.start);
    pairs.push(pairOf(stack.pop()!, whole, whole.end));
  }
  while (stack.length > 0) unclosed(end);
  return pairs;
}

/** Where nothing is open: `mark` can only open and `next` only close it, whatever else there is. */
function isPlainPair(mark: Mark, next: Mark): boolean {
  const opens = mark.shape === 'open' || (mark.shape === 'either' && mark.opens && !mark.closes);
  const closes = next.shape === 'close' || (next.shape === 'either' && next.closes && !next.opens);
  return opens && closes && next.start > mark.end && fits(mark, next);
}

function endingAt({ start, family, shape, opens, closes, weak }: Mark, end: number): Mark {
  return { start, end, family, shape, opens, closes, weak };
}

/** The second of two equal marks in a row where one was meant (`““We won””`). */
function doubledAt(marks: readonly Mark[], i: number): Mark | null {
  const next = marks[i + 1];
  const mark = marks[i]!;
  if (!next || next.start !== mark.end || next.family !== mark.family || next.shape !== mark.shape)
    return null;
  return mark.opens !== next.closes || mark.shape !== 'either' ? next : null;
}

/** Shape decides, unless what stands around the mark contradicts it; straight marks go by what stands around them. */
function roleOf(text: string, mark: Mark, stack: readonly Mark[]): Role {
  const open = lastOfFamily(stack, mark) >= 0;
  if (mark.shape === 'open') return mark.closes && !mark.opens && stack.length > 0 ? 'close' : 'open';
  if (mark.shape === 'close') return mark.opens && !mark.closes && !open ? 'open' : 'close';
  if (mark.opens !== mark.closes) return mark.opens ? 'open' : 'close';
  if (open || mark.opens) return open ? 'close' : 'open';
  return stack.length > 0 && /[.,!?]/.test(text[mark.start - 1] ?? '') ? 'close' : 'open';
}

/** Where the stack holds an opener that `mark` could close by its family; -1 when it holds none. */
function lastOfFamily(stack: readonly Mark[], mark: Mark): number {
  for (let k = stack.length - 1; k >= 0; k--) if (fits(stack[k]!, mark)) return k;
  return -1;
}

/** „…“ and „…”, ``…'' and equal families; curly and straight are kept apart so that one may stand inside the other. */
function fits(open: Mark, mark: Mark): boolean {
  if (open.family === 'low')
    return mark.family === 'low' || (mark.family === 'double' && mark.shape !== 'either');
  if (open.family === 'backticks') return mark.family === 'apostrophes' || mark.family === 'backticks';
  if (open.family !== mark.family) return false;
  return (open.shape === 'either') === (mark.shape === 'either') || open.family !== 'double';
}

/** The two marks after `i` both close: what `i` opens is nested in what is open. */
function closesTwice(marks: readonly Mark[], i: number): boolean {
  const first = marks[i + 1];
  const second = marks[i + 2];
  return isCloser(first) && isCloser(second);
}

function isCloser(mark: Mark | undefined): boolean {
  return mark !== undefined && (mark.shape === 'close' || (mark.closes && !mark.opens));
}
