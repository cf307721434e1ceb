import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { featureNames } from '../../server/src/analysis/boilerplate/features';
import type { Network } from '../../server/src/analysis/boilerplate/network';
import { STATES } from '../../server/src/analysis/boilerplate/states';
import { pack } from '../../server/src/analysis/boilerplate/weights';
import { random, type Settings, train } from './learn';
import { merge } from './merge';
import { type Example, foldOf, type Page, readPages, toExample } from './pages';
import { recombine } from './recombine';

// Learns the weights of the boilerplate model.
//   node train.cjs DATA --write models/boilerplate.json       from all pages
//   node train.cjs DATA --folds-to folds.json [--folds 5]     one model a fold, each without the sites of its fold
// DATA holds dev.jsonl, stitched.jsonl and train-extra.jsonl (docs/models/boilerplate.md tells the shape).
const argv = process.argv.slice(2);
const data = resolve(argv[0] ?? '.');
const text = (name: string) => (argv.includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1] : undefined);
const number = (name: string, fallback: number) => Number(text(name) ?? fallback);
const settings: Settings = {
  hidden: number('hidden', 6),
  epochs: number('epochs', 6),
  rate: number('rate', 0.01),
  decay: number('decay', 0.1),
  dropout: number('dropout', 0.2),
  featureDropout: number('feature-dropout', 0.1),
  batch: 8,
  seed: number('seed', 1),
};
const folds = number('folds', 5);
const log = argv.includes('--verbose') ? console.log : undefined;

const pages = ['dev.jsonl', 'stitched.jsonl', 'train-extra.jsonl'].flatMap((f) => readPages(data, f));
const examples = pages.map(toExample);
const made = recombined(pages).map(toExample);
console.log(`${examples.length} pages, ${made.length} recombined copies, ${featureNames().length} features`);

/** Copies with other surroundings; they come from the same fold, so that no fold learns from another's sites. */
function recombined(from: readonly Page[]): Page[] {
  const next = random(99);
  const out: Page[] = [];
  for (let round = 0; round < number('copies', 3); round++)
    for (const p of from) {
      const alike = (d: Page) => foldOf(d.site, folds) === foldOf(p.site, folds) && d.flavour === p.flavour;
      out.push(recombine(p, from.filter(alike), next));
    }
  return out;
}

/** One network out of several that began at random: the errors of one are outvoted by the others. */
function learn(keep: (e: Example) => boolean): Network {
  const features = featureNames().length;
  const seen = [...examples, ...made].filter(keep);
  const count = number('networks', 4);
  return merge(
    Array.from({ length: count }, (_, i) => train(seen, features, { ...settings, seed: i + 1 }, log)),
  );
}

const packed = (n: Network) => pack(n, (b) => Buffer.from(b.buffer).toString('base64'));
const target = text('write');
if (target) {
  const network = packed(learn(() => true));
  writeFileSync(target, `${JSON.stringify({ features: featureNames().length, states: STATES, network })}\n`);
  console.log(`wrote ${target}, ${readFileSync(target).length} bytes`);
} else {
  const byFold: unknown[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const t = Date.now();
    byFold.push(packed(learn((e) => foldOf(e.page.site, folds) !== fold)));
    console.log(`fold ${fold} in ${((Date.now() - t) / 1000).toFixed(0)} s`);
  }
  writeFileSync(
    text('folds-to') ?? 'folds.json',
    JSON.stringify({ features: featureNames().length, folds: byFold }),
  );
}
