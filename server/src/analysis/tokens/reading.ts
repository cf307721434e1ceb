import { put, roomFor } from '../arrays';
import type { Tokens, WordType } from '../model';
import { int32s, keptColumns } from '../numbers';

/** The tokens of a text that is being read. */
export interface TokenReading {
  /** The first `count` are read, behind them is room. */
  readonly tokens: WordType[];
  starts: Int32Array;
  ends: Int32Array;
  count: number;
  /** Indices of those that look like the end of a sentence, and how many of them were looked at. */
  readonly stops: number[];
  stopsSeen: number;
}

/** Code units of a token and the space behind it, at least as many as most texts have. */
const UNITS_A_TOKEN = 4;

/** Nothing is read yet, of a text or piece of a text of `length` code units. */
export function newReading(length: number): TokenReading {
  const room = Math.ceil(length / UNITS_A_TOKEN);
  return {
    tokens: roomFor(room),
    starts: int32s(room),
    ends: int32s(room),
    count: 0,
    stops: [],
    stopsSeen: 0,
  };
}

/** Adds a token: `word`, from `start` to `end`. */
export function addToken(reading: TokenReading, word: WordType, start: number, end: number): void {
  const at = reading.count++;
  if (at === reading.starts.length) makeRoom(reading);
  put(reading.tokens, at, word);
  reading.starts[at] = start;
  reading.ends[at] = end;
}

/** Room for twice as many places. */
function makeRoom(reading: TokenReading): void {
  reading.starts = withRoom(reading.starts);
  reading.ends = withRoom(reading.ends);
}

function withRoom(column: Int32Array): Int32Array {
  const larger = int32s(Math.max(16, column.length * 2));
  larger.set(column);
  return larger;
}

/** The tokens that are read, and nothing behind them. */
export function readTokens(reading: TokenReading): Tokens {
  const { tokens, count } = reading;
  tokens.length = count;
  const [starts, ends] = keptColumns(count, [reading.starts, reading.ends]);
  return Object.assign(tokens, { starts: starts!, ends: ends! });
}

/** The tokens of a text that has none, or of one whose tokens are not read. */
export const NO_TOKENS: Tokens = readTokens(newReading(0));
