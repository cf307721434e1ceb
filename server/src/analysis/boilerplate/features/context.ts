import { int32s } from '../../numbers';
import type { LineFacts } from '../lineFacts';
import { Counted, Share, COLUMNS as TOPICS, type Topic } from '../topic';
import { joint, noneOr, oneOf } from './joint';
import { kinds, type OwnSummary } from './own';
import { bin, binsUpTo, countBin, edges, type RowWriter, sequenceSchema } from './schema';

const { group } = sequenceSchema;

const near = [-3, -2, -1, 1, 2, 3] as const;
const wordBins = 12;
const shareEdges = edges(0.001, 0.15, 0.35, 0.65, 0.95);
const topicEdges = edges(0.001, 0.1, 0.2, 0.32, 0.45, 0.6);
const distanceEdges = edges(1, 2, 3, 5, 9, 17, 40);
const distanceBins = binsUpTo(distanceEdges);
const sizeEdges = edges(12, 30, 60, 120, 300);
const densityEdges = edges(0.05, 0.15, 0.35, 0.65);
const sinceEdges = edges(1, 2, 5);
const titleEdges = edges(1, 2, 4);
const beforeTitleEdges = edges(2, 6);
const afterTitleEdges = edges(1, 3, 8, 20);
const proseDistanceEdges = edges(2, 3, 5, 9, 20);
const proseDistanceBins = binsUpTo(proseDistanceEdges);
const runEdges = edges(2, 3, 5, 10);

const EDGE = near.map((o) => group(`edge at ${o}`));
const N_WORDS = near.map((o) => group(`words at ${o}`, wordBins));
const N_ENDING = near.map((o) => group(`ending at ${o}`, 5));
const N_DATE = near.map((o) => group(`date at ${o}`, 4));
const N_KIND = near.map((o) => group(`phrase at ${o}`, kinds.length + 1));
const N_PROSE = near.map((o) => group(`prose at ${o}`));
const N_TITLE = near.map((o) => group(`title at ${o}`));
const N_BYLINE = near.map((o) => group(`byline at ${o}`));
const N_LINE_HIT = near.map((o) => group(`whole phrase at ${o}`));

const windows = [3, 6, 12] as const;
const W_PROSE_ABOVE = windows.map((w) => group(`prose in ${w} above`, 6));
const W_PROSE_BELOW = windows.map((w) => group(`prose in ${w} below`, 6));
const W_HITS_ABOVE = windows.map((w) => group(`phrases in ${w} above`, 6));
const W_HITS_BELOW = windows.map((w) => group(`phrases in ${w} below`, 6));

const PROSE = group('prose');
const WORDS_ABOVE = group('share of prose words above', 6);
const WORDS_BELOW = group('share of prose words below', 6);
// In order: in the core, lines before it, lines after it.
const IN_CORE = group('in best prose run');
group('lines before best run', distanceEdges.length + 1);
group('lines after best run', distanceEdges.length + 1);
const FROM_START = group('lines from start', distanceEdges.length + 1);
const FROM_END = group('lines from end', distanceEdges.length + 1);
const RELATIVE = group('tenth of file', 10);
const SIZE = group('file lines', 6);
const DENSITY = group('prose share of file', 5);
const SPACED = group('blank line above, in a file with', [
  'none:none',
  'one:none',
  'none:some',
  'one:some',
  'none:most',
  'one:most',
  'more',
]);
const REPEATS = group('same line elsewhere', ['no', 'short once', 'short more', 'long once', 'long more']);
const BESIDE = group('same line just above or below');
const HEADER = group('last header above', kinds.length * 3 + 1);
const HEADER_BELOW = group('next header below', kinds.length * 2 + 1);
const SINCE = group('prose since header', 4);
const PERIOD = group('shape repeats with period', [
  '2',
  '3',
  '4',
  '5',
  '2 twice',
  '3 twice',
  '4 twice',
  '5 twice',
]);
const ABOVE = group('prose shares words with above', topicEdges.length + 1);
const BELOW = group('prose shares words with below', topicEdges.length + 1);
const CORE = group('prose shares words with best run', topicEdges.length + 1);
const CORE_NAMES = group('names in best run', 6);
const SHORT_CORE = group('short line shares words with best run', topicEdges.length + 1);
const BEST_TITLE = group('shares most words of the lines above the best run');
const TITLE_WORDS = group('words of the title', 4);
const TITLE_DISTANCE = group('lines from the title', 8);
const COHESION = group('prose coheres with prose near', topicEdges.length + 1);
const SINCE_PROSE = group('lines since prose', 7);
const UNTIL_PROSE = group('lines until prose', 7);
const NEXT_COHESION = group('next prose shares words with above', topicEdges.length + 1);
const NEXT_COHERES = group('next prose coheres', topicEdges.length + 1);
const RUN = group('run of like lines', 5);
const RUN_AFTER = group('run of like lines follows', ['prose', 'colon', 'other']);

const LOOKS = near.map((_, k) =>
  joint(oneOf(N_WORDS[k]!, wordBins), oneOf(N_ENDING[k]!, 5), noneOr(N_TITLE[k]!), noneOr(N_PROSE[k]!)),
);
const inWindows = (groups: readonly number[]) => joint(...groups.map((first) => oneOf(first, 6)));
const PROSE_ABOVE = inWindows(W_PROSE_ABOVE);
const PROSE_BELOW = inWindows(W_PROSE_BELOW);
const HITS_ABOVE = inWindows(W_HITS_ABOVE);
const HITS_BELOW = inWindows(W_HITS_BELOW);
/** The bin of so many lines in each of the windows. */
const windowBins = windows.map((w) =>
  Uint8Array.from({ length: w + 1 }, (_, count) => bin(count / w, shareEdges)),
);

const distances = distanceEdges.length + 1;
const WORDS_AROUND = joint(oneOf(WORDS_ABOVE, 6), oneOf(WORDS_BELOW, 6), noneOr(PROSE));
const CORE_AND_TENTH = joint(oneOf(IN_CORE, 1 + 2 * distances), oneOf(RELATIVE, 10));
const ENDS = joint(oneOf(FROM_START, distances), oneOf(FROM_END, distances));
const FILE = joint(oneOf(SIZE, 6), oneOf(DENSITY, 5), oneOf(SPACED, 7));
const topics = topicEdges.length + 1;
const SHARED = joint(oneOf(ABOVE, topics), oneOf(BELOW, topics), oneOf(CORE, topics));
const COHERES = joint(oneOf(COHESION, topics), noneOr(CORE_NAMES, 6));
const TITLE = joint(oneOf(TITLE_WORDS, 4), oneOf(TITLE_DISTANCE, 8));
const RUNS = joint(oneOf(SINCE_PROSE, 7), oneOf(UNTIL_PROSE, 7), oneOf(RUN, 5));
const NEXT = joint(oneOf(NEXT_COHESION, topics), oneOf(NEXT_COHERES, topics));

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
enum Column {
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

const at = ({ table }: Context, line: number, column: number) => table[line * COLUMNS + column]!;

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

/** Adds the features that line `i` has through its neighbours and its place in the document. */
export function addContext(c: Context, i: number, out: RowWriter): void {
  addNeighbours(c, i, out);
  addPlace(c, i, out);
  addHeaders(c, i, out);
  addTopic(c, i, out);
  addRuns(c, i, out);
}

function addNeighbours(c: Context, i: number, out: RowWriter): void {
  const n = c.facts.length;
  for (let k = 0; k < near.length; k++) {
    const j = i + near[k]!;
    if (j < 0 || j >= n) {
      out.add(EDGE[k]!);
      continue;
    }
    const o = c.own[j]!;
    out.add(LOOKS[k]! + o.looks * 2 + c.prose[j]!);
    if (!o.isMarked) continue;
    if (o.date > 0) out.add(N_DATE[k]! + o.date);
    if (o.kind >= 0) out.add(N_KIND[k]! + o.kind);
    if (o.place === 0) out.add(N_LINE_HIT[k]!);
    if (o.byline) out.add(N_BYLINE[k]!);
  }
  let proseAbove = 0;
  let proseBelow = 0;
  let hitsAbove = 0;
  let hitsBelow = 0;
  for (let k = 0; k < windows.length; k++) {
    const w = windows[k]!;
    const bins = windowBins[k]!;
    const top = Math.max(0, i - w);
    const bottom = Math.min(n, i + 1 + w);
    proseAbove = proseAbove * 6 + bins[at(c, i, Column.prose) - at(c, top, Column.prose)]!;
    proseBelow = proseBelow * 6 + bins[at(c, bottom, Column.prose) - at(c, i + 1, Column.prose)]!;
    hitsAbove = hitsAbove * 6 + bins[at(c, i, Column.hits) - at(c, top, Column.hits)]!;
    hitsBelow = hitsBelow * 6 + bins[at(c, bottom, Column.hits) - at(c, i + 1, Column.hits)]!;
  }
  out.add(PROSE_ABOVE + proseAbove);
  out.add(PROSE_BELOW + proseBelow);
  out.add(HITS_ABOVE + hitsAbove);
  out.add(HITS_BELOW + hitsBelow);
}

function addPlace(c: Context, i: number, out: RowWriter): void {
  const n = c.facts.length;
  const f = c.facts[i]!;
  const all = Math.max(1, at(c, n, Column.words));
  const above = bin(at(c, i, Column.words) / all, shareEdges);
  const below = bin(1 - at(c, i + 1, Column.words) / all, shareEdges);
  out.add(WORDS_AROUND + (above * 6 + below) * 2 + c.prose[i]!);
  const first = c.core[0];
  const last = c.core[1];
  let core = 0;
  if (i < first) core = 1 + countBin(first - i, distanceBins);
  else if (i > last) core = 1 + distances + countBin(i - last, distanceBins);
  out.add(CORE_AND_TENTH + core * 10 + Math.min(9, Math.floor((10 * i) / n)));
  out.add(ENDS + countBin(i, distanceBins) * distances + countBin(n - 1 - i, distanceBins));
  const file = c.spaced < 0.02 ? 0 : c.spaced < 0.7 ? 2 : 4;
  out.add(FILE + c.file * 7 + (f.blankBefore > 1 ? 6 : file + f.blankBefore));
  const same = c.repeats[c.same[i]!]! - 1;
  const long = f.wordCount > 8;
  out.add(REPEATS + (same === 0 ? 0 : (long ? 3 : 1) + (same > 1 ? 1 : 0)));
  if (same > 0 && ((i > 0 && c.same[i - 1] === c.same[i]) || (i + 1 < n && c.same[i + 1] === c.same[i])))
    out.add(BESIDE);
  addPeriods(c, i, out);
}

/** A run of items with the same parts (time, source, headline) repeats its shapes with a fixed period. */
function addPeriods(c: Context, i: number, out: RowWriter): void {
  const n = c.facts.length;
  for (let p = 2; p <= 5; p++) {
    const back = i >= p && sameShape(c, i, i - p);
    const forth = i + p < n && sameShape(c, i, i + p);
    if (back || forth) out.add(PERIOD + p - 2);
    if (back && forth) out.add(PERIOD + p + 2);
  }
}

function sameShape(c: Context, i: number, j: number): boolean {
  const a = c.own[i]!;
  const b = c.own[j]!;
  return a.shape === b.shape && Math.abs(a.words - b.words) <= 1;
}

function addHeaders(c: Context, i: number, out: RowWriter): void {
  const above = at(c, i, Column.headerAbove);
  if (above < 0) out.add(HEADER + kinds.length * 3);
  else {
    const distance = i - above;
    out.add(HEADER + c.own[above]!.kind * 3 + (distance <= 2 ? 0 : distance <= 8 ? 1 : 2));
    out.add(SINCE + bin(at(c, i, Column.prose) - at(c, above, Column.prose), sinceEdges));
  }
  const below = at(c, i, Column.headerBelow);
  if (below < 0) out.add(HEADER_BELOW + kinds.length * 2);
  else out.add(HEADER_BELOW + c.own[below]!.kind * 2 + (below - i <= 2 ? 0 : 1));
}

const shared = ({ topic }: Context, line: number, column: number) => topic.shares[line * TOPICS + column]!;
const counted = ({ topic }: Context, line: number, column: number) => topic.counts[line * TOPICS + column]!;

function addTopic(c: Context, i: number, out: RowWriter): void {
  const words = counted(c, i, Counted.words);
  if (c.prose[i]) {
    const above = bin(shared(c, i, Share.above), topicEdges);
    const below = bin(shared(c, i, Share.below), topicEdges);
    out.add(SHARED + (above * topics + below) * topics + bin(shared(c, i, Share.core), topicEdges));
    const names = counted(c, i, Counted.names) > 0 ? 1 + bin(shared(c, i, Share.coreNames), shareEdges) : 0;
    out.add(COHERES + bin(c.cohesion[i]!, topicEdges) * 7 + names);
  } else if (words >= 2) out.add(SHORT_CORE + bin(shared(c, i, Share.core), topicEdges));
  const { title } = c.topic;
  if (title < 0) return;
  if (c.same[i] === c.same[title]) out.add(BEST_TITLE);
  const d = i - title;
  const distance = d < 0 ? bin(-d, beforeTitleEdges) : 3 + bin(d, afterTitleEdges);
  out.add(TITLE + bin(counted(c, i, Counted.titleWords), titleEdges) * 8 + distance);
}

/** Prose above and below, and whether it goes on after a gap; runs of like lines. */
function addRuns(c: Context, i: number, out: RowWriter): void {
  const above = at(c, i, Column.proseAbove);
  const below = at(c, i, Column.proseBelow);
  const since = above < 0 ? 6 : countBin(i - above, proseDistanceBins);
  const until = below < 0 ? 6 : countBin(below - i, proseDistanceBins);
  const run = at(c, i, Column.runLength);
  out.add(RUNS + (since * 7 + until) * 5 + bin(run, runEdges));
  if (below >= 0)
    out.add(
      NEXT + bin(shared(c, below, Share.above), topicEdges) * topics + bin(c.cohesion[below]!, topicEdges),
    );
  if (run >= 2) {
    const before = at(c, i, Column.runStart) - 1;
    const ending = before < 0 ? -1 : c.own[before]!.ending;
    out.add(RUN_AFTER + (before >= 0 && c.prose[before] ? 0 : ending === 2 ? 1 : 2));
  }
}
