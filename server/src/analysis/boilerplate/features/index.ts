import type { LineFacts } from '../lineFacts';
import { bestProseRun } from '../prose';
import { findCohesion, findTopic, findVocabulary, type Vocabulary } from '../topic';
import { addContext, prepareContext } from './context';
import { addOwn, type OwnSummary } from './own';
import { type FeatureRows, rowWriter, sequenceSchema } from './schema';

export type { FeatureRows } from './schema';

/** Names of the features of the sequence model. */
export const featureNames = () => sequenceSchema.names;

/** The features of every line, with the interim results that later steps need again. */
export interface Extracted {
  readonly rows: FeatureRows;
  readonly own: readonly OwnSummary[];
  readonly vocabulary: Vocabulary;
  /** First and last line of the best run of coherent prose. */
  readonly core: readonly [number, number];
}

/** The features of every line: by itself, through its neighbours, by its place, by the words it shares. */
export function extractFeatures(text: string, facts: readonly LineFacts[]): Extracted {
  // Own features are needed by neighbours first, so they are written to a draft and copied in front of each row.
  const draft = rowWriter(facts.length);
  const own = facts.map((f) => {
    const summary = addOwn(text, f, draft);
    draft.next();
    return summary;
  });
  const drafted = draft.finish();
  const vocabulary = findVocabulary(facts);
  const cohesion = findCohesion(vocabulary);
  const core = bestProseRun(facts, cohesion);
  const topic = findTopic(facts, vocabulary, core);
  const context = prepareContext({ facts, own, topic, cohesion, core });
  const out = rowWriter(facts.length);
  for (let i = 0; i < facts.length; i++) {
    out.copy(drafted, i);
    addContext(context, i, out);
    out.next();
  }
  return { rows: out.finish(), own, vocabulary, core };
}
