import { int32s } from '../../numbers';
import type { LineFacts } from '../lineFacts';
import type { Topic } from '../topic';
import { densityEdges, sizeEdges } from './contextGroups';
import type { OwnSummary } from './own';
import { bin } from './schema';

export interface ContextInput {
  readonly facts: readonly LineFacts[];
  readonly own: readonly OwnSummary[];
  /** Equal for lines of the same words; less than `count`. */
  readonly same: Int32Array;
  readonly count: number;
  readonly topic: Topic;
  readonly cohesion: Float32Array;
  readonly prose: Uint8Array;
  readonly core: readonly [number, number];
}

/** What is known of each line through the lines above and below it: columns of a table. */
export enum Column {
  /** How many lines of prose, whole phrases and words of prose stand above it. */
  prose = 0,
  hits = 1,
  words = 2,
  /** The lines above and below it that are whole phrases, and that are prose; -1 when none is. */
  headerAbove = 3,
  headerBelow = 4,
  proseAbove = 5,
  proseBelow = 6,
  /** First line and length of the run of like lines it stands in. */
  runStart = 7,
  runLength = 8,
}
const COLUMNS = 9;

/** Things computed once for all lines. */
export interface Context extends ContextInput {
  /** For each line, and for the end of the text. */
  readonly table: Int32Array;
  /** How many lines have the same words, by their number in `same`. */
  readonly repeats: Int32Array;
  readonly spaced: number;
  /** How long it is and how much of it is prose, as one number. */
  readonly file: number;
}

export const at = ({ table }: Context, line: number, column: number) => table[line * COLUMNS + column]!;

/** Prefix sums, repeats and headers of the document. */
export function prepareContext(input: ContextInput): Context {
  const { facts, own, prose, same } = input;
  const n = facts.length;
  const table = int32s((n + 1) * COLUMNS);
  const repeats = int32s(input.count);
  let blank = 0;
  let header = -1;
  let lastProse = -1;
  for (let i = 0; i < n; i++) {
    const f = facts[i]!;
    const isP = prose[i]!;
    const isHeader = own[i]!.place === 0;
    const row = i * COLUMNS;
    const below = row + COLUMNS;
    table[row + Column.proseAbove] = lastProse;
    table[row + Column.headerAbove] = header;
    table[below + Column.prose] = table[row + Column.prose]! + isP;
    table[below + Column.hits] = table[row + Column.hits]! + (isHeader ? 1 : 0);
    table[below + Column.words] = table[row + Column.words]! + (isP ? Math.min(f.wordCount, 200) : 0);
    repeats[same[i]!]!++;
    if (f.blankBefore > 0) blank++;
    if (isHeader) header = i;
    if (isP) lastProse = i;
  }
  header = -1;
  let nextProse = -1;
  for (let i = n - 1; i >= 0; i--) {
    const row = i * COLUMNS;
    table[row + Column.headerBelow] = header;
    table[row + Column.proseBelow] = nextProse;
    if (own[i]!.place === 0) header = i;
    if (prose[i]) nextProse = i;
  }
  for (let i = 0; i < n; ) {
    let end = i + 1;
    while (end < n && alike(facts, own, prose, end - 1, end)) end++;
    for (let k = i; k < end; k++) {
      table[k * COLUMNS + Column.runStart] = i;
      table[k * COLUMNS + Column.runLength] = end - i;
    }
    i = end;
  }
  const allProse = table[n * COLUMNS + Column.prose]!;
  // Written out: a spread and so many members more make V8 change the object’s shape each time.
  return {
    facts,
    own,
    same,
    count: input.count,
    topic: input.topic,
    cohesion: input.cohesion,
    prose,
    core: input.core,
    table,
    repeats,
    spaced: n > 1 ? blank / (n - 1) : 0,
    file: n > 0 ? bin(n, sizeEdges) * 5 + bin(allProse / n, densityEdges) : 0,
  };
}

/** True when two neighbouring lines look like items of one list. */
function alike(
  facts: readonly LineFacts[],
  own: readonly OwnSummary[],
  prose: Uint8Array,
  i: number,
  j: number,
): boolean {
  const a = own[i]!;
  const b = own[j]!;
  return (
    !prose[i] &&
    !prose[j] &&
    a.ending === b.ending &&
    Math.abs(a.words - b.words) <= 1 &&
    a.kind < 0 === b.kind < 0 &&
    facts[i]!.numbers > 0 === facts[j]!.numbers > 0
  );
}
