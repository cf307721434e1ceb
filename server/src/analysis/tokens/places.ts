import type { Tokens } from '../model';

/** Index of the first token that ends after `offset`; `tokens.length` when none does. */
export function tokenEndingAfter({ ends }: Tokens, offset: number): number {
  return searchBetween(ends, offset, 0, ends.length);
}

/** The same, known to be no earlier than index `from`: the nearer it is, the fewer are looked at. */
export function nextTokenEndingAfter({ ends }: Tokens, offset: number, from: number): number {
  let low = from;
  let high = from;
  for (let step = 1; high < ends.length && ends[high]! <= offset; step *= 2) {
    low = high + 1;
    high += step;
  }
  return searchBetween(ends, offset, low, Math.min(high, ends.length));
}

/** The same, thought to be near index `near`: the nearer it is, the fewer are looked at. */
export function tokenEndingAfterNear(tokens: Tokens, offset: number, near: number): number {
  const { ends } = tokens;
  let from = Math.min(near, ends.length);
  for (let step = 1; from > 0 && ends[from - 1]! > offset; step *= 2) from = Math.max(0, from - step);
  return nextTokenEndingAfter(tokens, offset, from);
}

/** Index of the first token from index `from` on that starts at `offset` or after it. */
export function nextTokenStartingAt(tokens: Tokens, offset: number, from: number): number {
  const at = nextTokenEndingAfter(tokens, offset, from);
  return at < tokens.length && tokens.starts[at]! < offset ? at + 1 : at;
}

/** Index of the first of `ends` that is greater than `offset`, known to be `low` to `high`. */
function searchBetween(ends: Int32Array, offset: number, low: number, high: number): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ends[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True when token `i`, a sign, stands right between two others, without a space. */
export function touchesBoth({ starts, ends }: Tokens, i: number): boolean {
  return i > 0 && i + 1 < starts.length && ends[i - 1] === starts[i] && ends[i] === starts[i + 1];
}

/** True when token `i` has another behind it, and a space in between. */
export function isSpaceAfter({ starts, ends }: Tokens, i: number): boolean {
  return i + 1 < starts.length && starts[i + 1]! > ends[i]!;
}
