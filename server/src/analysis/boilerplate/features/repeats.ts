import { int32s } from '../../numbers';
import { type LineFacts, sameWords } from '../lineFacts';

/** For every line the first line of the same words: itself when there is none above it. */
export function firstOfSame(facts: readonly LineFacts[]): Int32Array {
  const out = int32s(facts.length);
  // Open addressing by the hash of the words: at each place a line plus one, or 0.
  let size = 16;
  while (size < 2 * facts.length) size *= 2;
  const places = int32s(size);
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    let place = (f.hash ^ (f.hash >>> 15)) & (size - 1);
    while (places[place] !== 0 && !sameWords(facts[places[place]! - 1]!, f)) place = (place + 1) & (size - 1);
    if (places[place] === 0) places[place] = i + 1;
    out[i] = places[place]! - 1;
  }
  return out;
}
