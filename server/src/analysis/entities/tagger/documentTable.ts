import type { Sentence, Token } from '../../model';
import { GIVEN, LISTED } from '../names/gazetteer';
import { CaseMode } from './windows';
import { isCapitalised, type Word } from './words';

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

/** Facts about every capitalised word of the document, by its lower-case form. */
export type DocumentTable = ReadonlyMap<string, number>;

/** Reads the facts off all sentences; `modes` is the case mode of each, `wordAt` gives the word type of a token. Linear in the number of tokens. */
export function buildDocumentTable(
  tokens: readonly Token[],
  sentences: readonly Sentence[],
  modes: ArrayLike<number>,
  wordAt: (i: number) => Word,
): DocumentTable {
  const table = new Map<string, number>();
  const initials = new Set<string>();
  sentences.forEach((sentence, index) => {
    const running = modes[index] === CaseMode.Running;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const token = tokens[i]!;
      if (!isCapitalised(token)) continue;
      const known = table.get(token.lower);
      let bits = known === undefined ? 0 : known | SEEN.repeated;
      if (running) bits |= factsAt(tokens, i, sentence, wordAt);
      table.set(token.lower, bits);
      if (running || modes[index] === CaseMode.Title) addInitials(tokens, i, sentence, initials);
    }
  });
  sentences.forEach((sentence, index) => {
    if (modes[index] !== CaseMode.Running) return;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const { lower, text, kind } = tokens[i]!;
      if (kind !== 'word' || lower !== text) continue;
      const bits = table.get(lower);
      if (bits !== undefined) table.set(lower, bits | SEEN.lowerCase);
    }
  });
  for (const [lower, bits] of table) {
    if (lower.length >= 2 && lower.length <= 8 && initials.has(lower.replaceAll('.', '')))
      table.set(lower, bits | SEEN.isAcronym);
  }
  return table;
}

function factsAt(
  tokens: readonly Token[],
  i: number,
  sentence: Sentence,
  wordAt: (i: number) => Word,
): number {
  let bits = 0;
  const before = i > sentence.firstToken ? tokens[i - 1]! : null;
  const after = i + 1 < sentence.endToken ? tokens[i + 1]! : null;
  if (before) {
    if (before.kind === 'word' && i - 1 >= sentence.firstToken) bits |= SEEN.capitalisedInside;
    if (before.kind === 'word') {
      const listed = wordAt(i - 1).listed;
      if (isCapitalised(before)) {
        bits |= SEEN.afterCapital;
        if (listed & LISTED.title) bits |= SEEN.afterTitle;
        if (listed & GIVEN) bits |= SEEN.afterGivenName;
      } else if (before.lower === 'the') bits |= SEEN.afterThe;
      else if (PLACE_PREPOSITIONS.has(before.lower)) bits |= SEEN.afterPlacePreposition;
      else if (listed & LISTED.role) bits |= SEEN.afterTitle;
    }
  }
  if (after) {
    if (after.kind === 'word') {
      if (isCapitalised(after)) {
        bits |= SEEN.beforeCapital;
        if (wordAt(i + 1).listed & LISTED.orgTail) bits |= SEEN.beforeOrgTail;
      } else if (SPEECH.has(after.lower)) bits |= SEEN.beforeSpeech;
      else if (after.lower === "'s") bits |= SEEN.beforePossessive;
    } else if (after.text === ',') bits |= SEEN.beforeComma;
  }
  return bits;
}

/** Adds the initials of the run of capitalised words that starts at `i` (small words counted and not). */
function addInitials(tokens: readonly Token[], i: number, sentence: Sentence, out: Set<string>): void {
  if (i > sentence.firstToken && isCapitalised(tokens[i - 1]!)) return;
  let all = '';
  let big = '';
  for (let k = i; k < sentence.endToken && k < i + MAX_EXPANSION; k++) {
    const token = tokens[k]!;
    if (token.text === '-') continue;
    if (token.kind !== 'word') break;
    const capital = isCapitalised(token);
    if (!capital && !/^(?:of|the|for|and|on|in|de|du|des)$/.test(token.lower)) break;
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
