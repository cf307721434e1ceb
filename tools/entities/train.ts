/**
 * Trains the weights of the name tagger.
 *
 *     npx tsx tools/entities/train.ts --data FOLDER --out server/src/analysis/models/entities.bin
 *
 * FOLDER holds the data files named in docs/models/entities.md as NAME.jsonl, one {id, text, entities, types} a line.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { columnsOf } from '../../server/src/analysis/entities/names/columns';
import { builtInPhrases, withPhrases } from '../../server/src/analysis/entities/names/gazetteer';
import { Tagger } from '../../server/src/analysis/entities/tagger';
import {
  afterFeatures,
  beforeFeatures,
  contextFeatures,
  factFeatures,
  hasEnds,
  headFeatures,
  MAX_FEATURES,
  PAD,
  placeInWindow,
  tailFeatures,
  wordFeatures,
  writtenAs,
} from '../../server/src/analysis/entities/tagger/features';
import { LABEL_COUNT } from '../../server/src/analysis/entities/tagger/labels';
import { newFrame, Reading } from '../../server/src/analysis/entities/tagger/reader';
import { decodeWeights, encodeWeights, lexiconKey } from '../../server/src/analysis/entities/tagger/weights';
import { findWindows, Windows } from '../../server/src/analysis/entities/tagger/windows';
import { clusterWords } from './clusters';
import { type CrfWeights, randomSource, type Sequences, trainCrf } from './crf';
import { allCapitals, type GoldDocument, type GoldRecord, prepare, readRecords, titleCase } from './data';
import { scoreNames } from './evaluate';
import { ForgetfulMemo, rememberedBy } from './forgetful';
import { addCaseClasses, compromiseLexicon, lexiconOf } from './lexicon';
import { readNameLists } from './nameLists';

const N = LABEL_COUNT;

/** Sources with hand-made labels and the weight of their evidence. */
const GOLD: readonly (readonly [string, number])[] = [
  ['ewt-train', 1.4],
  ['wikigold-train', 1.5],
  ['crossner-train', 4],
  ['gum-train', 0.7],
  ['wnut17-train', 0.4],
  ['btc-a-train', 0.5],
  ['btc-b-train', 0.5],
  ['btc-e-train', 0.5],
  ['btc-f-train', 0.5],
  ['btc-g-train', 0.8],
  ['btc-h-train', 0.5],
];
const SILVER = 'gmb-train';

const { values: flags } = parseArgs({
  options: {
    data: { type: 'string' },
    out: { type: 'string' },
    epochs: { type: 'string', default: '5' },
    rate: { type: 'string', default: '0.15' },
    sparsity: { type: 'string', default: '0' },
    dropout: { type: 'string', default: '0.3' },
    silver: { type: 'string', default: '0.4' },
    'min-count': { type: 'string', default: '2' },
    features: { type: 'string', default: '110000' },
    sizes: { type: 'string', default: '' },
    clusters: { type: 'string', default: '200' },
    lists: { type: 'string', default: '' },
    without: { type: 'string', default: '' },
    teacher: { type: 'string', default: '' },
    unknown: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    average: { type: 'string', default: '1' },
  },
});
if (!flags.data) throw new Error('usage: train.ts --data FOLDER [--out FILE]');
const folder = flags.data;
const without = new Set(flags.without.split(','));
const started = Date.now();
const log = (line: string): void =>
  console.log(`${((Date.now() - started) / 1000).toFixed(0).padStart(4)} s  ${line}`);

/** How often each feature occurs, by id; set by the last extraction. */
let occurrences: number[] = [];

interface Source {
  readonly document: GoldDocument;
  readonly importance: number;
}

const gold = GOLD.filter(([name]) => !without.has(name)).map(
  ([name, weight]) => [readRecords(folder, name), weight] as const,
);
const clusterText = readRecords(folder, SILVER);
const silver = Number(flags.silver) > 0 ? clusterText : [];
const { words, phrases } = compromiseLexicon();
addCaseClasses(words, [...gold.flatMap(([records]) => records), ...silver]);
const clusters =
  Number(flags.clusters) > 0
    ? clusterWords(
        [...gold.flatMap(([records]) => records), ...clusterText].map(({ text }) => text),
        { clusters: Number(flags.clusters), rounds: 10, minCount: 4, log },
      )
    : new Map<string, number>();
const names = readNameLists(flags.lists);
const lexicon = lexiconOf(words, clusters, names);
const lookup = new Map(lexicon.map((entry) => [entry.hash, entry]));
const memo = new ForgetfulMemo(
  (hash) => lookup.get(lexiconKey(hash)),
  withPhrases(builtInPhrases(), phrases),
  Number(flags.unknown),
  randomSource(7),
);
log(`lexicon: ${lexicon.length} words (${names.size} listed), ${phrases.length} phrases`);

/** The record itself and copies of it in other cases. */
function withCopies(
  record: GoldRecord,
  index: number,
  importance: number,
  titles: number,
  capitals: number,
): Source[] {
  const out: Source[] = [{ document: prepare(record), importance }];
  const style = (['every', 'small', 'every', 'strict'] as const)[index % 4]!;
  if (chance() < titles)
    out.push({ document: prepare(record, titleCase(record.text, style)), importance: importance * 0.7 });
  if (chance() < capitals)
    out.push({ document: prepare(record, allCapitals(record.text)), importance: importance * 0.5 });
  return out;
}

const chance = randomSource(Number(flags.seed));

/** Ids of feature keys, in an open table. */
class Interner {
  private keys = new Int32Array(1 << 24).fill(-1);
  private ids = new Int32Array(1 << 24);
  counts: number[] = [];
  keyList: number[] = [];
  idOf(key: number): number {
    let slot = Math.imul(key, 0x9e3779b1) >>> 8;
    while (this.keys[slot] !== -1) {
      if (this.keys[slot] === key) return this.ids[slot]!;
      slot = (slot + 1) & 0xffffff;
    }
    this.keys[slot] = key;
    this.ids[slot] = this.counts.length;
    this.counts.push(0);
    this.keyList.push(key);
    return this.ids[slot]!;
  }
}

function extract(sources: readonly Source[]): { data: Sequences; keys: number[] } {
  const interner = new Interner();
  let features = new Int32Array(1 << 24);
  let n = 0;
  const offsets: number[] = [0];
  const allowed: number[] = [];
  const windows: number[] = [0];
  const importance: number[] = [];
  const buffer = new Int32Array(MAX_FEATURES);
  const push = (count: number): void => {
    if (n + count > features.length) {
      const bigger = new Int32Array(features.length * 2);
      bigger.set(features);
      features = bigger;
    }
    for (let k = 0; k < count; k++) {
      const id = interner.idOf(buffer[k]!);
      interner.counts[id]!++;
      features[n++] = id;
    }
  };
  const found = new Windows();
  const frame = newFrame();
  for (const { document, importance: weight } of sources) {
    const { tokens, sentences } = document;
    memo.forget();
    const words = rememberedBy(memo, tokens);
    const reading = new Reading(tokens, words, sentences, memo);
    sentences.forEach((sentence, index) => {
      found.count = 0;
      findWindows(words, sentence, index, found);
      for (let k = 0; k < found.count; k++) {
        reading.fill(frame, found, k);
        for (let i = 0; i < frame.length; i++) {
          for (let offset = -PAD; offset <= PAD; offset++)
            push(wordFeatures(frame.words[i + PAD + offset]!, offset, frame.mode, buffer));
          push(beforeFeatures(frame, i, buffer));
          push(afterFeatures(frame, i, buffer));
          push(factFeatures(frame.seen[i]!, writtenAs(frame, i), buffer));
          push(contextFeatures(frame, i, buffer, 0));
          if (hasEnds(frame)) {
            const { words, length } = frame;
            const place = placeInWindow(frame, i);
            if (i > 0) push(headFeatures(words[PAD - 1]!, words[PAD]!, place, buffer));
            if (i < length - 1)
              push(tailFeatures(words[PAD + length - 1]!, words[PAD + length]!, place, buffer));
          }
          offsets.push(n);
          let labels = document.allowed[frame.first + i]!;
          if (i === 0) labels = startable(labels);
          allowed.push(labels);
        }
        windows.push(allowed.length);
        importance.push(weight);
      }
    });
  }
  const least = Number(flags['min-count']);
  const map = new Int32Array(interner.counts.length).fill(-1);
  const keys: number[] = [];
  occurrences = [];
  interner.counts.forEach((count, id) => {
    if (count < least) return;
    map[id] = keys.length;
    keys.push(interner.keyList[id]!);
    occurrences.push(count);
  });
  const kept = new Int32Array(n);
  let m = 0;
  const keptOffsets = new Int32Array(offsets.length);
  for (let t = 0; t + 1 < offsets.length; t++) {
    for (let f = offsets[t]!; f < offsets[t + 1]!; f++) {
      const id = map[features[f]!]!;
      if (id >= 0) kept[m++] = id;
    }
    keptOffsets[t + 1] = m;
  }
  return {
    data: {
      features: kept.subarray(0, m),
      offsets: keptOffsets,
      allowed: Uint16Array.from(allowed),
      windows: Int32Array.from(windows),
      importance: Float32Array.from(importance),
    },
    keys,
  };
}

/** A window may begin inside a gold name (its first word was lower case): the name then begins here. */
function startable(labels: number): number {
  const inside = labels & 0b101010100;
  return (labels & ~0b101010100) | (inside >> 1);
}

/** Quantises the features with the most effect (weight times log of use) into a weights file. */
function pack(weights: CrfWeights, keys: readonly number[], most: number): Uint8Array {
  const strength = keys.map((_, id) => {
    let top = 0;
    for (let y = 0; y < N; y++) top = Math.max(top, Math.abs(weights.features[id * N + y]!));
    return top;
  });
  const kept = keys.map((_, id) => id).filter((id) => strength[id]! > 0);
  const worth = kept.map((id) => [id, strength[id]! * Math.log2(1 + occurrences[id]!)] as const);
  worth.sort((a, b) => b[1] - a[1]);
  kept.splice(0, kept.length, ...worth.slice(0, most).map(([id]) => id));
  const top = kept.reduce((most, id) => Math.max(most, strength[id]!), 0);
  const unit = Math.max(12, Math.floor(127 / Math.min(top, 8)));
  const features = kept
    .map((id) => {
      const row = new Int8Array(N);
      for (let y = 0; y < N; y++)
        row[y] = Math.max(-127, Math.min(127, Math.round(weights.features[id * N + y]! * unit)));
      return { key: keys[id]!, row };
    })
    .filter(({ row }) => row.some((weight) => weight !== 0))
    .sort((a, b) => a.key - b.key);
  const transitions = Int16Array.from(weights.transitions, (weight) => Math.round(weight * unit));
  log(`kept ${features.length} of ${keys.length} features, strongest ${top.toFixed(2)}, unit ${unit}`);
  return encodeWeights({ unit, transitions, features, lexicon, phrases });
}

/** Sums the weights of two runs; the likelihood is concave, so the mean of several runs is a model with less noise. */
function addWeights(into: CrfWeights, more: CrfWeights): void {
  for (let i = 0; i < into.features.length; i++) into.features[i]! += more.features[i]!;
  for (let i = 0; i < into.transitions.length; i++) into.transitions[i]! += more.transitions[i]!;
}

function divideWeights(weights: CrfWeights, by: number): void {
  for (let i = 0; i < weights.features.length; i++) weights.features[i]! /= by;
  for (let i = 0; i < weights.transitions.length; i++) weights.transitions[i]! /= by;
}

function train(sources: readonly Source[], epochs: number): Uint8Array {
  const { data, keys } = extract(sources);
  log(
    `${data.allowed.length} tokens in ${data.windows.length - 1} windows, ${keys.length} features, ${data.features.length} occurrences`,
  );
  const runs = Math.max(1, Number(flags.average));
  const trainFrom = (seed: number): CrfWeights =>
    trainCrf(data, keys.length, {
      epochs,
      rate: Number(flags.rate),
      sparsity: Number(flags.sparsity),
      dropout: Number(flags.dropout),
      seed,
      log,
    });
  const weights = trainFrom(Number(flags.seed));
  for (let run = 1; run < runs; run++) addWeights(weights, trainFrom(Number(flags.seed) + run));
  divideWeights(weights, runs);
  for (const most of flags.sizes.split(',').filter(Boolean)) {
    log(`with ${most} features`);
    report(pack(weights, keys, Number(most)));
  }
  return pack(weights, keys, Number(flags.features));
}

/** Lets the machine-made labels of a silver document be wrong where a model trained on gold disagrees. */
function doubt(document: GoldDocument, tagger: Tagger): GoldDocument {
  const { labels } = tagger.tag({ ...document, words: columnsOf(document.tokens) });
  const allowed = document.allowed.map((bits, i) => bits | (1 << labels[i]!));
  return { ...document, allowed };
}

function report(bytes: Uint8Array): void {
  for (const [name, titles] of [
    ['conll03-dev', true],
    ['ewt-dev', true],
    ['crossner-dev', true],
    ['seeds', true],
    ['wikigold-train', without.has('wikigold-train')],
  ] as const) {
    if (name === 'wikigold-train' && !titles) continue;
    const records = readRecords(folder, name);
    const line = (title: boolean): string => {
      const score = scoreNames(records, bytes, title);
      return `${score.ALL!.f.toFixed(1)} (${score.ALL!.p.toFixed(0)}/${score.ALL!.r.toFixed(0)}; ${['PER', 'ORG', 'LOC'].map((type) => score[type]!.f.toFixed(0)).join(' ')})`;
    };
    log(`${name.padEnd(14)} ${line(false)}   in title case ${line(true)}`);
  }
}

const goldSources = gold.flatMap(([records, weight]) =>
  records.flatMap((record, index) => withCopies(record, index, weight, 1, 0.25)),
);
let bytes = flags.teacher
  ? new Uint8Array(readFileSync(flags.teacher))
  : train(goldSources, Number(flags.epochs));
log(`${flags.teacher ? 'teacher' : 'gold only'}: ${bytes.length} bytes`);
if (!flags.teacher) report(bytes);
if (silver.length > 0) {
  const weights = decodeWeights(bytes);
  if (!weights) throw new Error('weights do not decode');
  const tagger = new Tagger(weights);
  const importance = Number(flags.silver);
  const silverSources = silver.flatMap((record, index) =>
    withCopies(record, index, importance, 0.35, 0.05).map((source) => ({
      ...source,
      document: doubt(source.document, tagger),
    })),
  );
  bytes = train([...goldSources, ...silverSources], Number(flags.epochs));
  log(`with silver: ${bytes.length} bytes`);
  report(bytes);
}
if (flags.out) writeFileSync(flags.out, bytes);
