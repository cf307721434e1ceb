import type { Span } from '../analysis';

/** Pairs of words that are compared at most; beyond, nothing is claimed. */
const MOST_PAIRS = 400_000;

/**
 * True when every shortest word-by-word comparison of the two texts shows each word of `then` (in `before`) as kept at
 * its place in `now` (in `after`): whatever was really done, to anyone who sees both texts those words were not touched.
 * Words of a longest common subsequence that no other such subsequence leaves out or pairs otherwise (two tables of
 * prefixes and suffixes, as in Hirschberg, “A linear space algorithm for computing maximal common subsequences”, 1975).
 */
export function readsAsKept(before: string, then: Span, after: string, now: Span): boolean {
  const a = wordsOf(before);
  const b = wordsOf(after);
  const inA = a.flatMap((w, i) => (w.start < then.end && then.start < w.end ? [i] : []));
  const inB = b.flatMap((w, i) => (w.start < now.end && now.start < w.end ? [i] : []));
  if (inA.length === 0 || inA.length !== inB.length || a.length * b.length > MOST_PAIRS) return false;
  const same = (i: number, j: number) => a[i]!.word === b[j]!.word;
  const width = b.length + 1;
  const upTo = new Uint16Array((a.length + 1) * width);
  const from = new Uint16Array((a.length + 1) * width);
  for (let i = 1; i <= a.length; i++)
    for (let j = 1; j <= b.length; j++)
      upTo[i * width + j] = same(i - 1, j - 1)
        ? upTo[(i - 1) * width + j - 1]! + 1
        : Math.max(upTo[(i - 1) * width + j]!, upTo[i * width + j - 1]!);
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      from[i * width + j] = same(i, j)
        ? from[(i + 1) * width + j + 1]! + 1
        : Math.max(from[(i + 1) * width + j]!, from[i * width + j + 1]!);
  const longest = upTo[a.length * width + b.length]!;
  return inA.every((i, k) => {
    const kept = inB[k]!;
    if (!same(i, kept)) return false;
    if (upTo[i * width + kept]! + 1 + from[(i + 1) * width + kept + 1]! !== longest) return false;
    for (let j = 0; j <= b.length; j++) {
      if (upTo[i * width + j]! + from[(i + 1) * width + j]! === longest) return false;
      const isOther = j < b.length && j !== kept && same(i, j);
      if (isOther && upTo[i * width + j]! + 1 + from[(i + 1) * width + j + 1]! === longest) return false;
    }
    return true;
  });
}

function wordsOf(text: string): { start: number; end: number; word: string }[] {
  return [...text.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    word: m[0],
  }));
}
