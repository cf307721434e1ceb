import type { Span } from '../../analysis';

/**
 * Cohen’s kappa (“A coefficient of agreement for nominal scales”, Educational and Psychological Measurement 20(1),
 * 1960) over words: each word is inside a unit of the label or not. 1 = full agreement, 0 = as by chance; null when it
 * is undefined (both called every word the same).
 */
export function cohenKappa(words: readonly Span[], a: readonly Span[], b: readonly Span[]): number | null {
  const inA = covered(words, a);
  const inB = covered(words, b);
  let [both, neither, onlyA, onlyB] = [0, 0, 0, 0];
  for (let i = 0; i < words.length; i++) {
    if (inA[i] && inB[i]) both++;
    else if (inA[i]) onlyA++;
    else if (inB[i]) onlyB++;
    else neither++;
  }
  const n = words.length;
  if (n === 0) return null;
  const observed = (both + neither) / n;
  const expected = ((both + onlyA) * (both + onlyB) + (neither + onlyA) * (neither + onlyB)) / (n * n);
  return expected === 1 ? null : (observed - expected) / (1 - expected);
}

/** For each word whether it shares a character with a span; both lists sorted. */
function covered(words: readonly Span[], spans: readonly Span[]): boolean[] {
  let j = 0;
  return words.map((word) => {
    while (j < spans.length && spans[j]!.end <= word.start) j++;
    return j < spans.length && spans[j]!.start < word.end;
  });
}
