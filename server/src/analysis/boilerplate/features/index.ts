import { roomFor } from '../../arrays';
import { int32s } from '../../numbers';
import { drain, PAUSE_EVERY, type Pausing } from '../../pauses';
import type { LineFacts } from '../lineFacts';
import { bestProseRun } from '../prose';
import { findCohesion, findTopic, findVocabulary, selectLines, type Vocabulary } from '../topic';
import { addContext } from './context';
import { prepareContext } from './contextTable';
import { addOwn, type OwnSummary } from './own';
import { firstOfSame } from './repeats';
import { type FeatureRows, RowWriter, sequenceSchema } from './schema';

export type { FeatureRows } from './schema';

/** Names of the features of the sequence model. */
export const featureNames = () => sequenceSchema.names;

/** What holds for each line whatever stands around it: computed once, used in every round. */
export interface OwnFeatures {
  readonly rows: FeatureRows;
  readonly own: readonly OwnSummary[];
  readonly vocabulary: Vocabulary;
  /** The first line of the same words. */
  readonly same: Int32Array;
}

/** The features of every line by itself, and its words as numbers. */
export function extractOwn(text: string, facts: readonly LineFacts[]): OwnFeatures {
  return drain(ownFeatures(text, facts));
}

/** The same, with pauses. */
export function* ownFeatures(text: string, facts: readonly LineFacts[]): Pausing<OwnFeatures> {
  const out = new RowWriter(facts.length, 24);
  const own = roomFor<OwnSummary>(facts.length);
  for (let i = 0; i < facts.length; i++) {
    own[i] = addOwn(text, facts[i]!, out);
    out.next();
    if (i % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return { rows: out.finish(), own, vocabulary: findVocabulary(facts), same: firstOfSame(facts) };
}

/** What is prepared for some of the lines. */
function select(prepared: OwnFeatures, lines: ArrayLike<number>): Omit<OwnFeatures, 'rows'> {
  const same = int32s(lines.length);
  const own = roomFor<OwnSummary>(lines.length);
  for (let j = 0; j < lines.length; j++) {
    same[j] = prepared.same[lines[j]!]!;
    own[j] = prepared.own[lines[j]!]!;
  }
  return { own, vocabulary: selectLines(prepared.vocabulary, lines), same };
}

/** The features of every line, with the interim results that later steps need again. */
export interface Extracted {
  /** The features that the lines have through their surroundings; their own are prepared. */
  readonly rows: FeatureRows;
  readonly vocabulary: Vocabulary;
  /** First and last line of the best run of coherent prose. */
  readonly core: readonly [number, number];
}

/**
 * The features that some lines have when they are read as a text of their own: through their neighbours, by their place,
 * by the words they share. `lines` gives the place of each of `facts` in `prepared`.
 */
export function extractContext(
  facts: readonly LineFacts[],
  prepared: OwnFeatures,
  lines: ArrayLike<number>,
): Extracted {
  return drain(contextFeatures(facts, prepared, lines));
}

/** The same, with pauses. */
export function* contextFeatures(
  facts: readonly LineFacts[],
  prepared: OwnFeatures,
  lines: ArrayLike<number>,
): Pausing<Extracted> {
  const { own, vocabulary, same } = lines.length === prepared.own.length ? prepared : select(prepared, lines);
  yield null;
  const cohesion = findCohesion(vocabulary);
  yield null;
  const core = bestProseRun(facts, vocabulary.prose, cohesion);
  const topic = findTopic(facts, vocabulary, core);
  yield null;
  const count = prepared.own.length;
  const context = prepareContext({ facts, own, same, count, topic, cohesion, core, prose: vocabulary.prose });
  const out = new RowWriter(facts.length, 40);
  for (let i = 0; i < facts.length; i++) {
    addContext(context, i, out);
    out.next();
    if (i % PAUSE_EVERY === PAUSE_EVERY - 1) yield null;
  }
  return { rows: out.finish(), vocabulary, core };
}
