import { TITLE_ABBREVIATIONS } from '../lexicon/abbreviations';
import { SENTENCE_STARTERS } from '../lexicon/sentenceStarters';
import { type AnalysisMemo, detached, type Memo, type MemoSort } from '../memo';
import type { Blocks, Sentence, Tokens, WordType } from '../model';
import { drain, PAUSE_EVERY, type Pausing } from '../pauses';
import { CharClass, classOf } from './characters';
import { addToken, newReading, readTokens, type TokenReading } from './reading';
import { addTokens } from './tokenize';
import { perWord } from './wordTypes';

/** A sentence never holds more tokens than this, so that the passes after it stay bounded on unpunctuated text. */
const MAX_TOKENS = 400;

/** Words that follow a quoted question or exclamation in the same sentence: `“Stop!” Smith said`. */
const REPORTING =
  /^(?:said|says|asked|asks|added|told|tells|wrote|writes|shouted|yelled|exclaimed|replied|tweeted|posted)$/;

/** Tokens and sentences of all blocks, in order; those of blocks that `memo` knows are taken from there. */
export function findSentences(
  text: string,
  blocks: Blocks,
  memo?: AnalysisMemo,
): { tokens: Tokens; sentences: Sentence[] } {
  return drain(readSentences(text, blocks, memo));
}

/** The same, with pauses. */
export function* readSentences(
  text: string,
  blocks: Blocks,
  memo?: AnalysisMemo,
): Pausing<{ tokens: Tokens; sentences: Sentence[] }> {
  const reading = newReading(text.length);
  const sentences: Sentence[] = [];
  const known = memo?.of(READ_BLOCKS);
  for (let index = 0; index < blocks.length; index++) {
    const start = blocks.starts[index]!;
    const end = blocks.ends[index]!;
    const base = reading.count;
    if (known) {
      const { tokens, stops } = remembered(known, text.slice(start, end));
      for (let i = 0; i < tokens.length; i++)
        addToken(reading, tokens[i]!, start + tokens.starts[i]!, start + tokens.ends[i]!);
      let first = base;
      for (const stop of stops) {
        sentences.push(sentenceOf(reading, index, first, base + stop));
        first = base + stop;
      }
    } else {
      addTokens(reading, text, start, end);
      for (let first = base; first < reading.count; ) {
        const stop = nextStop(reading, first);
        sentences.push(sentenceOf(reading, index, first, stop));
        first = stop;
      }
    }
    if (index % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return { tokens: readTokens(reading), sentences };
}

function sentenceOf(
  { starts, ends }: TokenReading,
  block: number,
  firstToken: number,
  endToken: number,
): Sentence {
  return { start: starts[firstToken]!, end: ends[endToken - 1]!, block, firstToken, endToken };
}

/** The tokens of a block, placed as if it began the text, with the index after the last token of each of its sentences. */
interface BlockTokens {
  readonly tokens: Tokens;
  readonly stops: readonly number[];
}

const READ_BLOCKS: MemoSort<BlockTokens> = { limit: 1_000_000 };

function readBlock(text: string): BlockTokens {
  const reading = newReading(text.length);
  addTokens(reading, text, 0, text.length);
  const stops: number[] = [];
  for (let first = 0; first < reading.count; ) stops.push((first = nextStop(reading, first)));
  return { tokens: readTokens(reading), stops };
}

/**
 * The index after the last token of the sentence that begins with token `first` of the last block. Only where one looks like an
 * end can it end, or where it has grown too long.
 */
function nextStop(reading: TokenReading, first: number): number {
  const { count, stops } = reading;
  const last = Math.min(first + MAX_TOKENS, count - 1);
  let end = -1;
  let seen = reading.stopsSeen;
  for (; end < 0 && seen < stops.length && stops[seen]! <= last; seen++)
    if (stops[seen]! >= first) end = sentenceEnd(reading, stops[seen]!);
  reading.stopsSeen = seen;
  return end < 0 ? last + 1 : end;
}

/** What a block reads, from memory where its words are known. */
function remembered(memo: Memo<BlockTokens>, words: string): BlockTokens {
  const known = memo.get(words);
  if (known) return known;
  const key = detached(words);
  const read = readBlock(key);
  memo.keep(key, read);
  return read;
}

/** What a token is, for where sentences end: bits of {@link signsOf}. */
const STOP = 1;
const CAPITAL = 2;
const CLOSES = 4;
const CLOSING_MARK = 8;
/** German marks close with what opens in English: `„Ja.“ Ruiz`. */
const OPENING_MARK = 256;
const FULL_STOP = 16;
const ASKS = 32;
const REPORTS = 64;
const STARTS = 128;

const signsOf = perWord(({ text, lower, kind }): number => {
  let signs = 0;
  if (kind === 'punctuation' ? isStop(text) : kind === 'word' && text.endsWith('.')) signs |= STOP;
  if (classOf(text.charCodeAt(0)) === CharClass.Upper) signs |= CAPITAL;
  if (text === ')' || text === ']' || text === '?' || text === '!') signs |= CLOSES;
  if (kind === 'mark')
    signs |= text === '“' || text === '‘' || text === '«' || text === '‹' ? OPENING_MARK : CLOSING_MARK;
  if (text === '.') signs |= FULL_STOP;
  if (text === '?' || text === '!') signs |= ASKS;
  if (kind === 'word' && REPORTING.test(lower)) signs |= REPORTS;
  if (kind === 'word' ? /^[@#]/.test(text) : kind === 'punctuation' && /^[([{—–•*$£€…-]/.test(text))
    signs |= STARTS;
  return signs;
});

/** When token `i` ends a sentence: the index after its last token (closing marks and brackets included); else -1. */
function sentenceEnd(reading: TokenReading, i: number): number {
  const { tokens, starts, ends, count } = reading;
  const token = tokens[i]!;
  const signs = signsOf(token);
  if ((signs & STOP) === 0) return -1;
  let j = i + 1;
  let closed = false;
  while (j < count && closes(reading, j)) {
    closed ||= tokens[j]!.kind === 'mark';
    j++;
  }
  if (j >= count) return j;
  const next = tokens[j]!;
  if (starts[j] === ends[j - 1]) {
    if ((signs & FULL_STOP) === 0 || !startsCapitalised(next)) return -1;
    // A listed share, `(HLDN.L)`, an index, `(.FTMC)`.
    if (j + 1 < count && tokens[j + 1]!.text === ')' && starts[j + 1] === ends[j]) return -1;
  }
  if (token.kind === 'word' && !closed) return abbreviationEnds(token, next) ? j : -1;
  if (!startsSentence(reading, j)) return -1;
  if (closed && (signs & ASKS) !== 0 && reportsSoon(reading, j)) return -1;
  return j;
}

/** `?`, `!`, `…` or full stops; a run is one token only of stops. */
function isStop(text: string): boolean {
  const code = text.charCodeAt(0);
  return code === 0x2e || ((code === 0x3f || code === 0x21 || code === 0x2026) && text.length === 1);
}

/** A closing mark or bracket right after what it closes. */
function closes({ tokens, starts, ends, count }: TokenReading, j: number): boolean {
  if (starts[j] !== ends[j - 1]) return false;
  const signs = signsOf(tokens[j]!);
  if ((signs & CLOSES) !== 0) return true;
  if ((signs & (CLOSING_MARK | OPENING_MARK)) === 0) return false;
  if (j + 1 >= count) return true;
  return starts[j + 1]! > ends[j]! || ((signs & CLOSING_MARK) !== 0 && tokens[j + 1]!.kind !== 'word');
}

function startsCapitalised(word: WordType): boolean {
  return (signsOf(word) & CAPITAL) !== 0;
}

function startsSentence({ tokens, count }: TokenReading, j: number): boolean {
  for (let k = j; k < count && k < j + 3; k++) {
    const token = tokens[k]!;
    const signs = signsOf(token);
    if (token.kind === 'number' || (signs & CAPITAL) !== 0) return true;
    if (token.kind === 'word') return (signs & STARTS) !== 0;
    if (token.kind === 'punctuation' && (signs & STARTS) === 0) return false;
  }
  return false;
}

function abbreviationEnds(token: WordType, next: WordType): boolean {
  if (!startsCapitalised(next) && next.kind !== 'mark') return false;
  const word = token.lower.slice(0, -1);
  // `No. 5`, but `She said no. Then`.
  if (word === 'no') return next.kind !== 'number';
  if (TITLE_ABBREVIATIONS.has(word) || word.length === 1) return false;
  return SENTENCE_STARTERS.has(next.lower) || (next.kind === 'mark' && !word.includes('.'));
}

function reportsSoon({ tokens, count }: TokenReading, j: number): boolean {
  for (let k = j; k < count && k < j + 5; k++) {
    if (tokens[k]!.kind !== 'word') return false;
    if ((signsOf(tokens[k]!) & REPORTS) !== 0) return true;
  }
  return false;
}
