import type { Sentence } from '../../model';
import { DOES } from './does';
import { isCapital, KIND, type WordColumns } from './kinds';

/** How a sentence uses capitals: as running text, on every word, throughout, or too short to tell. */
export enum CaseMode {
  Running = 0,
  Title = 1,
  Capitals = 2,
  Fragment = 3,
}

/** How `sentence` uses capitals. */
export function caseModeOf({ kinds, does }: WordColumns, sentence: Sentence): CaseMode {
  let words = 0;
  let capitals = 0;
  let running = 0;
  let small = 0;
  const { firstToken, endToken } = sentence;
  for (let i = firstToken; i < endToken; i++) {
    const kind = kinds[i]!;
    if (kind === KIND.lower) {
      if ((does[i]! & DOES.staySmall) !== 0) small++;
      else if (++running > 3 && running > 0.15 * (endToken - firstToken)) return CaseMode.Running;
    } else if (isCapital(kind)) {
      words++;
      if (kind === KIND.allCapitals) capitals++;
    }
  }
  if (running > 0 && running > 0.15 * words) return CaseMode.Running;
  if (capitals >= 2 && capitals >= 0.6 * words && small <= capitals) return CaseMode.Capitals;
  if (words + running < 4) return CaseMode.Fragment;
  return CaseMode.Title;
}

/** Most small tokens bridged inside one name. */
const MAX_BRIDGE = 3;

/** Runs of tokens that may hold names, in text order: everything outside is certainly none. */
export class Windows {
  /** How many there are; zero makes room for others. */
  count = 0;
  /** Sentence, first token and end of each. */
  private numbers = new Int32Array(3 * 64);

  add(sentence: number, first: number, end: number): void {
    const at = 3 * this.count++;
    if (at === this.numbers.length) {
      const larger = new Int32Array(2 * at);
      larger.set(this.numbers);
      this.numbers = larger;
    }
    this.numbers[at] = sentence;
    this.numbers[at + 1] = first;
    this.numbers[at + 2] = end;
  }

  /** Index of the sentence that holds window `k`. */
  sentence(k: number): number {
    return this.numbers[3 * k]!;
  }

  /** Index of its first token. */
  first(k: number): number {
    return this.numbers[3 * k + 1]!;
  }

  /** Index after its last token. */
  end(k: number): number {
    return this.numbers[3 * k + 2]!;
  }
}

/**
 * Adds the runs of capitalised words of a sentence, which is number `index` (with the small words inside them, particles before
 * them and numbers beside them).
 */
export function findWindows(
  { kinds, does }: WordColumns,
  { firstToken, endToken }: Sentence,
  index: number,
  out: Windows,
): void {
  let i = firstToken;
  let last = firstToken;
  while (i < endToken) {
    if (!isCandidate(kinds[i])) {
      i++;
      continue;
    }
    let first = i;
    while (first > firstToken && (does[first - 1]! & DOES.openName) !== 0) first--;
    if (
      first === i &&
      first - 2 >= firstToken &&
      (does[first - 1]! & DOES.hyphenate) !== 0 &&
      (does[first - 2]! & DOES.openName) !== 0
    )
      first -= 2;
    else if (first > firstToken && kinds[first - 1] === KIND.number) first--;
    if (first < last) first = last;
    let end = i + 1;
    for (;;) {
      let next = end;
      while (
        next < endToken &&
        next - end < MAX_BRIDGE &&
        !isCandidate(kinds[next]) &&
        (does[next]! & DOES.linkNames) !== 0
      )
        next++;
      if (next < endToken && isCandidate(kinds[next])) end = next + 1;
      else break;
    }
    while (end < endToken && kinds[end] === KIND.number) end++;
    if (end - first > 1 || (does[first]! & DOES.neverStandAlone) === 0) {
      out.add(index, first, end);
      last = end;
    }
    i = end;
  }
}

function isCandidate(kind: number | undefined): boolean {
  return kind === KIND.capital || kind === KIND.allCapitals || kind === KIND.mixed;
}
