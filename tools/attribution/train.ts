/**
 * Trains the two rankers of attribution and writes their weights.
 *   npx tsx tools/attribution/train.ts TRAIN.jsonl [--out FOLDER] [--cv]
 * TRAIN.jsonl holds articles with human attributions (see gold.ts); --cv also reports each publisher held out.
 */
import { join } from 'node:path';
import { analyze } from '../../server/src/analysis';
import { LINK_SPACE } from '../../server/src/analysis/attribution/linkFeatures';
import { readForAttribution } from '../../server/src/analysis/attribution/read';
import { SOURCE_SPACE } from '../../server/src/analysis/speakers/subjectFeatures';
import { CueRanking } from '../../server/src/analysis/speakers/subjects';
import { readSyntax } from '../../server/src/analysis/syntax';
import { modelsIn } from '../../server/src/workspace/models';
import { accuracyOf, type Choice, trainChoice } from './choice';
import { linkChoices, type Read, sourceChoices } from './examples';
import { readGold } from './gold';
import { weightsOf, writeModel } from './modelFile';

const SOURCE = { epochs: 8, rate: 0.1, l2: 0.0003 };
const LINK = { epochs: 8, rate: 0.1, l2: 0.001 };
const models = modelsIn(join(__dirname, '../../server/src/analysis/models'));

const args = process.argv.slice(2);
const out = args.includes('--out') ? args[args.indexOf('--out') + 1]! : null;
const articles = readGold(args[0]!);
const groups = [...new Set(articles.map((a) => a.source))];

const started = Date.now();
const reads: Read[] = articles.map((gold) => ({ gold, read: readFor(gold.text) }));
console.log(`analysed ${reads.length} articles in ${((Date.now() - started) / 1000).toFixed(1)} s`);

const sources = reads.flatMap(sourceChoices);
console.log(`source: ${sources.length} choices`);

const links: Choice[] = [];
let sourceRight = 0;
for (const group of groups) {
  const weights = trainChoice(
    sources.filter((c) => c.group !== group),
    SOURCE_SPACE.total,
    SOURCE,
  );
  const held = sources.filter((c) => c.group === group);
  const accuracy = accuracyOf(weights, held);
  sourceRight += accuracy * held.length;
  if (args.includes('--cv'))
    console.log(`  source without ${group}: ${(100 * accuracy).toFixed(1)} of ${held.length}`);
  links.push(...reads.filter((r) => r.gold.source === group).flatMap((r) => linkChoices(r, weights)));
}
console.log(`source, each publisher held out: ${((100 * sourceRight) / sources.length).toFixed(2)}`);
console.log(`link: ${links.length} choices`);
let linkRight = 0;
for (const group of groups) {
  const weights = trainChoice(
    links.filter((c) => c.group !== group),
    LINK_SPACE.total,
    LINK,
  );
  const held = links.filter((c) => c.group === group);
  const accuracy = accuracyOf(weights, held);
  linkRight += accuracy * held.length;
  if (args.includes('--cv'))
    console.log(`  link without ${group}: ${(100 * accuracy).toFixed(1)} of ${held.length}`);
}
console.log(`link, each publisher held out: ${((100 * linkRight) / links.length).toFixed(2)}`);

if (out) {
  const source = trainChoice(sources, SOURCE_SPACE.total, SOURCE);
  const link = trainChoice(links, LINK_SPACE.total, LINK);
  writeModel(join(out, 'speakers.json'), weightsOf(SOURCE_SPACE, source));
  writeModel(join(out, 'attribution.json'), weightsOf(LINK_SPACE, link));
}

function readFor(text: string): Read['read'] {
  const analysis = analyze(text, { models });
  const syntax = readSyntax(analysis);
  return readForAttribution({ ...analysis, syntax, speakers: new CueRanking({ ...analysis, ...syntax }) });
}
