import { mapped } from '../arrays';
import { float32s, int32s, uint8s } from '../numbers';
import type { LineFacts } from './lineFacts';
import { isProse } from './prose';
import { WordClass } from './wordClasses';

/** The content words of every line as numbers, each once a line. */
export interface Vocabulary {
  readonly size: number;
  readonly rows: readonly (readonly number[])[];
  /** Same shape as `rows`: 1 where the word is a name (capitalised inside a sentence). */
  readonly names: readonly (readonly number[])[];
  readonly prose: Uint8Array;
}

/** At most so many words of a line count. */
const LOOKED = 120;
/** How many prose lines up and down a prose line is compared with. */
const WINDOW = 6;

/** Each numbering of words is a turn of its own. */
let turn = 0;
/** The words of the line being read. */
const ids: number[] = [];
const areNames: number[] = [];

/** Numbers the content words (four letters or more, no function words, plural and possessive s taken off). */
export function findVocabulary(facts: readonly LineFacts[]): Vocabulary {
  turn++;
  let size = 0;
  const rows: number[][] = [];
  const names: number[][] = [];
  const prose = uint8s(facts.length);
  for (let i = 0; i < facts.length; i++) {
    const f = facts[i]!;
    const { words, sentences } = f;
    let n = 0;
    const end = Math.min(words.length, LOOKED);
    let sentence = 0;
    for (let w = 0; w < end; w++) {
      const { stem, classes, shape } = words[w]!;
      if (stem === null || classes & WordClass.function) continue;
      if (stem.turn !== turn) {
        stem.turn = turn;
        stem.id = size++;
      } else if (stem.line === i) continue;
      stem.line = i;
      ids[n] = stem.id;
      while (sentence < sentences.length && sentences[sentence]! < w) sentence++;
      areNames[n++] = (shape === 1 || shape === 2) && sentences[sentence] !== w ? 1 : 0;
    }
    rows.push(ids.slice(0, n));
    names.push(areNames.slice(0, n));
    prose[i] = isProse(f) ? 1 : 0;
  }
  return { size, rows, names, prose };
}

/** The vocabulary of some of the lines. */
export function selectLines({ size, rows, names, prose }: Vocabulary, lines: readonly number[]): Vocabulary {
  const chosen = uint8s(lines.length);
  for (let j = 0; j < lines.length; j++) chosen[j] = prose[lines[j]!]!;
  return {
    size,
    rows: mapped(lines, (i) => rows[i]!),
    names: mapped(lines, (i) => names[i]!),
    prose: chosen,
  };
}

/**
 * For every prose line the share of its content words that prose lines near it have, too: high inside one story, low
 * where each line is another story (the idea of lexical cohesion, M. Hearst, “TextTiling”, 1997).
 */
export function findCohesion({ size, rows, prose }: Vocabulary): Float32Array {
  const lines: number[] = [];
  for (let i = 0; i < prose.length; i++) if (prose[i]) lines.push(i);
  const out = float32s(prose.length);
  const count = int32s(size);
  let low = 0;
  let high = 0;
  for (let k = 0; k < lines.length; k++) {
    for (; high < Math.min(lines.length, k + WINDOW + 1); high++)
      for (const id of rows[lines[high]!]!) count[id]!++;
    for (; low < k - WINDOW; low++) for (const id of rows[lines[low]!]!) count[id]!--;
    const row = rows[lines[k]!]!;
    let shared = 0;
    for (const id of row) if (count[id]! > 1) shared++;
    out[lines[k]!] = shared / Math.max(6, row.length);
  }
  return out;
}

/** How far a line shares its words with other parts of the text: columns of `shares`, each of its own content words, 0–1. */
export const Share = {
  /** … that also stand in prose above it. */
  above: 0,
  /** … in prose below it. */
  below: 1,
  /** … in the core run of prose, the line itself left out. */
  core: 2,
  /** The share of its names that the core has. */
  coreNames: 3,
} as const;

/** Columns of `counts`. */
export const Counted = {
  /** Content words looked at. */
  words: 0,
  /** Names (capitalised words inside sentences). */
  names: 1,
  /** Content words of the title line that the line has; and of the title altogether. */
  titleWords: 2,
} as const;

/** How many columns each of the two tables has. */
export const COLUMNS = 4;

export interface Topic {
  readonly shares: Float32Array;
  readonly counts: Int32Array;
  /** The line above the core that shares most words with it: most likely the headline; -1 when none does. */
  readonly title: number;
}

/** What is counted of each word while the lines are read: columns of a table. */
const Word = { inProse: 0, inCore: 1, seen: 2, inTitle: 3 } as const;

/** Word sharing of all lines; `core` = indices of the first and last line of the run of prose taken as the story. */
export function findTopic(
  facts: readonly LineFacts[],
  { size, rows, names, prose }: Vocabulary,
  core: readonly [number, number],
): Topic {
  const n = facts.length;
  const words = int32s(size * COLUMNS);
  for (let i = 0; i < n; i++) {
    if (!prose[i]) continue;
    const isCore = i >= core[0] && i <= core[1] ? 1 : 0;
    for (const id of rows[i]!) {
      words[id * COLUMNS + Word.inProse]!++;
      words[id * COLUMNS + Word.inCore]! += isCore;
    }
  }
  const shares = float32s(n * COLUMNS);
  const counts = int32s(n * COLUMNS);
  let title = -1;
  let best = 0;
  for (let i = 0; i < n; i++) {
    const row = rows[i]!;
    const isName = names[i]!;
    const own = prose[i]!;
    const self = own && i >= core[0] && i <= core[1] ? 1 : 0;
    let up = 0;
    let down = 0;
    let hits = 0;
    let named = 0;
    let nameHits = 0;
    for (let k = 0; k < row.length; k++) {
      const word = row[k]! * COLUMNS;
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
    const count = Math.max(1, row.length);
    const at = i * COLUMNS;
    counts[at + Counted.words] = row.length;
    counts[at + Counted.names] = named;
    shares[at + Share.above] = up / count;
    shares[at + Share.below] = down / count;
    shares[at + Share.core] = hits / count;
    shares[at + Share.coreNames] = nameHits / Math.max(1, named);
    const length = facts[i]!.words.length;
    // Nearer lines win among equals: a menu may repeat the headline.
    const score = (hits * hits) / count;
    if (i <= core[0] && !own && length >= 3 && length <= 32 && hits >= 2 && score >= best) {
      best = score;
      title = i;
    }
  }
  if (title >= 0) countTitleWords(rows, words, title, counts);
  return { shares, counts, title };
}

function countTitleWords(
  rows: Vocabulary['rows'],
  words: Int32Array,
  title: number,
  counts: Int32Array,
): void {
  for (const id of rows[title]!) words[id * COLUMNS + Word.inTitle] = 1;
  for (let i = 0; i < rows.length; i++) {
    let count = 0;
    for (const id of rows[i]!) count += words[id * COLUMNS + Word.inTitle]!;
    counts[i * COLUMNS + Counted.titleWords] = count;
  }
}
