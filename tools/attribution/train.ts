/**
 * Trains the two rankers of attribution and writes their weights.
 *   npx tsx tools/attribution/train.ts TRAIN.jsonl [--out FOLDER] [--cv]
 * TRAIN.jsonl holds articles with human attributions (see gold.ts); --cv also reports each publisher held out.
 */
import { join } from 'node:path';
import { LINK_SPACE } from '../../server/src/analysis/attribution/linkSpace';
import { SOURCE_SPACE } from '../../server/src/analysis/speakers/subjectFeatures';
import { type Choice, trainChoice } from './choice';
import { analysed, crossValidated, LINK_TRAINING, SOURCE_TRAINING } from './folds';
import { readGold } from './gold';
import { weightsOf, writeModel } from './modelFile';

const args = process.argv.slice(2);
const out = args.includes('--out') ? args[args.indexOf('--out') + 1]! : null;

const started = Date.now();
const reads = readGold(args[0]!).map(analysed);
console.log(`analysed ${reads.length} articles in ${((Date.now() - started) / 1000).toFixed(1)} s`);

const { sources, links, folds } = crossValidated(reads);
const count = (choices: readonly Choice[], group: string) => choices.filter((c) => c.group === group).length;
let sourceRight = 0;
let linkRight = 0;
for (const { group, sourceAccuracy, linkAccuracy } of folds) {
  const n = { source: count(sources, group), link: count(links, group) };
  sourceRight += sourceAccuracy * n.source;
  linkRight += linkAccuracy * n.link;
  const percent = (share: number) => (100 * share).toFixed(1);
  if (args.includes('--cv'))
    console.log(
      `  without ${group}: source ${percent(sourceAccuracy)} of ${n.source}, link ${percent(linkAccuracy)} of ${n.link}`,
    );
}
console.log(
  `source, each publisher held out: ${((100 * sourceRight) / sources.length).toFixed(2)} of ${sources.length}`,
);
console.log(
  `link, each publisher held out: ${((100 * linkRight) / links.length).toFixed(2)} of ${links.length}`,
);

if (out) {
  const source = trainChoice(sources, SOURCE_SPACE.total, SOURCE_TRAINING);
  const link = trainChoice(links, LINK_SPACE.total, LINK_TRAINING);
  writeModel(join(out, 'speakers.json'), weightsOf(SOURCE_SPACE, source));
  writeModel(join(out, 'attribution.json'), weightsOf(LINK_SPACE, link));
}
