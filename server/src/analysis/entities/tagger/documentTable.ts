import { hashOn, hashText, NO_TEXT } from '../../hash';
import type { Sentence, Tokens } from '../../model';
import { int32s } from '../../numbers';
import { perWord } from '../../tokens/wordTypes';
import { GIVEN, LISTED } from '../names/gazetteer';
import { CapitalWords } from './capitalWords';
import { DOES } from './does';
import { isCapital, KIND, smallHash, type WordColumns } from './kinds';
import { CaseMode } from './windows';

/** What the whole document tells about a capitalised word: one bit a fact. */
export enum SEEN {
  lowerCase = 1,
  capitalisedInside = 2,
  repeated = 4,
  afterTitle = 8,
  afterGivenName = 16,
  beforeCapital = 32,
  afterCapital = 64,
  afterPlacePreposition = 128,
  beforeOrgTail = 256,
  beforeSpeech = 512,
  afterThe = 1024,
  isAcronym = 2048,
  beforePossessive = 4096,
  beforeComma = 8192,
}

/** Longest run of capitalised words read for an acronym. */
const MAX_EXPANSION = 8;

/** What a document tells about the words of its tokens. */
export interface DocumentFacts {
  /** For each token the number of its word among {@link bits}; 0 for one that is never capitalised. */
  readonly words: Int32Array;
  /** The facts about each word ({@link SEEN}). */
  readonly bits: readonly number[];
}

/**
 * Reads the facts about every capitalised word off all sentences, for all that are written like it but for their capitals.
 * `modes` are the case modes of the sentences. Linear in the number of tokens.
 */
export function documentFacts(
  tokens: Tokens,
  columns: WordColumns,
  sentences: readonly Sentence[],
  modes: ArrayLike<number>,
): DocumentFacts {
  const { kinds, keys, capitals } = columns;
  const table = new CapitalWords(tokens, keys);
  const { bits } = table;
  const initials = new Set<number>();
  const words = int32s(tokens.length);
  let next = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { firstToken, endToken } = sentences[s]!;
    while (next < capitals.length && capitals[next]! < firstToken) next++;
    const running = modes[s] === CaseMode.Running;
    const expands = running || modes[s] === CaseMode.Title;
    for (; next < capitals.length && capitals[next]! < endToken; next++) {
      const i = capitals[next]!;
      const last = table.end;
      const number = table.add(i);
      if (number < last) bits[number]! |= SEEN.repeated;
      words[i] = number;
      if (running) bits[number]! |= factsAt(columns, i, firstToken, endToken);
      if (expands && (i === firstToken || !isCapital(kinds[i - 1]!)))
        addInitials(tokens, columns, i, endToken, initials);
    }
  }
  for (let s = 0; s < sentences.length; s++) {
    const running = modes[s] === CaseMode.Running;
    const { firstToken, endToken } = sentences[s]!;
    for (let i = firstToken; i < endToken; i++) {
      const kind = kinds[i]!;
      if (kind !== KIND.lower && kind !== KIND.mixed) continue;
      const number = table.find(i);
      if (number === 0) continue;
      words[i] = number;
      if (running && kind === KIND.lower) bits[number]! |= SEEN.lowerCase;
    }
  }
  markAcronyms(table, initials);
  return { words, bits };
}

function factsAt({ kinds, does, listed }: WordColumns, i: number, first: number, end: number): number {
  let bits = 0;
  if (i > first) {
    if (isCapital(kinds[i - 1]!)) {
      const before = listed[i - 1]!;
      bits |= SEEN.capitalisedInside | SEEN.afterCapital;
      if (before & LISTED.title) bits |= SEEN.afterTitle;
      if (before & GIVEN) bits |= SEEN.afterGivenName;
    } else if (kinds[i - 1] === KIND.lower) {
      bits |= SEEN.capitalisedInside;
      if (does[i - 1]! & DOES.determine) bits |= SEEN.afterThe;
      else if (does[i - 1]! & DOES.locate) bits |= SEEN.afterPlacePreposition;
      else if (listed[i - 1]! & LISTED.role) bits |= SEEN.afterTitle;
    }
  }
  if (i + 1 < end) {
    if (isCapital(kinds[i + 1]!)) {
      bits |= SEEN.beforeCapital;
      if (listed[i + 1]! & LISTED.orgTail) bits |= SEEN.beforeOrgTail;
    } else if (kinds[i + 1] === KIND.lower) {
      if (does[i + 1]! & DOES.say) bits |= SEEN.beforeSpeech;
      else if (does[i + 1]! & DOES.own) bits |= SEEN.beforePossessive;
    } else if (does[i + 1]! & DOES.pause) bits |= SEEN.beforeComma;
  }
  return bits;
}

const initialOf = perWord(({ lower }) => lower.charCodeAt(0));

/** The hash of a word without its stops, as that of initials it may be; 0 for one that is too long or too short. */
const lettersOf = perWord(({ lower }) => {
  if (lower.length < 2 || lower.length > MAX_EXPANSION) return 0;
  return smallHash(hashText(lower.replaceAll('.', '')));
});

/** Adds hashes of the initials of the run of capitalised words that starts at `i` (small words counted and not). */
function addInitials(
  tokens: Tokens,
  { kinds, does }: WordColumns,
  i: number,
  end: number,
  out: Set<number>,
): void {
  if (i + 1 >= end || (kinds[i + 1] !== KIND.lower && !isCapital(kinds[i + 1]!))) return;
  let all = NO_TEXT;
  let big = NO_TEXT;
  let capitals = 0;
  for (let k = i; k < end && k < i + MAX_EXPANSION; k++) {
    const capital = isCapital(kinds[k]!);
    if (!capital && (does[k]! & DOES.hyphenate) !== 0) continue;
    if (!capital && (does[k]! & DOES.standInTitles) === 0) break;
    const letter = initialOf(tokens[k]!);
    all = hashOn(all, letter);
    if (!capital) continue;
    big = hashOn(big, letter);
    if (++capitals < 2) continue;
    out.add(smallHash(big));
    if (all !== big) out.add(smallHash(all));
  }
}

/** Marks the words that are initials of others, with or without stops. */
function markAcronyms(words: CapitalWords, initials: ReadonlySet<number>): void {
  if (initials.size === 0) return;
  for (let number = 1; number < words.end; number++)
    if (initials.has(lettersOf(words.token(number)))) words.bits[number]! |= SEEN.isAcronym;
}
