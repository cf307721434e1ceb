import type { Sentence, Token } from '../../model';
import { CharClass, classOf } from '../../tokens/characters';
import { isCapitalised } from './words';

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

/** How `sentence` uses capitals. */
export function caseModeOf(tokens: readonly Token[], sentence: Sentence): CaseMode {
  let words = 0;
  let capitals = 0;
  let running = 0;
  let small = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const token = tokens[i]!;
    if (token.kind !== 'word') continue;
    const code = token.text.charCodeAt(0);
    const first = classOf(code);
    if (first === CharClass.Lower) {
      if (SMALL.has(token.lower) || token.lower.charCodeAt(0) === 0x27) small++;
      else running++;
    } else if (first === CharClass.Upper) {
      words++;
      if (token.text.length > 1 && token.text === token.text.toUpperCase()) capitals++;
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

/** Most small tokens bridged inside one name. */
const MAX_BRIDGE = 3;

/** A run of tokens that may hold names: everything outside is certainly none. */
export interface Window {
  first: number;
  end: number;
}

/**
 * The runs of capitalised words of `sentence` (with the small words inside them, particles before them, numbers and
 * possessives beside them), in order.
 */
export function findWindows(tokens: readonly Token[], sentence: Sentence, out: Window[]): void {
  const { firstToken, endToken } = sentence;
  let i = firstToken;
  while (i < endToken) {
    if (!isCandidate(tokens[i]!)) {
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
    else if (first > firstToken && tokens[first - 1]!.kind === 'number') first--;
    const previous = out[out.length - 1];
    if (previous && first < previous.end) first = previous.end;
    let end = i + 1;
    for (;;) {
      let next = end;
      while (next < endToken && next - end < MAX_BRIDGE && INSIDE.has(tokens[next]!.lower)) next++;
      if (next < endToken && isCandidate(tokens[next]!)) end = next + 1;
      else break;
    }
    while (end < endToken && (tokens[end]!.kind === 'number' || isPossessive(tokens[end]!))) end++;
    out.push({ first, end });
    i = end;
  }
}

function isCandidate(token: Token): boolean {
  if (token.kind !== 'word') return false;
  if (isCapitalised(token)) return true;
  const { text, lower } = token;
  if (text === lower) return classOf(text.charCodeAt(0)) === CharClass.Digit && !ORDINAL.test(text);
  return text.toLowerCase() !== text;
}

const ORDINAL = /^\d+(?:st|nd|rd|th|s|am|pm|k|m|bn|km|kg|cm|mm|ft|mph)$/;

function isPossessive(token: Token): boolean {
  return token.lower === "'s" || token.text === '’s';
}
