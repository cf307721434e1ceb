// Learns whether a cue reports, on which side its content stands and where the content starts and ends.
//   npx tsx tools/quotes/trainReports.ts TRAIN.jsonl OUT.bin [--bits 19] [--epochs 6] [--hold PUBLISHER,…] [--each-publisher FOLDER]
// TRAIN holds one article a line: {id, text, quotes: [{content, cue, source, kind, cueClass}]}, spans in UTF-16 offsets.
import { writeFileSync } from 'node:fs';
import type { Span } from '../../server/src/analysis';
import type { Cue, Sentence } from '../../server/src/analysis/model';
import { newFeatures, packHashed } from '../../server/src/analysis/models/hashed';
import {
  endsAfter,
  endsBefore,
  newPositions,
  startsAfter,
  startsBefore,
  wordsFrom,
} from '../../server/src/analysis/quotes/contentEdges';
import { type CueContext, cueContext } from '../../server/src/analysis/quotes/cueContext';
import { cueFeatures } from '../../server/src/analysis/quotes/cueFeatures';
import { beginSearch, Edge, edgeFeatures, newSearch } from '../../server/src/analysis/quotes/edgeFeatures';
import { SIDE_SALTS, SIDES, type Side } from '../../server/src/analysis/quotes/reportModel';
import { type GoldArticle, publisherOf, readArticles } from './data';
import { copyOf, Learner, randomOf, shuffle } from './learn';
import { readCandidates } from './passes';

interface SideCase {
  readonly ids: Int32Array;
  readonly side: number;
  readonly weight: number;
}

/** Positions to choose from, each with its features; `gold` is the index of the right one. */
interface EdgeCase {
  readonly choices: readonly Int32Array[];
  readonly gold: number;
}

export interface Cases {
  readonly sides: SideCase[];
  readonly edges: EdgeCase[];
}

const features = newFeatures();

/** The training cases of one article. */
export function casesOf(article: GoldArticle, cases: Cases): void {
  const read = readCandidates(article.text);
  const context = cueContext(read);
  const golds = article.quotes.filter((q) => q.cue.length > 0);
  for (const cue of read.cues) {
    const start = context.tokens.starts[cue.firstToken]!;
    const end = context.tokens.ends[cue.firstToken]!;
    const matching = golds.filter((q) => q.cue.some(([a, b]) => a < end && start < b));
    cueFeatures(context, cue, features);
    const ids = copyOf(features);
    if (matching.length === 0) {
      cases.sides.push({ ids, side: 0, weight: 1 });
      continue;
    }
    const sentence = read.sentences[cue.sentence]!;
    const content = matching[0]!.content.map(([start, end]) => ({ start, end }));
    const after = hull(context, content, cue.endToken, sentence.endToken);
    const before = hull(context, content, sentence.firstToken, cue.firstToken);
    if (!after && !before) continue;
    const side: Side = after && before ? 'around' : after ? 'after' : 'before';
    cases.sides.push({ ids, side: SIDES.indexOf(side), weight: 1 });
    if (after) afterCases(context, cue, sentence, after, cases);
    if (before) beforeCases(context, cue, sentence, before, cases);
  }
}

function afterCases(context: CueContext, cue: Cue, sentence: Sentence, gold: TokenRange, cases: Cases): void {
  startsAfter(context, cue, sentence, positions);
  const start = edgeCase(context, cue, sentence, Edge.StartAfter, gold.first, cue.endToken, cases);
  if (start < 0) return;
  endsAfter(context, cue, sentence, start, positions);
  edgeCase(context, cue, sentence, Edge.EndAfter, gold.stop, start, cases);
}

function beforeCases(
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
  gold: TokenRange,
  cases: Cases,
): void {
  const from = wordsFrom(context, cue);
  endsBefore(context, cue, from, positions);
  const end = edgeCase(context, cue, sentence, Edge.EndBefore, gold.stop, cue.firstToken, cases);
  if (end < 0) return;
  startsBefore(context, cue, from, end, positions);
  edgeCase(context, cue, sentence, Edge.StartBefore, gold.first, end, cases);
}

const positions = newPositions();
const search = newSearch();

/** Adds the choice among `positions` of the one nearest to `gold`, which it gives; -1 without one. */
function edgeCase(
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
  edge: Edge,
  gold: number,
  anchor: number,
  cases: Cases,
): number {
  const places = [...positions.tokens.subarray(0, positions.count)];
  const right = nearest(places, gold);
  if (right < 0) return -1;
  if (places.length > 1) {
    beginSearch(search, cue, sentence, edge, anchor);
    const choices = places.map((p) => {
      features.length = 0;
      edgeFeatures(context, search, p, features);
      return copyOf(features);
    });
    cases.edges.push({ choices, gold: right });
  }
  return places[right]!;
}

interface TokenRange {
  readonly first: number;
  readonly stop: number;
}

/** The tokens from `from` to `to` that content covers, as one range; null when it covers no word there. */
function hull(context: CueContext, content: readonly Span[], from: number, to: number): TokenRange | null {
  let first = -1;
  let stop = -1;
  for (let i = from; i < to; i++) {
    const token = context.tokens[i]!;
    if (token.kind === 'punctuation' || token.kind === 'mark') continue;
    const { starts, ends } = context.tokens;
    if (!content.some((c) => c.start < ends[i]! && starts[i]! < c.end)) {
      if (first >= 0 && i - stop > 6) break;
      continue;
    }
    if (first < 0) first = i;
    stop = i + 1;
  }
  if (first < 0) return null;
  while (
    first - 1 >= from &&
    context.tokens[first - 1]!.kind === 'mark' &&
    context.quotationOf[first - 1]! >= 0
  )
    first--;
  while (stop < to && isTail(context, stop)) stop++;
  return { first, stop };
}

/** Punctuation that ends a quotation, or the sentence. */
function isTail(context: CueContext, i: number): boolean {
  const token = context.tokens[i]!;
  if (token.kind === 'mark')
    return context.quotationOf[i]! >= 0 && context.quotationOf[i] === context.quotationOf[i - 1];
  if (token.kind !== 'punctuation') return false;
  if (/^[.?!…]+$/.test(token.text)) return true;
  return (
    context.quotationOf[i]! >= 0 &&
    context.tokens[i + 1]?.kind === 'mark' &&
    context.quotationOf[i + 1] === context.quotationOf[i]
  );
}

/** The index of the position equal to `gold`, or else at most two tokens away; -1 when there is none. */
function nearest(positions: readonly number[], gold: number): number {
  let best = -1;
  let distance = 3;
  positions.forEach((p, i) => {
    if (Math.abs(p - gold) < distance) {
      best = i;
      distance = Math.abs(p - gold);
    }
  });
  return best;
}

/** Sides are learned in fewer passes than edges: their labels are noisier. */
const SIDE_EPOCHS = 4;

/** Learns from `cases`; the same seed gives the same weights. */
export function learnReports(
  cases: Cases,
  bits: number,
  epochs: number,
  rate = 0.03,
  decay = 1e-3,
): Float32Array {
  const learner = new Learner(bits, rate, decay);
  const random = randomOf(7);
  const sides = [...cases.sides];
  const edges = [...cases.edges];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(sides, random);
    for (const c of epoch < SIDE_EPOCHS ? sides : []) {
      const chances = soft(SIDE_SALTS.map((salt) => learner.score(c.ids, salt)));
      SIDE_SALTS.forEach((salt, k) => {
        const gradient = chances[k]! - (k === c.side ? 1 : 0);
        if (Math.abs(gradient) > 0.003) learner.step(c.ids, salt, gradient);
      });
    }
    shuffle(edges, random);
    for (const c of edges) {
      const chances = soft(c.choices.map((ids) => learner.score(ids, 0)));
      c.choices.forEach((ids, k) => {
        const gradient = chances[k]! - (k === c.gold ? 1 : 0);
        if (Math.abs(gradient) > 0.003) learner.step(ids, 0, gradient);
      });
    }
  }
  return learner.weights;
}

function soft(scores: readonly number[]): number[] {
  const largest = Math.max(...scores);
  const powers = scores.map((s) => Math.exp(s - largest));
  const sum = powers.reduce((a, b) => a + b, 0);
  return powers.map((p) => p / sum);
}

function casesWithout(articles: readonly GoldArticle[], held: ReadonlySet<string>): Cases {
  const cases: Cases = { sides: [], edges: [] };
  for (const article of articles) if (!held.has(publisherOf(article))) casesOf(article, cases);
  return cases;
}

function main(): void {
  const args = process.argv.slice(2);
  const option = (name: string, fallback: string) => {
    const at = args.indexOf(name);
    return at < 0 ? fallback : args.splice(at, 2)[1]!;
  };
  const bits = Number(option('--bits', '19'));
  const epochs = Number(option('--epochs', '6'));
  const rate = Number(option('--rate', '0.03'));
  const decay = Number(option('--decay', '1e-3'));
  const hold = new Set(option('--hold', '').split(','));
  const folder = option('--each-publisher', '');
  const articles = readArticles(args[0]!);
  if (folder) {
    for (const held of new Set(articles.map(publisherOf))) {
      const cases = casesWithout(articles, new Set([held]));
      writeFileSync(
        `${folder}/indirect-${held}.bin`,
        packHashed(learnReports(cases, bits, epochs, rate, decay)),
      );
    }
    return;
  }
  const cases = casesWithout(articles, hold);
  const counts = SIDES.map((name, k) => `${name} ${cases.sides.filter((c) => c.side === k).length}`);
  console.log(`cues: ${counts.join(', ')}; edges: ${cases.edges.length}`);
  writeFileSync(args[1]!, packHashed(learnReports(cases, bits, epochs, rate, decay)));
}

if (require.main === module) main();
