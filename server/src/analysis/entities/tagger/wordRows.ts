import { type FeatureSums, ROW } from './featureSums';
import { MAX_FEATURES, PAD, wordFeatures } from './features';
import { CaseMode } from './windows';
import type { Word } from './words';

/** Where the words of a token's surroundings stand; the first is {@link PAD} before it. */
const OFFSETS = [-PAD, -1, 0, 1, PAD] as const;
/** First number of a row that is not summed yet; no sum of bytes is as small. */
const UNKNOWN = -0x8000;

/** Words for which there is room at first: few, as there are `FIRST_TOKENS`. */
const FIRST_WORDS = 64;

/** Remembers the summed scores that a word gives to the tokens around it. */
export class WordRows {
  /** {@link OFFSETS} rows of {@link ROW} for each word and case mode. */
  pool = new Int16Array(FIRST_WORDS * OFFSETS.length * ROW);
  private used = 0;
  private readonly features = new Int32Array(MAX_FEATURES);

  constructor(private readonly sums: FeatureSums) {}

  /** Where {@link pool} holds the scores that a word gives to the token it stands at {@link OFFSETS}`[k]` from. */
  row(word: Word, k: number, mode: CaseMode): number {
    const known = rowsOf(word, mode);
    const row = (known >= 0 ? known : this.reserve(word, mode)) + k * ROW;
    if (this.pool[row] === UNKNOWN) {
      this.pool[row] = 0;
      this.sums.add(this.features, wordFeatures(word, OFFSETS[k]!, mode, this.features), this.pool, row);
    }
    return row;
  }

  /** Reads the place of a word, so that its memory is at hand when it is asked for. */
  touch(word: Word, mode: CaseMode): number {
    return this.pool[Math.max(0, rowsOf(word, mode))]!;
  }

  private reserve(word: Word, mode: CaseMode): number {
    const at = this.used;
    this.used += OFFSETS.length * ROW;
    if (this.used > this.pool.length) {
      const bigger = new Int16Array(this.pool.length * 2);
      bigger.set(this.pool);
      this.pool = bigger;
    }
    for (let k = 0; k < OFFSETS.length; k++) this.pool[at + k * ROW] = UNKNOWN;
    if (mode === CaseMode.Running) word.runningRow = at;
    else if (mode === CaseMode.Title) word.titleRow = at;
    else if (mode === CaseMode.Capitals) word.capitalsRow = at;
    else word.fragmentRow = at;
    return at;
  }
}

function rowsOf(word: Word, mode: CaseMode): number {
  if (mode === CaseMode.Running) return word.runningRow;
  if (mode === CaseMode.Title) return word.titleRow;
  return mode === CaseMode.Capitals ? word.capitalsRow : word.fragmentRow;
}
