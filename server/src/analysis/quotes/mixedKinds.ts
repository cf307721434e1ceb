import type { Mark } from './marks';
import { type MarkPair, pairOf } from './pairs';

/** A mark of the other kind is looked for this far away (UTF-16 units). */
const MAX_LENGTH = 1200;

/**
 * Joins what a slip of the keyboard keeps apart: a double opener that is never closed and the lone single mark behind the
 * comma or stop that ends its words (`“We won,’ she said.`), and a lone double closer and the single opener before it
 * (`‘We won,” she said.`). `marks` are the block's single marks; every list is in text order.
 */
export function joinMixedKinds(
  text: string,
  doubles: readonly MarkPair[],
  singles: readonly MarkPair[],
  marks: readonly Mark[],
): { readonly doubles: readonly MarkPair[]; readonly singles: readonly MarkPair[] } {
  if (marks.length === 0 || doubles.every((p) => p.open && p.close)) return { doubles, singles };
  const closing = new Set(singles.map((p) => p.close));
  const used = new Set<MarkPair>();
  let next = 0;
  let last = 0;
  const sorted = [...doubles].sort((a, b) => a.start - b.start);
  const joined = sorted.map((pair): MarkPair => {
    if (pair.open && !pair.close) {
      while (next < marks.length && marks[next]!.start < pair.open.end) next++;
      const limit = Math.min(pair.end, pair.start + MAX_LENGTH);
      for (let k = next; k < marks.length && marks[k]!.start < limit; k++) {
        const mark = marks[k]!;
        if (closing.has(mark) || !mark.closes || !endsWords(text, mark)) continue;
        next = k + 1;
        return pairOf(pair.open, mark, mark.end);
      }
      return pair;
    }
    if (pair.open || !pair.close) return pair;
    let opener: MarkPair | null = null;
    for (; last < singles.length && singles[last]!.start < pair.close.start; last++)
      if (!singles[last]!.close) opener = singles[last]!;
    if (!opener?.open || pair.close.end - opener.start > MAX_LENGTH) return pair;
    used.add(opener);
    return pairOf(opener.open, pair.close, pair.close.end);
  });
  return { doubles: joined, singles: used.size > 0 ? singles.filter((p) => !used.has(p)) : singles };
}

/** A comma or stop stands right before the mark. */
function endsWords(text: string, mark: Mark): boolean {
  return '.,!?…'.includes(text[mark.start - 1] ?? ' ');
}
