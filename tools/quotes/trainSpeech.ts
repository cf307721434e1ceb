// Learns which pairs of marks are speech: npx tsx tools/quotes/trainSpeech.ts TRAIN.jsonl OUT.bin [--bits 15] [--epochs 6] [--folds 7]
// --reports names a folder of weights indirect-PUBLISHER.bin, each learned without that publisher, so that no article is read with
// weights that know it (trainReports.ts --each-publisher FOLDER writes them).
// With --folds it cross-validates by publisher first and prints, for several thresholds, F1 of speech and the share of other pairs left alone.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newFeatures, packHashed } from '../../server/src/analysis/models/hashed';
import { speechContext } from '../../server/src/analysis/quotes/speechContext';
import { speechFeatures } from '../../server/src/analysis/quotes/speechFeatures';
import { modelsIn } from '../../server/src/workspace/models';
import { type GoldArticle, publisherOf, readArticles } from './data';
import { copyOf, Learner, randomOf, shuffle } from './learn';
import { readReports } from './passes';

export interface SpeechCase {
  readonly ids: Int32Array;
  readonly speech: boolean;
  readonly publisher: string;
  readonly words: string;
}

const features = newFeatures();
const shipped = modelsIn(join(__dirname, '../../server/src/analysis/models'));

/** The weights to read an article with: those learned without its publisher, where the folder has them. */
function modelsFor(article: GoldArticle, folder: string) {
  if (!folder) return shipped;
  const held = modelsIn(folder)(`indirect-${publisherOf(article)}.bin`);
  return (name: string) => (name === 'indirect.bin' && held ? held : shipped(name));
}

export function speechCases(article: GoldArticle, folder: string): SpeechCase[] {
  const read = readReports(article.text, modelsFor(article, folder));
  const context = speechContext({ ...read, reports: read.found });
  const cases: SpeechCase[] = [];
  context.read.quotations.forEach((q, index) => {
    if (q.level > 0) return;
    const gold = article.segments.find(
      (s) => Math.min(q.end, s.end) - Math.max(q.start, s.start) >= 0.5 * (s.end - s.start),
    );
    if (!gold || gold.label === 'skip') return;
    speechFeatures(context, index, features);
    cases.push({
      ids: copyOf(features),
      speech: gold.label === 'speech',
      publisher: publisherOf(article),
      words: article.text.slice(Math.max(0, q.start - 60), q.end + 40).replace(/\s+/g, ' '),
    });
  });
  return cases;
}

/** The mean of the weights that several orders of the cases give: steadier than any one of them. */
export function learnSpeech(cases: readonly SpeechCase[], bits: number, epochs: number): Float32Array {
  const mean = new Float32Array(1 << bits);
  for (let run = 0; run < RUNS; run++) {
    const { weights } = learnOnce(cases, bits, epochs, SEED + run);
    weights.forEach((w, i) => {
      mean[i]! += w / RUNS;
    });
  }
  return mean;
}

const RUNS = 3;
const SEED = 11;

function learnOnce(cases: readonly SpeechCase[], bits: number, epochs: number, seed: number): Learner {
  const learner = new Learner(bits, 0.02, 3e-3);
  const random = randomOf(seed);
  const order = [...cases];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    for (const c of order) {
      const gradient = chanceOf(learner.weights, c.ids) - (c.speech ? 1 : 0);
      learner.step(c.ids, 0, gradient * (c.speech ? 1 : OTHER_WEIGHT));
    }
  }
  return learner;
}

function chanceOf(weights: Float32Array, ids: Int32Array): number {
  let score = 0;
  for (const id of ids) score += weights[id & (weights.length - 1)]!;
  return 1 / (1 + Math.exp(-score));
}

/** How much more a pair that is no speech counts: there are fourteen times fewer. */
const OTHER_WEIGHT = 2;

/** Of pairs given a chance, how many were speech: ten equal steps. */
export function printReliability(scored: readonly { chance: number; speech: boolean }[]): void {
  for (let k = 0; k < 10; k++) {
    const within = scored.filter((s) => Math.min(9, Math.floor(s.chance * 10)) === k);
    const said = within.filter((s) => s.speech).length;
    console.log(
      `  ${k / 10}–${(k + 1) / 10}: ${within.length} pairs, speech ${((100 * said) / (within.length || 1)).toFixed(1)}`,
    );
  }
}

export function printThresholds(scored: readonly { chance: number; speech: boolean }[]): void {
  for (const threshold of [0.3, 0.4, 0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.9]) {
    let found = 0;
    let predicted = 0;
    let gold = 0;
    let others = 0;
    let left = 0;
    for (const { chance, speech } of scored) {
      const yes = chance >= threshold;
      if (yes) predicted++;
      if (speech) gold++;
      else {
        others++;
        if (!yes) left++;
      }
      if (yes && speech) found++;
    }
    console.log(
      `  from ${threshold}: F1 ${((200 * found) / (predicted + gold)).toFixed(1)}, others left alone ${((100 * left) / others).toFixed(1)} of ${others}`,
    );
  }
}

function main(): void {
  const args = process.argv.slice(2);
  const option = (name: string, fallback: string) => {
    const at = args.indexOf(name);
    return at < 0 ? fallback : args.splice(at, 2)[1]!;
  };
  const bits = Number(option('--bits', '15'));
  const epochs = Number(option('--epochs', '6'));
  const folds = Number(option('--folds', '0'));
  const test = option('--test', '');
  const folder = option('--reports', '');
  const cases = readArticles(args[0]!).flatMap((a) => speechCases(a, folder));
  if (folds > 0) {
    const publishers = [...new Set(cases.map((c) => c.publisher))].sort();
    const scored: { chance: number; speech: boolean }[] = [];
    for (let fold = 0; fold < folds; fold++) {
      const held = new Set(publishers.filter((_, i) => i % folds === fold));
      const weights = learnSpeech(
        cases.filter((c) => !held.has(c.publisher)),
        bits,
        epochs,
      );
      for (const c of cases)
        if (held.has(c.publisher)) scored.push({ speech: c.speech, chance: chanceOf(weights, c.ids) });
    }
    console.log(`cross-validated over ${publishers.length} publishers, ${scored.length} pairs`);
    printThresholds(scored);
    printReliability(scored);
  }
  const weights = learnSpeech(cases, bits, epochs);
  if (test) {
    console.log(test);
    printThresholds(
      readArticles(test)
        .flatMap((a) => speechCases(a, ''))
        .map((c) => ({ speech: c.speech, chance: chanceOf(weights, c.ids) })),
    );
  }
  writeFileSync(args[1]!, packHashed(weights));
  console.log(`${cases.length} pairs, ${readFileSync(args[1]!).length} bytes`);
}

if (require.main === module) main();
