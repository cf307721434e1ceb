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
    const row: number[] = [];
    const isName: number[] = [];
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
      row.push(stem.id);
      while (sentence < sentences.length && sentences[sentence]! < w) sentence++;
      isName.push((shape === 1 || shape === 2) && sentences[sentence] !== w ? 1 : 0);
    }
    rows.push(row);
    names.push(isName);
    prose[i] = isProse(f) ? 1 : 0;
  }
  return { size, rows, names, prose };
}

/** The vocabulary of some of the lines. */
export function selectLines({ size, rows, names, prose }: Vocabulary, lines: readonly number[]): Vocabulary {
  return {
    size,
    rows: mapped(lines, (i) => rows[i]!),
    names: mapped(lines, (i) => names[i]!),
    prose: new Uint8Array(lines.map((i) => prose[i]!)),
  };
}

/**
 * For every prose line the share of its content words that prose lines near it have, too: high inside one story, low
 * where each line is another story (the idea of lexical cohesion, M. Hearst, “TextTiling”, 1997).
 */
export function findCohesion({ size, rows, prose }: Vocabulary): Float32Array {
  const lines: number[] = [];
  prose.forEach((p, i) => {
    if (p) lines.push(i);
  });
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

/** How far a line shares its words with other parts of the text; each a share of its own content words, 0–1. */
export interface Topic {
  /** Content words looked at. */
  readonly words: Int32Array;
  /** … that also stand in prose above it. */
  readonly above: Float32Array;
  /** … in prose below it. */
  readonly below: Float32Array;
  /** … in the core run of prose, the line itself left out. */
  readonly core: Float32Array;
  /** Names (capitalised words inside sentences), and the share of them that the core has. */
  readonly names: Int32Array;
  readonly coreNames: Float32Array;
  /** Content words of the title line that the line has; and of the title altogether. */
  readonly titleWords: Int32Array;
  /** The line above the core that shares most words with it: most likely the headline; -1 when none does. */
  readonly title: number;
}

/** Word sharing of all lines; `core` = indices of the first and last line of the run of prose taken as the story. */
export function findTopic(
  facts: readonly LineFacts[],
  { size, rows, names, prose }: Vocabulary,
  core: readonly [number, number],
): Topic {
  const n = facts.length;
  const inProse = int32s(size);
  const inCore = int32s(size);
  for (let i = 0; i < n; i++) {
    if (!prose[i]) continue;
    const isCore = i >= core[0] && i <= core[1];
    for (const id of rows[i]!) {
      inProse[id]!++;
      if (isCore) inCore[id]!++;
    }
  }
  const words = int32s(n);
  const above = float32s(n);
  const below = float32s(n);
  const shared = float32s(n);
  const nameCount = int32s(n);
  const coreNames = float32s(n);
  const seen = int32s(size);
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
    let nameHits = 0;
    for (let k = 0; k < row.length; k++) {
      const id = row[k]!;
      if (seen[id]! > 0) up++;
      if (inProse[id]! - seen[id]! - own > 0) down++;
      const hit = inCore[id]! > self ? 1 : 0;
      hits += hit;
      if (isName[k]) {
        nameCount[i]!++;
        nameHits += hit;
      }
      seen[id]! += own;
    }
    const count = Math.max(1, row.length);
    words[i] = row.length;
    above[i] = up / count;
    below[i] = down / count;
    shared[i] = hits / count;
    coreNames[i] = nameHits / Math.max(1, nameCount[i]!);
    const length = facts[i]!.words.length;
    // Nearer lines win among equals: a menu may repeat the headline.
    const score = (hits * hits) / count;
    if (i <= core[0] && !own && length >= 3 && length <= 32 && hits >= 2 && score >= best) {
      best = score;
      title = i;
    }
  }
  return {
    words,
    above,
    below,
    core: shared,
    names: nameCount,
    coreNames,
    titleWords: titleShare(rows, size, title),
    title,
  };
}

function titleShare(rows: Vocabulary['rows'], size: number, title: number): Int32Array {
  const out = int32s(rows.length);
  if (title < 0) return out;
  const inTitle = uint8s(size);
  for (const id of rows[title]!) inTitle[id] = 1;
  rows.forEach((row, i) => {
    for (const id of row) out[i]! += inTitle[id]!;
  });
  return out;
}
