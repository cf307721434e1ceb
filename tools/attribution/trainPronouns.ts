/**
 * Trains the ranker of pronoun antecedents and writes its weights.
 *   npx tsx tools/attribution/trainPronouns.ts TRAIN.jsonl [--out FOLDER]
 * The labels are the sources “he” and “she” whose person the marked data names.
 */

import { join } from 'node:path';
import { analyze } from '../../server/src/analysis';
import { definitePhrases } from '../../server/src/analysis/entities/coreference/definites';
import { resolveEpithets } from '../../server/src/analysis/entities/coreference/epithets';
import { knownNominals } from '../../server/src/analysis/entities/coreference/knownNominals';
import { resolveNominals } from '../../server/src/analysis/entities/coreference/nominals';
import { mentionOrder } from '../../server/src/analysis/entities/coreference/order';
import { PRONOUN_SPACE } from '../../server/src/analysis/entities/coreference/pronounFeatures';
import { resolvePronouns } from '../../server/src/analysis/entities/coreference/pronouns';
import type { Entity } from '../../server/src/analysis/model';
import { drain } from '../../server/src/analysis/pauses';
import { FeatureRows } from '../../server/src/analysis/ranking/featureRows';
import { CueRanking } from '../../server/src/analysis/speakers/subjects';
import { readSyntax } from '../../server/src/analysis/syntax';
import { modelsIn } from '../../server/src/workspace/models';
import { accuracyOf, type Choice, trainChoice } from './choice';
import { type GoldArticle, readGold } from './gold';
import { weightsOf, writeModel } from './modelFile';

const OPTIONS = { epochs: 10, rate: 0.1, l2: 0.003 };
const ROUNDS = 3;
const models = modelsIn(join(__dirname, '../../server/src/analysis/models'));

const args = process.argv.slice(2);
const out = args.includes('--out') ? args[args.indexOf('--out') + 1]! : null;
/** The same article after a scraper lost its line breaks; places stay. */
const withoutBreaks = (gold: GoldArticle): GoldArticle => ({
  ...gold,
  text: gold.text.replaceAll('\n', ' '),
});

const reads = readGold(args[0]!).flatMap((gold) => [readOf(gold, false), readOf(withoutBreaks(gold), true)]);

function readOf(gold: GoldArticle, isFlat: boolean) {
  const { tokens, sentences, cues, quotations, layout, ...analysis } = analyze(gold.text, { models });
  const entities = analysis.entities.map((e) => ({
    ...e,
    mentions: e.mentions.filter((m) => m.kind === 'name'),
  }));
  const syntax = readSyntax({ tokens, sentences, cues, quotations, entities });
  const speakers = new CueRanking({ tokens, cues, ...syntax });
  const read = { tokens, sentences, cues, syntax, speakers, entities, layout };
  const definites = definitePhrases(read);
  const known = knownNominals(resolveNominals(read, definites), resolveEpithets(read, definites));
  return { gold, isFlat, read, known };
}
const groups = [...new Set(reads.map((r) => r.gold.source))];

/** Choices on the labelled pronouns, the rest resolved with the weights given. */
function choicesOf(weights: Float32Array, only: (group: string, isFlat: boolean) => boolean): Choice[] {
  const choices: Choice[] = [];
  for (const { gold, isFlat, read, known } of reads) {
    if (!only(gold.source, isFlat)) continue;
    const features = new FeatureRows(64, 1024);
    const places = drain(mentionOrder(read));
    for (const choice of drain(resolvePronouns(read, places, known, weights, features))) {
      const { start, end } = choice.nominee;
      const quote = gold.quotes.find(
        (q) =>
          q.sourceName &&
          q.sourceType.startsWith('pronoun') &&
          q.source.some(([s, e]) => s < end && start < e),
      );
      if (!quote) continue;
      const right = choice.candidates.map((r) => r !== null && r.entity !== null && isNamed(r.entity, quote));
      const { row } = choice;
      const candidates = choice.candidates.map((_, i) => (row < 0 ? [] : features.list(row + i)));
      if (right.some(Boolean)) choices.push({ group: gold.source, candidates, right });
    }
  }
  return choices;
}

function isNamed(entity: Entity, quote: GoldArticle['quotes'][number]): boolean {
  const last = (name: string) =>
    name
      .toLowerCase()
      .replace(/[,.]|\b(?:jr|sr|iii?)\b/g, '')
      .trim()
      .split(/\s+/)
      .pop()!;
  const wanted = [quote.sourceName!, ...(quote.aliases ?? [])].map(last);
  return [entity.name, ...entity.aliases].some((name) => wanted.includes(last(name)));
}

function train(only: (group: string) => boolean): Float32Array {
  let weights: Float32Array = new Float32Array(PRONOUN_SPACE.total);
  for (let round = 0; round < ROUNDS; round++)
    weights = trainChoice(choicesOf(weights, only), PRONOUN_SPACE.total, OPTIONS);
  return weights;
}

/** Right of all choices in articles as they are, and without line breaks. */
const scores = [
  { right: 0, n: 0 },
  { right: 0, n: 0 },
];
for (const group of groups) {
  const weights = train((g) => g !== group);
  for (const [kind, score] of scores.entries()) {
    const held = choicesOf(weights, (g, isFlat) => g === group && isFlat === (kind === 1));
    const accuracy = accuracyOf(weights, held);
    console.log(
      `  without ${group}${kind ? ', no line breaks' : ''}: ${(100 * accuracy).toFixed(1)} of ${held.length}`,
    );
    score.right += accuracy * held.length;
    score.n += held.length;
  }
}
for (const [kind, { right, n }] of scores.entries())
  console.log(
    `pronouns, each publisher held out${kind ? ', no line breaks' : ''}: ${((100 * right) / n).toFixed(2)} of ${n}`,
  );
if (out)
  writeModel(
    join(out, 'pronouns.json'),
    weightsOf(
      PRONOUN_SPACE,
      train(() => true),
    ),
  );
