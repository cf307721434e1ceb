import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { featureNames } from '../../server/src/analysis/boilerplate/features';
import type { Network } from '../../server/src/analysis/boilerplate/network';
import { STATES } from '../../server/src/analysis/boilerplate/states';
import { pack } from '../../server/src/analysis/boilerplate/weights';
import { augment } from './augment';
import { random, type Settings, train } from './learn';
import { type Example, foldOf, type Page, readPages, toExample } from './pages';

// Learns the weights of the boilerplate model.
//   node train.cjs DATA --write models/boilerplate.json       from all pages
//   node train.cjs DATA --folds-to folds.json [--folds 5]     one model a fold, each without the sites of its fold
// DATA holds dev.jsonl, stitched.jsonl and train-extra.jsonl (docs/models/boilerplate.md tells the shape).
const argv = process.argv.slice(2);
const data = resolve(argv[0] ?? '.');
const text = (name: string) => (argv.includes(`--${name}`) ? argv[argv.indexOf(`--${name}`) + 1] : undefined);
const number = (name: string, fallback: number) => Number(text(name) ?? fallback);
const settings: Settings = {
  hidden: number('hidden', 12),
  epochs: number('epochs', 11),
  rate: number('rate', 0.01),
  decay: number('decay', 0.05),
  dropout: number('dropout', 0.2),
  featureDropout: number('feature-dropout', 0.1),
  batch: 8,
  seed: number('seed', 1),
};
const folds = number('folds', 5);
const log = argv.includes('--verbose') ? console.log : undefined;

const pages = ['dev.jsonl', 'stitched.jsonl', 'train-extra.jsonl'].flatMap((f) => readPages(data, f));
const examples = pages.map(toExample);
const made = changedPages(pages).map(toExample);
console.log(`${examples.length} pages, ${made.length} changed copies, ${featureNames().length} features`);

/** Changed copies of the pages; donors come from the same fold, so that no fold learns from another's sites. */
function changedPages(from: readonly Page[]): Page[] {
  const next = random(99);
  const whole = from.filter((p) => p.flavour !== 'stitched');
  const out: Page[] = [];
  for (let round = 0; round < number('augment', 2); round++)
    for (const p of whole) {
      const fold = foldOf(p.site, folds);
      out.push(
        augment(
          p,
          whole.filter((d) => foldOf(d.site, folds) === fold),
          next,
        ),
      );
    }
  return out;
}

/** One network from the pages as they are, one with the changed copies: they err differently. */
function learn(keep: (e: Example) => boolean): Network[] {
  const features = featureNames().length;
  const plain = train(examples.filter(keep), features, settings, log);
  const wide = train(
    [...examples, ...made].filter(keep),
    features,
    { ...settings, epochs: Math.ceil(settings.epochs * 0.65), seed: 2 },
    log,
  );
  return [plain, wide];
}

const packed = (n: Network) => pack(n, (b) => Buffer.from(b.buffer).toString('base64'));
const target = text('write');
if (target) {
  const networks = learn(() => true).map(packed);
  writeFileSync(target, `${JSON.stringify({ features: featureNames().length, states: STATES, networks })}\n`);
  console.log(`wrote ${target}, ${readFileSync(target).length} bytes`);
} else {
  const byFold: unknown[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const t = Date.now();
    byFold.push(learn((e) => foldOf(e.page.site, folds) !== fold).map(packed));
    console.log(`fold ${fold} in ${((Date.now() - t) / 1000).toFixed(0)} s`);
  }
  writeFileSync(
    text('folds-to') ?? 'folds.json',
    JSON.stringify({ features: featureNames().length, folds: byFold }),
  );
}
