/** Longest texts that are compared letter by letter, word by word; longer ones are compared as bags of words. */
const MOST_LETTERS = 400;
const MOST_WORDS = 800;

/**
 * Likeness of two texts, 0–1: twice the length of their longest common subsequence by their total length (Dice), over
 * letters when they are short, over words when they are long. Bounded work for any input.
 */
export function similarity(a: string, b: string): number {
  if (a === b) return 1;
  if (a === '' || b === '') return 0;
  if (a.length <= MOST_LETTERS && b.length <= MOST_LETTERS) return dice(commonInOrder(a, b), a, b);
  const left = a.split(' ');
  const right = b.split(' ');
  if (left.length <= MOST_WORDS && right.length <= MOST_WORDS)
    return dice(commonInOrder(left, right), left, right);
  return dice(commonWords(left, right), left, right);
}

function dice(common: number, a: ArrayLike<unknown>, b: ArrayLike<unknown>): number {
  return Math.round(((2 * common) / (a.length + b.length)) * 1000) / 1000;
}

/** Length of the longest common subsequence; one row at a time. */
function commonInOrder(a: ArrayLike<string>, b: ArrayLike<string>): number {
  let row = new Uint16Array(b.length + 1);
  let next = new Uint16Array(b.length + 1);
  for (let i = 0; i < a.length; i++) {
    for (let j = 0; j < b.length; j++)
      next[j + 1] = a[i] === b[j] ? row[j]! + 1 : Math.max(row[j + 1]!, next[j]!);
    [row, next] = [next, row];
  }
  return row[b.length]!;
}

function commonWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common++;
  }
  return common;
}
