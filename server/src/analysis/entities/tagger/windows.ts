import type { Sentence, Token } from '../../model';
import { perWord } from '../../tokens/wordTypes';
import { isCapital, KIND } from './kinds';

/** How a sentence uses capitals: as running text, on every word, throughout, or too short to tell. */
export enum CaseMode {
  Running = 0,
  Title = 1,
  Capitals = 2,
  Fragment = 3,
}

export const CASE_MODES = 4;

/** Words that stay lower case in headlines in title case. */
const SMALL = new Set(
  'a an the of in on at to by for from with and or but nor as is are it if so up out off over into onto than via vs vs. per amid near after about his her its not be was has after before under that who will'.split(
    ' ',
  ),
);

const staysSmall = perWord(({ lower }) => SMALL.has(lower) || lower.charCodeAt(0) === 0x27);

/** How `sentence` uses capitals; `kinds` are those of all tokens. */
export function caseModeOf(tokens: readonly Token[], kinds: Uint8Array, sentence: Sentence): CaseMode {
  let words = 0;
  let capitals = 0;
  let running = 0;
  let small = 0;
  const { firstToken, endToken } = sentence;
  for (let i = firstToken; i < endToken; i++) {
    const kind = kinds[i]!;
    if (kind === KIND.lower) {
      if (staysSmall(tokens[i]!)) small++;
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

/** Small words and marks that stand inside a name between capitalised words. */
const INSIDE = new Set(
  "of the for and & - – ' ’ 's ’s / . + ! de la le les del della di da do dos das du des der den van von bin ibn al el ul y e on in at to with".split(
    ' ',
  ),
);

/** Particles that begin a name in lower case: `van Gogh`, `al-Assad`. */
const PARTICLES = new Set(
  "de la le del della di da do dos das du des der den van von bin ibn al el ul abu ter ten mc o’ o' d’ d'".split(
    ' ',
  ),
);

/** Capitalised words that are no name when they stand alone: sentence openers, days, months. */
const NEVER_ALONE = new Set(
  `i the a an he she it we you they this that these those his her its our their my your in on at by for from with after before
  during since until while when where why how what who which if although though but and or so yet however meanwhile also then
  still even as because despite to of not no some many most several more other another one two three there here
  monday tuesday wednesday thursday friday saturday sunday january february september october november december
  i'm i've i'll i'd it's that's he's she's we're they're don't`.split(/\s+/),
);

/** Most small tokens bridged inside one name. */
const MAX_BRIDGE = 3;

/** A run of tokens that may hold names: everything outside is certainly none. */
export interface Window {
  first: number;
  end: number;
}

/**
 * The runs of capitalised words of `sentence` (with the small words inside them, particles before them and numbers
 * beside them), in order.
 */
export function findWindows(
  tokens: readonly Token[],
  kinds: Uint8Array,
  sentence: Sentence,
  out: Window[],
): void {
  const { firstToken, endToken } = sentence;
  let i = firstToken;
  while (i < endToken) {
    if (!isCandidate(kinds[i])) {
      i++;
      continue;
    }
    let first = i;
    while (first > firstToken && PARTICLES.has(tokens[first - 1]!.lower)) first--;
    if (
      first === i &&
      first - 2 >= firstToken &&
      tokens[first - 1]!.text === '-' &&
      PARTICLES.has(tokens[first - 2]!.lower)
    )
      first -= 2;
    else if (first > firstToken && kinds[first - 1] === KIND.number) first--;
    const previous = out[out.length - 1];
    if (previous && first < previous.end) first = previous.end;
    let end = i + 1;
    for (;;) {
      let next = end;
      while (
        next < endToken &&
        next - end < MAX_BRIDGE &&
        !isCandidate(kinds[next]) &&
        INSIDE.has(tokens[next]!.lower)
      )
        next++;
      if (next < endToken && isCandidate(kinds[next])) end = next + 1;
      else break;
    }
    while (end < endToken && kinds[end] === KIND.number) end++;
    if (end - first > 1 || !NEVER_ALONE.has(tokens[first]!.lower)) out.push({ first, end });
    i = end;
  }
}

function isCandidate(kind: number | undefined): boolean {
  return kind === KIND.capital || kind === KIND.allCapitals || kind === KIND.mixed;
}
