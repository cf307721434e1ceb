/**
 * Averages weights files of several training runs into one: `npx tsx tools/entities/average.ts --out FILE [--features N] A.bin B.bin …`.
 * The runs must have one lexicon (same training texts and clusters); a feature that one of them pruned counts as 0 there.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { LABEL_COUNT } from '../../server/src/analysis/entities/tagger/labels';
import {
  decodeWeights,
  encodeWeights,
  RECORD,
  type Weights,
} from '../../server/src/analysis/entities/tagger/weights';

const N = LABEL_COUNT;
/** Integer score of one log unit in the file that is written. */
const UNIT = 100;

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: { out: { type: 'string' }, features: { type: 'string', default: '105000' } },
});
if (!flags.out || positionals.length === 0) throw new Error('usage: average.ts --out FILE A.bin B.bin …');

const runs = positionals.map((file) => {
  const weights = decodeWeights(new Uint8Array(readFileSync(file)));
  if (!weights) throw new Error(`${file} holds no weights`);
  return weights;
});
const sums = new Map<number, Float32Array>();
for (const run of runs) addFeatures(run);

function addFeatures({ keys, bytes, mask, unit }: Weights): void {
  for (let slot = 0; slot <= mask; slot++) {
    const key = keys[RECORD * slot]! - 1;
    if (key < 0) continue;
    const row = sums.get(key) ?? new Float32Array(N);
    for (let label = 0; label < N; label++)
      row[label]! += bytes[4 * RECORD * slot + 4 + label]! / unit / runs.length;
    sums.set(key, row);
  }
}

const strongest = [...sums]
  .map(([key, row]) => ({ key, row, strength: Math.max(...row.map(Math.abs)) }))
  .sort((a, b) => b.strength - a.strength)
  .slice(0, Number(flags.features));
const quantise = (weight: number) => Math.max(-127, Math.min(127, Math.round(weight * UNIT)));
const features = strongest
  .map(({ key, row }) => ({ key, row: Int8Array.from(row, quantise) }))
  .filter(({ row }) => row.some((weight) => weight !== 0))
  .sort((a, b) => a.key - b.key);
const transitions = Int16Array.from(runs[0]!.transitions, (_, i) =>
  Math.round(UNIT * runs.reduce((sum, { transitions: own, unit }) => sum + own[i]! / unit / runs.length, 0)),
);
const lexicon = [...runs[0]!.lexiconHashes].map((hash) => ({ hash, ...runs[0]!.lexicon(hash)! }));
const bytes = encodeWeights({ unit: UNIT, transitions, features, lexicon, phrases: runs[0]!.phrases });
writeFileSync(flags.out, bytes);
console.log(`${features.length} of ${sums.size} features, ${bytes.length} bytes`);
