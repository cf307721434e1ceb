import type { Cue, Sentence } from '../model';
import { type HashedModel, lessLikely, newFeatures, sumOf, sumSpread } from '../models/hashed';
import type { TokenSpan } from './content';
import {
  endsAfter,
  endsBefore,
  newPositions,
  type Positions,
  startsAfter,
  startsBefore,
  wordsFrom,
} from './contentEdges';
import type { CueContext } from './cueContext';
import { cueFeatures } from './cueFeatures';
import { beginSearch, Edge, edgeFeatures, newSearch } from './edgeFeatures';

/** The name of the weights. */
export const REPORT_MODEL = 'indirect.bin';

/** What a cue may do: report nothing, the words before it, after it, or on both sides. */
export const SIDES = ['none', 'before', 'after', 'around'] as const;
export type Side = (typeof SIDES)[number];

/** What each side puts into the free bits of a cue's features. */
export const SIDE_SALTS: readonly number[] = [0, 1, 2, 3];

// One cue is looked at at a time, so that all that is reckoned on the way has one place each.
const scratch = newFeatures();
const sums = new Int32Array(4);
const chances = new Float64Array(4);
const positions = newPositions();
const edges = newFeatures(positions.tokens.length);
const edgeScores = new Int32Array(positions.tokens.length);
const search = newSearch();

/** The chance of each side, in the order of `SIDES`; they add up to 1. Overwritten by the next call. */
export function sideChances(model: HashedModel, context: CueContext, cue: Cue): Float64Array {
  cueFeatures(context, cue, scratch);
  sumSpread(model, scratch, sums);
  const largest = Math.max(sums[0]!, sums[1]!, sums[2]!, sums[3]!);
  let all = 0;
  for (let k = 0; k < 4; k++) all += chances[k] = lessLikely(model, largest - sums[k]!);
  for (let k = 0; k < 4; k++) chances[k]! /= all;
  return chances;
}

/** The likeliest of the sides on which content can stand, as its number in `SIDES`. */
export function likeliestSide(chances: Float64Array): number {
  let side = 0;
  let most = 0;
  for (let k = 1; k < SIDES.length; k++)
    if (chances[k]! > most) {
      most = chances[k]!;
      side = k;
    }
  return side === 0 ? SIDES.indexOf('after') : side;
}

/** What is known of the cues of a text when their content is sought: the number of the side of each, 0 for not asked. */
interface KnownSides {
  readonly model: HashedModel;
  readonly sides: readonly number[];
}

const known = new WeakMap<readonly Cue[], KnownSides>();

/** Keeps the likeliest side of each of `cues`, so that it is reckoned once. */
export function keepSides(cues: readonly Cue[], model: HashedModel, sides: readonly number[]): void {
  known.set(cues, { model, sides });
}

/** The sides kept for `cues`; null where there are none of this model. */
export function keptSides(cues: readonly Cue[], model: HashedModel): readonly number[] | null {
  const kept = known.get(cues);
  return kept?.model === model ? kept.sides : null;
}

/** The likeliest content after the cue; null when no word is left there. */
export function contentAfter(
  model: HashedModel,
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
): TokenSpan | null {
  startsAfter(context, cue, sentence, positions);
  if (positions.count === 0) return null;
  beginSearch(search, cue, sentence, Edge.StartAfter, cue.endToken);
  const start = likeliest(model, context, positions);
  const first = positions.tokens[start]!;
  const chance = chanceOf(model, start, positions.count);
  endsAfter(context, cue, sentence, first, positions);
  if (positions.count === 0) return null;
  beginSearch(search, cue, sentence, Edge.EndAfter, first);
  const stop = likeliest(model, context, positions);
  return { first, stop: positions.tokens[stop]!, chance: chance * chanceOf(model, stop, positions.count) };
}

/** The likeliest content before the cue; null when no word is left there. */
export function contentBefore(
  model: HashedModel,
  context: CueContext,
  cue: Cue,
  sentence: Sentence,
): TokenSpan | null {
  const from = wordsFrom(context, cue);
  endsBefore(context, cue, from, positions);
  if (positions.count === 0) return null;
  beginSearch(search, cue, sentence, Edge.EndBefore, cue.firstToken);
  const end = likeliest(model, context, positions);
  const stop = positions.tokens[end]!;
  const chance = chanceOf(model, end, positions.count);
  startsBefore(context, cue, from, stop, positions);
  if (positions.count === 0) return null;
  beginSearch(search, cue, sentence, Edge.StartBefore, stop);
  const start = likeliest(model, context, positions);
  return { first: positions.tokens[start]!, stop, chance: chance * chanceOf(model, start, positions.count) };
}

/** The index of the likeliest position, the nearest of equals; leaves the score of each in `edgeScores`. */
function likeliest(model: HashedModel, context: CueContext, { tokens, count }: Positions): number {
  if (count === 1) return 0;
  // All features first, then all weights: they lie far apart, and so many of them are fetched at once.
  edges.length = 0;
  for (let i = 0; i < count; i++) edgeFeatures(context, search, tokens[i]!, edges);
  const each = edges.length / count;
  let top = 0;
  for (let i = 0; i < count; i++) {
    edgeScores[i] = sumOf(model, edges, i * each, (i + 1) * each);
    if (edgeScores[i]! > edgeScores[top]!) top = i;
  }
  return top;
}

/** The chance of the likeliest of so many positions, from their scores. */
function chanceOf(model: HashedModel, top: number, count: number): number {
  if (count === 1) return 1;
  const largest = edgeScores[top]!;
  let sum = 0;
  for (let i = 0; i < count; i++) sum += lessLikely(model, largest - edgeScores[i]!);
  return 1 / sum;
}
