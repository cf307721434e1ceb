import { int32s } from '../../numbers';
import { type LineFacts, sameWords } from '../lineFacts';

/** For every line the first line of the same words: itself when there is none above it. */
export function firstOfSame(facts: readonly LineFacts[]): Int32Array {
  const out = int32s(facts.length);
  const byHash = new Map<number, number>();
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    // Other words under the same hash stand under the next one that is free.
    let hash = f.hash;
    let known = byHash.get(hash);
    while (known !== undefined && !sameWords(facts[known]!, f)) {
      hash = (hash + 1) | 0;
      known = byHash.get(hash);
    }
    if (known === undefined) byHash.set(hash, i);
    out[i] = known ?? i;
  }
  return out;
}
