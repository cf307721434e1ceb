import type { Sentence, Token } from '../../model';
import { GIVEN, LISTED } from '../names/gazetteer';
import { isCapital, KIND } from './kinds';
import { CaseMode } from './windows';
import type { Word } from './words';

/** What the whole document tells about a capitalised word: one bit a fact. */
export const SEEN = {
  lowerCase: 1,
  capitalisedInside: 2,
  repeated: 4,
  afterTitle: 8,
  afterGivenName: 16,
  beforeCapital: 32,
  afterCapital: 64,
  afterPlacePreposition: 128,
  beforeOrgTail: 256,
  beforeSpeech: 512,
  afterThe: 1024,
  isAcronym: 2048,
  beforePossessive: 4096,
  beforeComma: 8192,
} as const;

/** Number of facts. */
export const SEEN_COUNT = 14;

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'from',
  'to',
  'across',
  'outside',
  'into',
  'toward',
  'towards',
]);
const SPEECH = new Set(
  'said says told tells added asked argued insisted noted warned wrote tweeted explained claimed who recalled replied announced believes thinks testified'.split(
    ' ',
  ),
);

/** Longest run of capitalised words read for an acronym. */
const MAX_EXPANSION = 8;

/** The facts about one word, however it is written; they hold for the document that wrote them last. */
export interface WordFacts {
  readonly lower: string;
  /** Number of that document. */
  document: number;
  /** Number of the word in that document, from 1. */
  number: number;
  bits: number;
}

let documents = 0;

/** What a document tells about the words of its tokens. */
export interface DocumentFacts {
  /** For each token the number of its word among {@link bits}; 0 for one that is never capitalised. */
  readonly words: Uint16Array | Uint32Array;
  /** The facts about each word ({@link SEEN}). */
  readonly bits: Int32Array;
}

/**
 * Reads the facts about every capitalised word off all sentences, for all that are written like it but for their capitals.
 * `kinds` are those of the tokens, `modes` the case modes of the sentences, `wordAt` gives the word type of a token, `factsOf`
 * where the facts of its word are gathered. Linear in the number of tokens.
 */
export function documentFacts(
  tokens: readonly Token[],
  kinds: Uint8Array,
  sentences: readonly Sentence[],
  modes: ArrayLike<number>,
  wordAt: (i: number) => Word,
  factsOf: (i: number) => WordFacts,
): DocumentFacts {
  const document = ++documents;
  const table: WordFacts[] = [];
  const initials = new Set<string>();
  const words = tokens.length < 0xffff ? new Uint16Array(tokens.length) : new Uint32Array(tokens.length);
  for (let s = 0; s < sentences.length; s++) {
    const { firstToken, endToken } = sentences[s]!;
    const running = modes[s] === CaseMode.Running;
    const expands = running || modes[s] === CaseMode.Title;
    for (let i = firstToken; i < endToken; i++) {
      if (!isCapital(kinds[i])) continue;
      const facts = factsOf(i);
      if (facts.document === document) facts.bits |= SEEN.repeated;
      else {
        facts.document = document;
        facts.bits = 0;
        table.push(facts);
        facts.number = table.length;
      }
      words[i] = facts.number;
      if (running) facts.bits |= factsAt(tokens, kinds, i, firstToken, endToken, wordAt);
      if (expands && (i === firstToken || !isCapital(kinds[i - 1])))
        addInitials(tokens, kinds, i, endToken, initials);
    }
  }
  for (let s = 0; s < sentences.length; s++) {
    const running = modes[s] === CaseMode.Running;
    const { firstToken, endToken } = sentences[s]!;
    for (let i = firstToken; i < endToken; i++) {
      if (kinds[i] !== KIND.lower && kinds[i] !== KIND.mixed) continue;
      const facts = factsOf(i);
      if (facts.document !== document) continue;
      words[i] = facts.number;
      if (running && kinds[i] === KIND.lower) facts.bits |= SEEN.lowerCase;
    }
  }
  // Copied out: another document may be read before this one is done.
  const bits = new Int32Array(table.length + 1);
  for (let k = 0; k < table.length; k++) {
    const { lower } = table[k]!;
    bits[k + 1] = table[k]!.bits;
    if (lower.length < 2 || lower.length > 8) continue;
    const letters = lower.includes('.') ? lower.replaceAll('.', '') : lower;
    if (initials.has(letters)) bits[k + 1]! |= SEEN.isAcronym;
  }
  return { words, bits };
}

function factsAt(
  tokens: readonly Token[],
  kinds: Uint8Array,
  i: number,
  first: number,
  end: number,
  wordAt: (i: number) => Word,
): number {
  let bits = 0;
  if (i > first) {
    if (isCapital(kinds[i - 1])) {
      const { listed } = wordAt(i - 1);
      bits |= SEEN.capitalisedInside | SEEN.afterCapital;
      if (listed & LISTED.title) bits |= SEEN.afterTitle;
      if (listed & GIVEN) bits |= SEEN.afterGivenName;
    } else if (kinds[i - 1] === KIND.lower) {
      const { lower, listed } = wordAt(i - 1);
      bits |= SEEN.capitalisedInside;
      if (lower === 'the') bits |= SEEN.afterThe;
      else if (PLACE_PREPOSITIONS.has(lower)) bits |= SEEN.afterPlacePreposition;
      else if (listed & LISTED.role) bits |= SEEN.afterTitle;
    }
  }
  if (i + 1 < end) {
    if (isCapital(kinds[i + 1])) {
      bits |= SEEN.beforeCapital;
      if (wordAt(i + 1).listed & LISTED.orgTail) bits |= SEEN.beforeOrgTail;
    } else if (kinds[i + 1] === KIND.lower) {
      const { lower } = tokens[i + 1]!;
      if (SPEECH.has(lower)) bits |= SEEN.beforeSpeech;
      else if (lower === "'s") bits |= SEEN.beforePossessive;
    } else if (tokens[i + 1]!.text === ',') bits |= SEEN.beforeComma;
  }
  return bits;
}

const SMALL = new Set(['of', 'the', 'for', 'and', 'on', 'in', 'de', 'du', 'des']);

/** Adds the initials of the run of capitalised words that starts at `i` (small words counted and not). */
function addInitials(
  tokens: readonly Token[],
  kinds: Uint8Array,
  i: number,
  end: number,
  out: Set<string>,
): void {
  if (i + 1 >= end || (kinds[i + 1] !== KIND.lower && !isCapital(kinds[i + 1]))) return;
  let all = '';
  let big = '';
  for (let k = i; k < end && k < i + MAX_EXPANSION; k++) {
    const token = tokens[k]!;
    if (token.text === '-') continue;
    const capital = isCapital(kinds[k]);
    if (!capital && !SMALL.has(token.lower)) break;
    all += token.lower[0];
    if (capital) {
      big += token.lower[0];
      if (big.length >= 2) {
        out.add(big);
        out.add(all);
      }
    }
  }
}
