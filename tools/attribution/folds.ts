import { join } from 'node:path';
import { type Analysis, analyze } from '../../server/src/analysis';
import { LINK_SPACE } from '../../server/src/analysis/attribution/linkSpace';
import { readForAttribution } from '../../server/src/analysis/attribution/read';
import { SOURCE_SPACE } from '../../server/src/analysis/speakers/subjectFeatures';
import { CueRanking } from '../../server/src/analysis/speakers/subjects';
import { readSyntax, type Syntax } from '../../server/src/analysis/syntax';
import { modelsIn } from '../../server/src/workspace/models';
import { accuracyOf, type Choice, trainChoice } from './choice';
import { type LinkChoice, linkChoices, type Read, sourceChoices } from './examples';
import type { GoldArticle } from './gold';

export const SOURCE_TRAINING = { epochs: 5, rate: 0.1, l2: 0.001 };
export const LINK_TRAINING = { epochs: 8, rate: 0.1, l2: 0.0003 };

const models = modelsIn(join(__dirname, '../../server/src/analysis/models'));

/** An article as analysed with the weights that ship, entities as the name pass left them. */
export interface Analysed extends Read {
  readonly analysis: Analysis;
  readonly syntax: Syntax;
}

/** Analyses one article. */
export function analysed(gold: GoldArticle): Analysed {
  const whole = analyze(gold.text, { models });
  const entities = whole.entities.map((e) => ({
    ...e,
    mentions: e.mentions.filter((m) => m.kind === 'name'),
  }));
  const analysis = { ...whole, entities };
  const syntax = readSyntax(analysis);
  const speakers = new CueRanking({ ...analysis, ...syntax });
  return { gold, analysis, syntax, read: readForAttribution({ ...analysis, syntax, speakers }) };
}

/** The rankers of one fold: trained without its publisher. */
export interface Fold {
  readonly group: string;
  readonly source: Float32Array;
  readonly link: Float32Array;
  readonly sourceAccuracy: number;
  readonly linkAccuracy: number;
}

export interface Folds {
  readonly sources: readonly Choice[];
  /** Choices of explanations, each with sources ranked by weights that did not see its publisher. */
  readonly links: readonly LinkChoice[];
  readonly folds: readonly Fold[];
}

/** Trains both rankers once without each publisher. */
export function crossValidated(reads: readonly Read[]): Folds {
  const groups = [...new Set(reads.map((r) => r.gold.source))];
  const sources = reads.flatMap(sourceChoices);
  const others = <T extends Choice>(choices: readonly T[], group: string) =>
    choices.filter((c) => c.group !== group);
  const own = <T extends Choice>(choices: readonly T[], group: string) =>
    choices.filter((c) => c.group === group);
  const sourceWeights = groups.map((group) =>
    trainChoice(others(sources, group), SOURCE_SPACE.total, SOURCE_TRAINING),
  );
  const links = groups.flatMap((group, i) =>
    reads.filter((r) => r.gold.source === group).flatMap((r) => linkChoices(r, sourceWeights[i]!)),
  );
  const folds = groups.map((group, i): Fold => {
    const link = trainChoice(others(links, group), LINK_SPACE.total, LINK_TRAINING);
    const source = sourceWeights[i]!;
    return {
      group,
      source,
      link,
      sourceAccuracy: accuracyOf(source, own(sources, group)),
      linkAccuracy: accuracyOf(link, own(links, group)),
    };
  });
  return { sources, links, folds };
}
