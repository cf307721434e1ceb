import { float32s, int32s, uint8s } from '../numbers';
import type { LineFacts } from './lineFacts';
import { isProse } from './prose';
import { WordClass } from './wordClasses';
import { Count, Field, StemField } from './words';

/** The content words of every line as numbers, each once a line: those of line `i` from `from[i]` to `to[i]` in `ids`. */
export interface Vocabulary {
  readonly size: number;
  readonly ids: Int32Array;
  /** For each of `ids`: 1 where the word is a name (capitalised inside a sentence). */
  readonly isName: Uint8Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly prose: Uint8Array;
}

/** At most so many words of a line count. */
const LOOKED = 120;
/** How many prose lines up and down a prose line is compared with. */
const WINDOW = 6;

/** Each numbering of words is a turn of its own. */
let turn = 0;

/** Numbers the content words (four letters or more, no function words, plural and possessive s taken off). */
export function findVocabulary(facts: readonly LineFacts[]): Vocabulary {
  turn++;
  let size = 0;
  let most = 0;
  for (let i = 0; i < facts.length; i++) most += Math.min(facts[i]!.wordCount, LOOKED);
  const ids = int32s(most);
  const isName = uint8s(most);
  const from = int32s(facts.length);
  const to = int32s(facts.length);
  const prose = uint8s(facts.length);
  if (facts.length === 0) return { size, ids, isName, from, to, prose };
  const { entries, records, words } = facts[0]!.table;
  const { stems } = words;
  let n = 0;
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    const first = f.firstWord;
    const end = first + Math.min(f.wordCount, LOOKED);
    from[i] = n;
    for (let w = first; w < end; w++) {
      const entry = entries[w]!;
      const at = entry >> 1;
      const stem = records[at + Field.stem]!;
      if (stem < 0 || records[at + Field.classes]! & WordClass.function) continue;
      if (stems[stem + StemField.turn] !== turn) {
        stems[stem + StemField.turn] = turn;
        stems[stem + StemField.id] = size++;
      } else if (stems[stem + StemField.line] === i) continue;
      stems[stem + StemField.line] = i;
      ids[n] = stems[stem + StemField.id]!;
      isName[n++] = records[at + Field.counts]! & Count.capital && !(entry & 1) ? 1 : 0;
    }
    to[i] = n;
    prose[i] = isProse(f) ? 1 : 0;
  }
  return { size, ids, isName, from, to, prose };
}

/** The vocabulary of some of the lines. */
export function selectLines(v: Vocabulary, lines: ArrayLike<number>): Vocabulary {
  const from = int32s(lines.length);
  const to = int32s(lines.length);
  const prose = uint8s(lines.length);
  for (let j = 0; j < lines.length; j++) {
    from[j] = v.from[lines[j]!]!;
    to[j] = v.to[lines[j]!]!;
    prose[j] = v.prose[lines[j]!]!;
  }
  return { size: v.size, ids: v.ids, isName: v.isName, from, to, prose };
}

/** How many content words line `i` has; and how often `marks`, a number for each word, is set for them. */
export const contentWords = ({ from, to }: Vocabulary, i: number): number => to[i]! - from[i]!;
export function countMarked({ ids, from, to }: Vocabulary, i: number, marks: Uint8Array): number {
  let sum = 0;
  for (let k = from[i]!; k < to[i]!; k++) sum += marks[ids[k]!]!;
  return sum;
}

/** Sets `marks` for the content words of line `i`. */
export function markWords({ ids, from, to }: Vocabulary, i: number, marks: Uint8Array): void {
  for (let k = from[i]!; k < to[i]!; k++) marks[ids[k]!] = 1;
}

/**
 * For every prose line the share of its content words that prose lines near it have, too: high inside one story, low
 * where each line is another story (the idea of lexical cohesion, M. Hearst, “TextTiling”, 1997).
 */
export function findCohesion({ size, ids, from, to, prose }: Vocabulary): Float32Array {
  let n = 0;
  for (let i = 0; i < prose.length; i++) n += prose[i]!;
  const lines = int32s(n);
  n = 0;
  for (let i = 0; i < prose.length; i++) if (prose[i]) lines[n++] = i;
  const out = float32s(prose.length);
  const count = int32s(size);
  const countWords = (i: number, step: number): void => {
    for (let w = from[i]!; w < to[i]!; w++) count[ids[w]!]! += step;
  };
  let low = 0;
  let high = 0;
  for (let k = 0; k < lines.length; k++) {
    for (; high < lines.length && high <= k + WINDOW; high++) countWords(lines[high]!, 1);
    for (; low < k - WINDOW; low++) countWords(lines[low]!, -1);
    const i = lines[k]!;
    let shared = 0;
    for (let w = from[i]!; w < to[i]!; w++) if (count[ids[w]!]! > 1) shared++;
    out[i] = shared / Math.max(6, to[i]! - from[i]!);
  }
  return out;
}

/** How far a line shares its words with other parts of the text: columns of `shares`, each of its own content words, 0–1. */
export enum Share {
  /** … that also stand in prose above it. */
  above = 0,
  /** … in prose below it. */
  below = 1,
  /** … in the core run of prose, the line itself left out. */
  core = 2,
  /** The share of its names that the core has. */
  coreNames = 3,
}

/** Columns of `counts`. */
export enum Counted {
  /** Content words looked at. */
  words = 0,
  /** Names (capitalised words inside sentences). */
  names = 1,
  /** Content words of the title line that the line has; and of the title altogether. */
  titleWords = 2,
}

/** How many columns each of the two tables has. */
export const COLUMNS = 4;

export interface Topic {
  readonly shares: Float32Array;
  readonly counts: Int32Array;
  /** The line above the core that shares most words with it: most likely the headline; -1 when none does. */
  readonly title: number;
}

/** What is counted of each word while the lines are read: columns of a table. */
enum Word {
  inProse = 0,
  inCore = 1,
  seen = 2,
  inTitle = 3,
}

/** Word sharing of all lines; `core` = indices of the first and last line of the run of prose taken as the story. */
export function findTopic(
  facts: readonly LineFacts[],
  vocabulary: Vocabulary,
  core: readonly [number, number],
): Topic {
  const n = facts.length;
  const { size, ids, isName, from, to, prose } = vocabulary;
  const words = int32s(size * COLUMNS);
  for (let i = 0; i < n; i++) {
    if (!prose[i]) continue;
    const isCore = i >= core[0] && i <= core[1] ? 1 : 0;
    for (let k = from[i]!; k < to[i]!; k++) {
      const word = ids[k]! * COLUMNS;
      words[word + Word.inProse]!++;
      words[word + Word.inCore]! += isCore;
    }
  }
  const shares = float32s(n * COLUMNS);
  const counts = int32s(n * COLUMNS);
  let title = -1;
  let best = 0;
  for (let i = 0; i < n; i++) {
    const own = prose[i]!;
    const self = own && i >= core[0] && i <= core[1] ? 1 : 0;
    let up = 0;
    let down = 0;
    let hits = 0;
    let named = 0;
    let nameHits = 0;
    for (let k = from[i]!; k < to[i]!; k++) {
      const word = ids[k]! * COLUMNS;
      const seen = words[word + Word.seen]!;
      if (seen > 0) up++;
      if (words[word + Word.inProse]! - seen - own > 0) down++;
      const hit = words[word + Word.inCore]! > self ? 1 : 0;
      hits += hit;
      if (isName[k]) {
        named++;
        nameHits += hit;
      }
      words[word + Word.seen] = seen + own;
    }
    const length = to[i]! - from[i]!;
    const count = Math.max(1, length);
    const at = i * COLUMNS;
    counts[at + Counted.words] = length;
    counts[at + Counted.names] = named;
    shares[at + Share.above] = up / count;
    shares[at + Share.below] = down / count;
    shares[at + Share.core] = hits / count;
    shares[at + Share.coreNames] = nameHits / Math.max(1, named);
    const all = facts[i]!.wordCount;
    // Nearer lines win among equals: a menu may repeat the headline.
    const score = (hits * hits) / count;
    if (score >= best && i <= core[0] && !own && all >= 3 && all <= 32 && hits >= 2) {
      best = score;
      title = i;
    }
  }
  if (title >= 0) countTitleWords(vocabulary, words, title, counts);
  return { shares, counts, title };
}

function countTitleWords(
  { ids, from, to }: Vocabulary,
  words: Int32Array,
  title: number,
  counts: Int32Array,
): void {
  for (let k = from[title]!; k < to[title]!; k++) words[ids[k]! * COLUMNS + Word.inTitle] = 1;
  for (let i = 0; i < from.length; i++) {
    let count = 0;
    for (let k = from[i]!; k < to[i]!; k++) count += words[ids[k]! * COLUMNS + Word.inTitle]!;
    counts[i * COLUMNS + Counted.titleWords] = count;
  }
}
