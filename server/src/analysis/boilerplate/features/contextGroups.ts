import { joint, noneOr, oneOf } from './joint';
import { kinds } from './own';
import { bin, binsUpTo, edges, sequenceSchema } from './schema';

// The features that lines have through their neighbours and their place, in the order of their numbers in the model.

const { group } = sequenceSchema;

export const near = [-3, -2, -1, 1, 2, 3] as const;
const wordBins = 12;
export const shareEdges = edges(0.001, 0.15, 0.35, 0.65, 0.95);
export const topicEdges = edges(0.001, 0.1, 0.2, 0.32, 0.45, 0.6);
const distanceEdges = edges(1, 2, 3, 5, 9, 17, 40);
export const distanceBins = binsUpTo(distanceEdges);
export const sizeEdges = edges(12, 30, 60, 120, 300);
export const densityEdges = edges(0.05, 0.15, 0.35, 0.65);
export const sinceEdges = edges(1, 2, 5);
export const titleEdges = edges(1, 2, 4);
export const beforeTitleEdges = edges(2, 6);
export const afterTitleEdges = edges(1, 3, 8, 20);
const proseDistanceEdges = edges(2, 3, 5, 9, 20);
export const proseDistanceBins = binsUpTo(proseDistanceEdges);
export const runEdges = edges(2, 3, 5, 10);

export const EDGE = near.map((o) => group(`edge at ${o}`));
const N_WORDS = near.map((o) => group(`words at ${o}`, wordBins));
const N_ENDING = near.map((o) => group(`ending at ${o}`, 5));
export const N_DATE = near.map((o) => group(`date at ${o}`, 4));
export const N_KIND = near.map((o) => group(`phrase at ${o}`, kinds.length + 1));
const N_PROSE = near.map((o) => group(`prose at ${o}`));
const N_TITLE = near.map((o) => group(`title at ${o}`));
export const N_BYLINE = near.map((o) => group(`byline at ${o}`));
export const N_LINE_HIT = near.map((o) => group(`whole phrase at ${o}`));

export const windows = [3, 6, 12] as const;
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
export const REPEATS = group('same line elsewhere', [
  'no',
  'short once',
  'short more',
  'long once',
  'long more',
]);
export const BESIDE = group('same line just above or below');
export const HEADER = group('last header above', kinds.length * 3 + 1);
export const HEADER_BELOW = group('next header below', kinds.length * 2 + 1);
export const SINCE = group('prose since header', 4);
export const PERIOD = group('shape repeats with period', [
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
export const SHORT_CORE = group('short line shares words with best run', topicEdges.length + 1);
export const BEST_TITLE = group('shares most words of the lines above the best run');
const TITLE_WORDS = group('words of the title', 4);
const TITLE_DISTANCE = group('lines from the title', 8);
const COHESION = group('prose coheres with prose near', topicEdges.length + 1);
const SINCE_PROSE = group('lines since prose', 7);
const UNTIL_PROSE = group('lines until prose', 7);
const NEXT_COHESION = group('next prose shares words with above', topicEdges.length + 1);
const NEXT_COHERES = group('next prose coheres', topicEdges.length + 1);
const RUN = group('run of like lines', 5);
export const RUN_AFTER = group('run of like lines follows', ['prose', 'colon', 'other']);

export const LOOKS = near.map((_, k) =>
  joint(oneOf(N_WORDS[k]!, wordBins), oneOf(N_ENDING[k]!, 5), noneOr(N_TITLE[k]!), noneOr(N_PROSE[k]!)),
);
const inWindows = (groups: readonly number[]) => joint(...groups.map((first) => oneOf(first, 6)));
export const PROSE_ABOVE = inWindows(W_PROSE_ABOVE);
export const PROSE_BELOW = inWindows(W_PROSE_BELOW);
export const HITS_ABOVE = inWindows(W_HITS_ABOVE);
export const HITS_BELOW = inWindows(W_HITS_BELOW);
/** The bin of so many lines in each of the windows. */
export const windowBins = windows.map((w) =>
  Uint8Array.from({ length: w + 1 }, (_, count) => bin(count / w, shareEdges)),
);

export const distances = distanceEdges.length + 1;
export const WORDS_AROUND = joint(oneOf(WORDS_ABOVE, 6), oneOf(WORDS_BELOW, 6), noneOr(PROSE));
export const CORE_AND_TENTH = joint(oneOf(IN_CORE, 1 + 2 * distances), oneOf(RELATIVE, 10));
export const ENDS = joint(oneOf(FROM_START, distances), oneOf(FROM_END, distances));
export const FILE = joint(oneOf(SIZE, 6), oneOf(DENSITY, 5), oneOf(SPACED, 7));
export const topics = topicEdges.length + 1;
export const SHARED = joint(oneOf(ABOVE, topics), oneOf(BELOW, topics), oneOf(CORE, topics));
export const COHERES = joint(oneOf(COHESION, topics), noneOr(CORE_NAMES, 6));
export const TITLE = joint(oneOf(TITLE_WORDS, 4), oneOf(TITLE_DISTANCE, 8));
export const RUNS = joint(oneOf(SINCE_PROSE, 7), oneOf(UNTIL_PROSE, 7), oneOf(RUN, 5));
export const NEXT = joint(oneOf(NEXT_COHESION, topics), oneOf(NEXT_COHERES, topics));
