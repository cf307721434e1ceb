import type { Mark } from './marks';
import { type MarkPair, pairOf } from './pairs';

/** A pair of single marks is not longer than this (UTF-16 units); beyond it the opener was an apostrophe. */
const MAX_STRONG = 4000;
const MAX_WEAK = 800;

/**
 * Pairs the single marks of one block. A pair never crosses a pair of double marks: marks are paired among those that
 * stand directly inside the same double pair. `doubles` are that block's closed pairs and unclosed openers.
 */
export function pairSingles(marks: readonly Mark[], doubles: readonly MarkPair[], end: number): MarkPair[] {
  const pairs: MarkPair[] = [];
  for (const region of regions(marks, doubles)) pairRegion(region, pairs, end);
  return pairs;
}

/** The single marks, grouped by the innermost double pair around them. */
function regions(marks: readonly Mark[], doubles: readonly MarkPair[]): Iterable<Mark[]> {
  const groups = new Map<number, Mark[]>();
  const outer = doubles.filter((p) => p.open).sort((a, b) => a.start - b.start || b.end - a.end);
  const stack: number[] = [];
  let next = 0;
  for (const mark of marks) {
    while (next < outer.length && outer[next]!.start <= mark.start) stack.push(next++);
    while (stack.length > 0 && outer[stack[stack.length - 1]!]!.end <= mark.start) stack.pop();
    const key = stack[stack.length - 1] ?? -1;
    const group = groups.get(key);
    if (group) group.push(mark);
    else groups.set(key, [mark]);
  }
  return groups.values();
}

/**
 * One pass: an opener takes the first sure closer after it; an unsure one (a possessive plural, a dropped g) only when
 * another opener or the end of the block comes first.
 */
function pairRegion(marks: readonly Mark[], pairs: MarkPair[], end: number): void {
  let outer: Mark | null = null;
  let open: Mark | null = null;
  let weak: Mark | null = null;
  const settle = (edge: number) => {
    if (open && weak && weak.end - open.start <= MAX_WEAK) pairs.push(pairOf(open, weak, weak.end));
    else if (open) pairs.push(pairOf(open, null, edge));
    open = weak = null;
  };
  for (let i = 0; i < marks.length; i++) {
    const mark = marks[i]!;
    if (open && mark.closes && !mark.weak && mark.end - (open as Mark).start <= MAX_STRONG) {
      pairs.push(pairOf(open, mark, mark.end));
      open = outer;
      outer = weak = null;
    } else if (open && mark.closes && mark.weak) weak ??= mark;
    else if (mark.opens) {
      if (open && !weak && !outer && closesTwice(marks, i)) outer = open;
      else settle(mark.start);
      open = mark;
    }
  }
  settle(end);
  open = outer;
  settle(end);
}

function closesTwice(marks: readonly Mark[], i: number): boolean {
  const first = marks[i + 1];
  const second = marks[i + 2];
  return !!first?.closes && !first.weak && !first.opens && !!second?.closes && !second.weak && !second.opens;
}
